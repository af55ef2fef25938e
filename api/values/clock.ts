/**
 * The time programs live in; a sandbox whose test clock is set lives at what that shows. Rules
 * never read it; they are given an instant.
 */
export interface Clock {
  now(programId: string): Date;
  /**
   * The time of this machine: then what changes a wallet is recorded by the database's clock, read
   * under the wallet's lock. Machines differ, and a write may wait for a lock.
   */
  readonly isOfMachine?: boolean;
}

export const systemClock: Clock = { now: () => new Date(), isOfMachine: true };
