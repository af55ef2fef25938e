import { uuidv7 } from "uuidv7";
import type { Day } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, NewEntry, PostedEntry } from "./entry.ts";
import { postEntries } from "./post-entries.ts";
import { spendableLots } from "./spendable-lots.ts";
import type { LotPart } from "./spendable-lots.ts";
import type { Wallet } from "./wallet.ts";

const USE = /* sql */ `
  with used as (
    insert into uses (member_id, id, entry_sequence, points, status, held_until, subject_id, used_on)
    values ($1, $2, $3, $4, $6, $7, $8, $9)
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select $1, $2, "lotId", points from jsonb_to_recordset($5) as l ("lotId" uuid, points bigint)
`;

const TAKERS = {
  ADJUST: "ADJUSTED",
  TRANSFER: "TRANSFERRED",
  REDEEM: "REDEEMED",
  HOLD: "HELD",
} as const;

/** What points are spent on. */
export interface SpentOn {
  /** The use's own id, by which it is captured or given back. */
  readonly useId: string;
  readonly subjectId: string;
  /** The day in the program's time zone. */
  readonly day: Day;
  /** Held until this instant; null: spent at once. */
  readonly heldUntil: Date | null;
}

/** Points to take, above zero, and why. */
export interface Taking {
  readonly kind: keyof typeof TAKERS;
  readonly points: number;
  readonly source: NewEntry["source"];
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  /** From which lots; from those that expire soonest when left out. */
  readonly lots?: readonly LotPart[];
  /** The input to blame when there are too few. */
  readonly field: readonly string[];
  readonly on?: SpentOn;
}

/**
 * Takes available points from a member. The wallet must be open (`openWallet`).
 * @throws Refusal NOT_ENOUGH_POINTS.
 */
export async function takePoints(work: Work, wallet: Wallet, taking: Taking): Promise<PostedEntry> {
  const { points, field, source, reference, explanation } = taking;
  if (wallet.available < points) {
    throw refusal("NOT_ENOUGH_POINTS", field, {
      en: `The wallet has ${wallet.available} points available; ${points} can't be taken.`,
      vi: `Ví chỉ còn ${wallet.available} điểm dùng được; không thể trừ ${points} điểm.`,
    });
  }
  const parts = taking.lots ?? (await spendableLots(work, wallet.memberId, { points }));
  if (parts.reduce((sum, part) => sum + part.points, 0) < points)
    throw new Error(`The lots of wallet ${wallet.memberId} hold less than its balance.`);

  const heldUntil = taking.on?.heldUntil ?? null;
  if (heldUntil && (!wallet.nextDueAt || heldUntil < wallet.nextDueAt))
    wallet.nextDueAt = heldUntil;
  const [entry] = postEntries(work, wallet, [
    {
      kind: taking.kind,
      points: -points,
      effectiveAt: work.now,
      occurredAt: work.now,
      ...{ source, reference, explanation },
      transfers: parts.map((part) => ({ from: "AVAILABLE", to: TAKERS[taking.kind], ...part })),
      lots: [],
    },
  ]);
  const { useId = uuidv7(), subjectId = null, day = null } = taking.on ?? {};
  const use = [wallet.memberId, useId, entry!.sequence, points, JSON.stringify(parts)];
  const status = heldUntil === null ? "DONE" : "HELD";
  work.send(USE, [...use, status, heldUntil, subjectId, day]);
  return entry!;
}
