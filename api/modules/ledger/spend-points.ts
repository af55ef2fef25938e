import { uuidv7 } from "uuidv7";
import type { Day } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { NewEntry, ExplanationLine, LotPart, PostedEntry, Transfer } from "./entry.ts";
import { LOT_END } from "./posting/lots.ts";
import { postEntries } from "./posting/post-entries.ts";
import { spendParts } from "./spending/spend-parts.ts";
import type { OpenSpendPart } from "./spending/spend-parts.ts";
import { spendableLots } from "./spending/spendable-lots.ts";
import type { Wallet } from "./wallet.ts";

const INSERT_SPEND = /* sql */ `
  with used as (
    insert into uses (member_id, id, entry_sequence, points, status, held_until, subject_id, used_on)
    values ($1, $2, $3, $4, $6, $7, $8, $9)
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select $1, $2, "lotId", points from jsonb_to_recordset($5) as l ("lotId" uuid, points bigint)
`;

const SPEND_ACCOUNTS = {
  ADJUST: "ADJUSTED",
  TRANSFER: "TRANSFERRED",
  REDEEM: "REDEEMED",
  HOLD: "HELD",
} as const;

/** What points are spent on. */
export interface SpentOn {
  /** The use's own id, by which it is captured or given back. */
  readonly spendId: string;
  readonly subjectId: string;
  /** The day in the program's time zone. */
  readonly day: Day;
  /** Held until this instant; null: spent at once. */
  readonly heldUntil: Date | null;
}

/** Points to take, above zero, and why. */
export interface Spending {
  readonly kind: keyof typeof SPEND_ACCOUNTS;
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
export async function spendPoints(
  work: Work,
  wallet: Wallet,
  taking: Spending,
): Promise<PostedEntry> {
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
      transfers: parts.map((part) => ({
        from: "AVAILABLE",
        to: SPEND_ACCOUNTS[taking.kind],
        ...part,
      })),
      lots: [],
    },
  ]);
  const { spendId = uuidv7(), subjectId = null, day = null } = taking.on ?? {};
  const spend = [wallet.memberId, spendId, entry!.sequence, points, JSON.stringify(parts)];
  const status = heldUntil === null ? "DONE" : "HELD";
  work.send(INSERT_SPEND, [...spend, status, heldUntil, subjectId, day]);
  return entry!;
}

const CAPTURE = /* sql */ `update uses set status = 'DONE' where member_id = $1 and id = $2`;

/**
 * Spends points that are held, those of lots that have expired meanwhile too. The wallet must be open (`openWallet`),
 * and the hold not have ended.
 */
export async function captureHold(
  work: Work,
  wallet: Wallet,
  { spendId, titles }: { spendId: string; titles: ExplanationLine["titles"] },
): Promise<PostedEntry> {
  const parts = await spendParts(work, wallet.memberId, { spendId, status: "HELD" });
  const points = -parts.reduce((sum, part) => sum + part.points, 0);
  const [entry] = postEntries(work, wallet, [
    {
      ...{ kind: "CAPTURE", points, effectiveAt: work.now, occurredAt: work.now },
      ...{ source: { kind: "REDEMPTION", id: spendId }, reference: "", lots: [] },
      explanation: [{ titles, points }],
      transfers: parts.map(captured),
    },
  ]);
  work.send(CAPTURE, [wallet.memberId, spendId]);
  return entry!;
}

function captured({ lotId, points }: OpenSpendPart): Transfer {
  return { from: "HELD", to: "REDEEMED", points, lotId };
}

const LOT_ENDS = /* sql */ `
  select id, ${LOT_END} as "expiresAt" from lots l where member_id = $1 and id = any ($2)
`;

/** What each lot gave to an entry that spent points, and when it expires; null where it does not. */
export async function spentLots(
  work: Work,
  { memberId, transfers }: PostedEntry,
): Promise<{ points: number; expiresAt: Date | null }[]> {
  const ids = transfers.map(({ lotId }) => lotId);
  const ends = await work.rows<{ id: string; expiresAt: Date | null }>(LOT_ENDS, [memberId, ids]);
  const endOf = new Map(ends.map(({ id, expiresAt }) => [id, expiresAt]));
  return transfers.map(({ lotId, points }) => ({ points, expiresAt: endOf.get(lotId!) ?? null }));
}

// Lots that came by the other member's own entries; a lot has been spent as far as it is not available.
const UNSPENT_FROM = /* sql */ `
  select l.id as "lotId", l.available as points
  from lots l join entries e on e.member_id = l.member_id and e.sequence = l.entry_sequence
  where l.member_id = $1 and l.available > 0 and e.kind = 'TRANSFER' and exists (
    select from entries g
    where g.member_id = $2 and g.kind = 'TRANSFER' and g.source_id = e.source_id and g.points < 0
  )
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

/** What is unspent, on an open wallet, of the points that another member sent; in spend order. */
export function unspentFrom(
  work: Work,
  { memberId, fromMemberId }: { memberId: string; fromMemberId: string },
): Promise<LotPart[]> {
  return work.rows<LotPart>(UNSPENT_FROM, [memberId, fromMemberId]);
}
