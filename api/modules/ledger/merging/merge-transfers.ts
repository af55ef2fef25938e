import type { RunStatement } from "../../../database/sql.ts";
import type { Account, Transfer } from "../entry.ts";

/** What of a lot goes from one wallet to another, by where it was: `reversed` and `expired` go along for later returns. */
export interface MovedPart {
  readonly pending: number;
  readonly available: number;
  readonly expired: number;
  readonly reversed: number;
}

const ACCOUNTS: readonly [name: keyof MovedPart, account: Account][] = [
  ["pending", "PENDING"],
  ["available", "AVAILABLE"],
  ["expired", "EXPIRED"],
  ["reversed", "ISSUED"],
];

/** The transfers that take a lot's points out of a wallet, each from where it was. */
export function leaving(lotId: string, part: MovedPart): Transfer[] {
  return ACCOUNTS.flatMap(([name, from]): Transfer[] =>
    part[name] > 0 ? [{ from, to: "MERGED", points: part[name], lotId }] : [],
  );
}

/** The transfers that bring them into the other wallet, each to where it was. */
export function arriving(lotId: string, part: MovedPart): Transfer[] {
  return ACCOUNTS.flatMap(([name, to]): Transfer[] =>
    part[name] > 0 ? [{ from: "MERGED", to, points: part[name], lotId }] : [],
  );
}

/**
 * The transfers that take what no lot pays out of a wallet.
 * @param forgiven what of it the program had paid: it pays it in the other chain from now on.
 */
export function unpaidOut(unpaid: number, forgiven: number): Transfer[] {
  const of = (from: Account, to: Account, points: number): Transfer[] =>
    points > 0 ? [{ from, to, points, lotId: null }] : [];
  return [...of("MERGED", "DEBT", unpaid), ...of("DEBT", "ADJUSTED", forgiven)];
}

/** The transfers that bring it into the other wallet. */
export function unpaidIn(unpaid: number, forgiven: number): Transfer[] {
  return unpaidOut(unpaid, forgiven).map(({ from, to, ...rest }) => ({
    from: to,
    to: from,
    ...rest,
  }));
}

/** What a merge, or undoing it, took out of a wallet. */
export interface Left {
  /** The hash of the entry that took it out. */
  readonly hash: Buffer;
  readonly sequence: number;
  /** What the other wallet owes for it: debt, lots that had paid for it, and what the program had. */
  readonly debt: number;
  /** How much of that was owed there. */
  readonly owed: number;
  /** How much of it the program had paid there. */
  readonly forgiven: number;
  readonly lots: ReadonlyMap<string, MovedPart>;
}

const LEFT = /* sql */ `
  select e.hash, e.sequence, t.lot_id as "lotId", t.from_account as "from", t.to_account as "to", t.points
  from entries e
  left join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
  where e.member_id = $1 and e.source_id = $2 and e.kind = $3
`;

/** Reads what an entry took out of another wallet than the one that is open: it is in its chain for ever. */
export async function leftWith(
  rows: RunStatement,
  { memberId, mergeId, kind }: { memberId: string; mergeId: string; kind: "MERGE" | "UNMERGE" },
): Promise<Left> {
  type Row = Transfer & Pick<Left, "hash" | "sequence">;
  const moved = await rows<Row>(LEFT, [memberId, mergeId, kind]);
  const { hash, sequence } = moved[0]!;
  const lots = new Map<string, MovedPart>();
  let [debt, owed, forgiven] = [0, 0, 0];
  for (const { from, to, points, lotId } of moved) {
    const name = ACCOUNTS.find(([, account]) => account === from)?.[0];
    if (from === "MERGED") debt += points;
    if (from === "MERGED" && to === "DEBT") owed += points;
    if (to === "ADJUSTED") forgiven += points;
    if (to !== "MERGED" || !lotId || !name) continue;
    lots.set(lotId, { ...NOTHING, ...lots.get(lotId), [name]: points });
  }
  return { hash, sequence, debt, owed: owed - forgiven, forgiven, lots };
}

export const NOTHING: MovedPart = { pending: 0, available: 0, expired: 0, reversed: 0 };
