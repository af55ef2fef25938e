export interface Balances {
  readonly pending: number;
  readonly available: number;
  readonly held: number;
  readonly debt: number;
}

/** A member's wallet under its lock: balances and chain head. Posting entries updates it. */
export interface Wallet extends Balances {
  readonly memberId: string;
  readonly programId: string;
  readonly memberStatus: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly enrolledAt: Date;
  pending: number;
  available: number;
  held: number;
  debt: number;
  /** The first instant at which something may be due; never later than the true one. */
  nextDueAt: Date | null;
  sequence: number;
  headHash: Buffer;
}

/** Makes sure that the wallet is settled when something falls due at `at`. */
export function expectDue(wallet: Wallet, at: Date): void {
  if (!wallet.nextDueAt || at < wallet.nextDueAt) wallet.nextDueAt = at;
}
