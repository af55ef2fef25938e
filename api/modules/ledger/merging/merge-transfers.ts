import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Account, LotPart, Transfer } from "../entry.ts";

/** The points of a lot that go to another wallet, by where they were. */
export interface MovedPart {
  readonly pending: number;
  readonly available: number;
  /** Goes along for later returns, as `reversed` does. */
  readonly expired: number;
  readonly reversed: number;
}

export const NOTHING_MOVED: MovedPart = { pending: 0, available: 0, expired: 0, reversed: 0 };

const ACCOUNTS: readonly [name: keyof MovedPart, account: Account][] = [
  ["pending", "PENDING"],
  ["available", "AVAILABLE"],
  ["expired", "EXPIRED"],
  ["reversed", "ISSUED"],
];

/** The transfers that take a lot's points out of a wallet, each from where it was. */
export function debitTransfers(lotId: string, part: MovedPart): Transfer[] {
  return ACCOUNTS.flatMap(([name, from]): Transfer[] =>
    part[name] > 0 ? [{ from, to: "MERGED", points: part[name], lotId }] : [],
  );
}

/** The transfers that bring them into the other wallet, each to where it was. */
export function creditTransfers(lotId: string, part: MovedPart): Transfer[] {
  return ACCOUNTS.flatMap(([name, to]): Transfer[] =>
    part[name] > 0 ? [{ from: "MERGED", to, points: part[name], lotId }] : [],
  );
}

/**
 * The transfers that let a lot pay for a spend again that the program had paid for: its points stay
 * in the wallet when a merge is undone.
 */
export function stayTransfers({ lotId, points }: LotPart): Transfer[] {
  return [
    { from: "ISSUED", to: "DEBT", points, lotId },
    { from: "DEBT", to: "ADJUSTED", points, lotId: null },
  ];
}

/**
 * The transfers that take spent points that no lot pays out of a wallet.
 * @param forgiven how many of them the program had paid: it pays them in the other chain from now
 *   on.
 */
export function debitUnpaid(unpaid: number, forgiven: number): Transfer[] {
  const transfers: Transfer[] = [
    { from: "MERGED", to: "DEBT", points: unpaid, lotId: null },
    { from: "DEBT", to: "ADJUSTED", points: forgiven, lotId: null },
  ];
  return transfers.filter(({ points }) => points > 0);
}

/** The transfers that bring them into the other wallet. */
export function creditUnpaid(unpaid: number, forgiven: number): Transfer[] {
  return debitUnpaid(unpaid, forgiven).map(({ from, to, points, lotId }) => {
    return { from: to, to: from, points, lotId };
  });
}

/** What the debit of a merge, or of undoing it, took out of a wallet. */
export interface Debit {
  /** The hash of the debit's entry. */
  readonly hash: Buffer;
  readonly sequence: number;
  /** What the other wallet owes for it: debt, lots that had paid for it, and the program's part. */
  readonly debt: number;
  /** How much of that was owed in the wallet. */
  readonly owed: number;
  /** How much of that the program had paid. */
  readonly forgiven: number;
  readonly lots: ReadonlyMap<string, MovedPart>;
  /**
   * What had been returned of lots and stays spent in the wallet: the program pays it for the
   * account.
   */
  readonly stays: ReadonlyMap<string, number>;
}

const DEBIT = sql.read<Transfer & Pick<Debit, "hash" | "sequence">>("read the debit of a merge")`
  select e.hash, e.sequence, t.lot_id as "lotId", t.from_account as "from", t.to_account as "to",
    t.points
  from entries e
  left join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
  where e.member_id = ${"memberId"} and e.source_id = ${"mergeId"} and e.kind = ${"kind"}
`;

/**
 * Reads a debit from the chain of the other wallet; without its lock, since entries never change.
 */
export async function readDebit(
  rows: RunStatement,
  debit: { memberId: string; mergeId: string; kind: "MERGE" | "UNMERGE" },
): Promise<Debit> {
  const transfers = await rows(DEBIT, debit);
  const { hash, sequence } = transfers[0]!;
  const lots = new Map<string, MovedPart>();
  const stays = new Map<string, number>();
  let [debt, owed, forgiven] = [0, 0, 0];
  for (const { from, to, points, lotId } of transfers) {
    const name = ACCOUNTS.find(([, account]) => account === from)?.[0];
    if (from === "MERGED") debt += points;
    if (from === "MERGED" && to === "DEBT") owed += points;
    if (to === "ADJUSTED") forgiven += points;
    if (from === "ISSUED" && to === "DEBT" && lotId) {
      stays.set(lotId, (stays.get(lotId) ?? 0) + points);
      forgiven -= points;
    }
    if (to !== "MERGED" || !lotId || !name) continue;
    lots.set(lotId, { ...NOTHING_MOVED, ...lots.get(lotId), [name]: points });
  }
  return { hash, sequence, debt, owed: owed - forgiven, forgiven, lots, stays };
}
