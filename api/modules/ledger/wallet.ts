/** A member's wallet under its lock: balances and the head of its chain. Posting entries moves it on. */
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

export interface Balances {
  readonly pending: number;
  readonly available: number;
  readonly held: number;
  readonly debt: number;
}
