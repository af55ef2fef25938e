import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import type { Day } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, LotPart, NewEntry, PostedEntry } from "./entry.ts";
import { LOT_END } from "./posting/lots.ts";
import { postEntries } from "./posting/post-entries.ts";
import { spendParts } from "./spending/spend-parts.ts";
import { spendableLots } from "./spending/spendable-lots.ts";
import { expectDue } from "./wallet.ts";
import type { Wallet } from "./wallet.ts";

const ACCOUNTS = {
  ADJUST: "ADJUSTED",
  TRANSFER: "TRANSFERRED",
  REDEEM: "REDEEMED",
  HOLD: "HELD",
} as const;

/** What points are spent on. */
export interface SpentOn {
  /** The spend's id, by which it is captured or refunded. */
  readonly spendId: string;
  /** What limits count, with the day in the program's time zone; null for what has no limits. */
  readonly subjectId: string | null;
  readonly day: Day | null;
  /** Until when the points are held; null when they are spent at once. */
  readonly heldUntil: Date | null;
}

/** Points to spend, above zero, and why. */
export interface Spending {
  readonly kind: keyof typeof ACCOUNTS;
  readonly points: number;
  readonly source: NewEntry["source"];
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  /** The lots to spend from; the lots that expire soonest when left out. */
  readonly lots?: readonly LotPart[];
  /** The input to blame when there are too few points. */
  readonly field: readonly string[];
  readonly on?: SpentOn;
}

const INSERT_SPEND = sql.write("insert a spend")`
  with used as (
    insert into uses (member_id, id, entry_sequence, points, status, held_until, subject_id,
      used_on)
    values (${"memberId"}, ${"spendId"}, ${"sequence"}, ${"points"}, ${"status"}, ${"heldUntil"},
      ${"subjectId"}, ${"day"})
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select ${"memberId"}, ${"spendId"}, "lotId", points
  from jsonb_to_recordset(${"parts"}) as l ("lotId" uuid, points bigint)
`;

/**
 * Spends, or holds, available points of a member. The wallet must be open (`openWallet`).
 * @throws Refusal NOT_ENOUGH_POINTS
 */
export async function spendPoints(
  work: Work,
  wallet: Wallet,
  spending: Spending,
): Promise<PostedEntry> {
  const { kind, points, field, source, reference, explanation } = spending;
  const { memberId, available } = wallet;
  if (available < points) {
    throw refusal(
      "NOT_ENOUGH_POINTS",
      field,
      text("ledger.notEnoughPoints", { available, points }),
    );
  }
  const parts = spending.lots ?? (await spendableLots(work, memberId, { points }));
  if (parts.reduce((sum, part) => sum + part.points, 0) < points) {
    throw new Error(`The lots of wallet ${memberId} hold less than its balance.`);
  }

  const { spendId = uuidv7(), subjectId = null, day = null, heldUntil = null } = spending.on ?? {};
  if (heldUntil) expectDue(wallet, heldUntil);
  const [entry] = postEntries(work, wallet, [
    {
      kind,
      points: -points,
      effectiveAt: work.now,
      occurredAt: work.now,
      source,
      reference,
      explanation,
      transfers: parts.map((part) => ({ from: "AVAILABLE", to: ACCOUNTS[kind], ...part })),
      lots: [],
    },
  ]);
  work.send(INSERT_SPEND, {
    memberId,
    spendId,
    sequence: entry!.sequence,
    points,
    parts: JSON.stringify(parts),
    status: heldUntil === null ? "DONE" : "HELD",
    heldUntil,
    subjectId,
    day,
  });
  return entry!;
}

const CAPTURE = sql.write("capture a hold")`
  update uses set status = 'DONE' where member_id = ${"memberId"} and id = ${"spendId"}
`;

/** A hold to capture. */
export interface HoldToCapture {
  readonly spendId: string;
  readonly titles: ExplanationLine["titles"];
  /** What it is spent on; a redemption with the spend's id if left out. */
  readonly source?: NewEntry["source"];
  readonly reference?: string;
}

/**
 * Spends points that are held, also those of lots that have expired since. The wallet must be open
 * (`openWallet`), and the hold must not have ended.
 */
export async function captureHold(
  work: Work,
  wallet: Wallet,
  { spendId, titles, source, reference = "" }: HoldToCapture,
): Promise<PostedEntry> {
  const { memberId } = wallet;
  const parts = await spendParts(work, memberId, { spendId, status: "HELD" });
  const points = -parts.reduce((sum, part) => sum + part.points, 0);
  const [entry] = postEntries(work, wallet, [
    {
      kind: "CAPTURE",
      points,
      effectiveAt: work.now,
      occurredAt: work.now,
      source: source ?? { kind: "REDEMPTION", id: spendId },
      reference,
      lots: [],
      explanation: [{ titles, points }],
      transfers: parts.map((part) => {
        return { from: "HELD", to: "REDEEMED", points: part.points, lotId: part.lotId };
      }),
    },
  ]);
  work.send(CAPTURE, { memberId, spendId });
  return entry!;
}

const LOT_ENDS = sql.read<{ id: string; expiresAt: Date | null }>("find when lots end")`
  select id, ${LOT_END} as "expiresAt" from lots l
  where member_id = ${"memberId"} and id = any (${"lotIds"})
`;

/** The points each lot gave to an entry that spent points, and when they expire; null for never. */
export async function spentLots(
  work: Work,
  { memberId, transfers }: Pick<PostedEntry, "memberId" | "transfers">,
): Promise<{ points: number; expiresAt: Date | null }[]> {
  const lotIds = transfers.map(({ lotId }) => lotId);
  const ends = await work.rows(LOT_ENDS, { memberId, lotIds });
  const endOf = new Map(ends.map(({ id, expiresAt }) => [id, expiresAt]));
  return transfers.map(({ lotId, points }) => ({ points, expiresAt: endOf.get(lotId!) ?? null }));
}

// Lots that came by the other member's own entries. What is not available of a lot was spent.
const UNSPENT_FROM = sql.read<LotPart>("find unspent points from a member")`
  select l.id as "lotId", l.available as points
  from lots l join entries e on e.member_id = l.member_id and e.sequence = l.entry_sequence
  where l.member_id = ${"memberId"} and l.available > 0 and e.kind = 'TRANSFER' and exists (
    select from entries g
    where g.member_id = ${"fromMemberId"} and g.kind = 'TRANSFER' and g.source_id = e.source_id
      and g.points < 0
  )
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

/** The points from another member that are unspent on an open wallet, in spend order. */
export function unspentFrom(
  work: Work,
  { memberId, fromMemberId }: { memberId: string; fromMemberId: string },
): Promise<LotPart[]> {
  return work.rows(UNSPENT_FROM, { memberId, fromMemberId });
}
