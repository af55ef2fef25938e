import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import type { ExplanationLine, NewEntry, Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";

/**
 * A part of a spend, and the lot that pays it. Without a lot it is owed, or paid by the program.
 */
export interface SpendPart {
  readonly lotId: string | null;
  readonly points: number;
  readonly isForgiven: boolean;
  /** The lot's age: the sequence of the entry that issued it. */
  readonly entrySequence: number;
  /** When the lot ends. */
  readonly expiresAt: Date | null;
}

/** A part of a spend, with the sequence of the entry that made the spend. */
export interface OpenSpendPart extends SpendPart {
  readonly spendSequence: number;
}

const SPEND_PARTS = sql.read<OpenSpendPart>("find the parts of a spend")`
  select l.id as "lotId", s.points, false as "isForgiven", l.entry_sequence as "entrySequence",
    ${LOT_END} as "expiresAt", u.entry_sequence as "spendSequence"
  from uses u
  join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where u.member_id = ${"memberId"} and u.id = ${"spendId"} and u.status = ${"status"}
  union all
  select null, unpaid.points, unpaid.is_forgiven, 0, null, u.entry_sequence from uses u
  cross join lateral (values (u.debt, false), (u.forgiven, true)) as unpaid (points, is_forgiven)
  where u.member_id = ${"memberId"} and u.id = ${"spendId"} and u.status = ${"status"}
    and unpaid.points > 0
  order by "expiresAt" nulls last, "entrySequence", "lotId", "isForgiven"
`;

/**
 * What pays for a spend. The wallet must be open.
 * @throws Error when the spend does not have the status.
 */
export async function spendParts(
  work: Work,
  memberId: string,
  { spendId, status }: { spendId: string; status: "HELD" | "DONE" },
): Promise<OpenSpendPart[]> {
  const parts = await work.rows(SPEND_PARTS, { memberId, spendId, status });
  if (parts.length === 0) {
    throw new Error(`Spend ${spendId} of member ${memberId} is not ${status}.`);
  }
  return parts;
}

const PAID_BY_PROGRAM = sayInAll(text("ledger.paidByProgram"));

/**
 * The content of an entry that ends a spend: each part goes back to the lot that paid it, or to
 * debt. What the program paid goes back to the program, so the member gets nothing of it.
 */
export function returnedPoints(
  account: "HELD" | "REDEEMED",
  parts: readonly Pick<SpendPart, "lotId" | "points" | "isForgiven">[],
  line: Omit<ExplanationLine, "points">,
): Pick<NewEntry, "points" | "explanation" | "transfers"> {
  const sum = parts.reduce((total, { points }) => total + points, 0);
  const forgiven = parts.reduce((total, part) => total + (part.isForgiven ? part.points : 0), 0);
  return {
    points: sum - forgiven,
    explanation: [
      { ...line, points: sum },
      ...(forgiven > 0 ? [{ titles: PAID_BY_PROGRAM, points: -forgiven }] : []),
    ],
    transfers: parts.map(({ lotId, points, isForgiven }): Transfer => {
      const to = lotId !== null ? "AVAILABLE" : isForgiven ? "ADJUSTED" : "DEBT";
      return { from: account, to, points, lotId };
    }),
  };
}

/** Whether the member still owes the part. */
export function isOwed({ lotId, isForgiven }: Pick<SpendPart, "lotId" | "isForgiven">): boolean {
  return lotId === null && !isForgiven;
}

/**
 * Parts of lots first, in spend order: soonest expiry, then oldest. Debt next, the program last.
 */
export function spendOrder(a: SpendPart, b: SpendPart): number {
  return (
    Number(a.lotId === null) - Number(b.lotId === null) ||
    Number(a.isForgiven) - Number(b.isForgiven) ||
    (a.expiresAt?.getTime() ?? Infinity) - (b.expiresAt?.getTime() ?? Infinity) ||
    a.entrySequence - b.entrySequence ||
    (a.lotId! < b.lotId! ? -1 : 1)
  );
}
