import type { Work } from "../../../writes/work.ts";
import type { ExplanationLine, NewEntry, Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";

/** A part of a use, with the place of the entry that made the use. */
export interface OpenSpendPart extends SpendPart {
  readonly spendSequence: number;
}

const SPEND_PARTS = /* sql */ `
  select l.id as "lotId", s.points, false as "isForgiven", l.entry_sequence as "entrySequence",
    ${LOT_END} as "expiresAt", u.entry_sequence as "spendSequence"
  from uses u
  join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where u.member_id = $1 and u.id = $2 and u.status = $3
  union all
  select null, unpaid.points, unpaid.is_forgiven, 0, null, u.entry_sequence from uses u
  cross join lateral (values (u.debt, false), (u.forgiven, true)) as unpaid (points, is_forgiven)
  where u.member_id = $1 and u.id = $2 and u.status = $3 and unpaid.points > 0
  order by "expiresAt" nulls last, "entrySequence", "lotId", "isForgiven"
`;

/** What pays for a use under the wallet's lock. @throws Error when the use is not in the status it must be in */
export async function spendParts(
  work: Work,
  memberId: string,
  { spendId, status }: { spendId: string; status: "HELD" | "DONE" },
): Promise<OpenSpendPart[]> {
  const parts = await work.rows<OpenSpendPart>(SPEND_PARTS, [memberId, spendId, status]);
  if (parts.length === 0) throw new Error(`Use ${spendId} of member ${memberId} is not ${status}.`);
  return parts;
}

type BackPart = Pick<SpendPart, "lotId" | "points" | "isForgiven">;

/**
 * What an entry says that ends a use: each part goes back to the lot that paid it, or to what was owed. What the
 * program paid goes back to the program, so the member gets nothing of it.
 */
export function returnedPoints(
  account: "HELD" | "REDEEMED",
  parts: readonly BackPart[],
  titles: ExplanationLine["titles"],
): Pick<NewEntry, "points" | "explanation" | "transfers"> {
  const sum = parts.reduce((total, { points }) => total + points, 0);
  const forgiven = parts.reduce((total, part) => total + (part.isForgiven ? part.points : 0), 0);
  return {
    points: sum - forgiven,
    explanation: [
      { titles, points: sum },
      ...(forgiven > 0 ? [{ titles: PAID_BY_PROGRAM, points: -forgiven }] : []),
    ],
    transfers: parts.map(({ lotId, points, isForgiven }): Transfer => {
      const to = lotId !== null ? "AVAILABLE" : isForgiven ? "ADJUSTED" : "DEBT";
      return { from: account, to, points, lotId };
    }),
  };
}

const PAID_BY_PROGRAM = { en: "Paid by the program", vi: "Chương trình đã chi trả" };

/** A part of a use, and the lot that pays it; no lot is debt, or what the program has paid. */
export interface SpendPart {
  readonly lotId: string | null;
  readonly points: number;
  readonly isForgiven: boolean;
  /** The age and the end of the lot. */
  readonly entrySequence: number;
  readonly expiresAt: Date | null;
}

/** Whether the member still has to pay it. */
export function isOwed({ lotId, isForgiven }: Pick<SpendPart, "lotId" | "isForgiven">): boolean {
  return lotId === null && !isForgiven;
}

/** Soonest expiry first, then oldest, as points are spent; debt after that, and what the program paid. */
export function spendOrder(a: SpendPart, b: SpendPart): number {
  return (
    Number(a.lotId === null) - Number(b.lotId === null) ||
    Number(a.isForgiven) - Number(b.isForgiven) ||
    (a.expiresAt?.getTime() ?? Infinity) - (b.expiresAt?.getTime() ?? Infinity) ||
    a.entrySequence - b.entrySequence ||
    (a.lotId! < b.lotId! ? -1 : 1)
  );
}
