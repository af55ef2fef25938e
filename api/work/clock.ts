/** The time a program lives in. Rules never read it; they are given an instant. */
export interface Clock {
  now(programId: string): Date;
}

export const systemClock: Clock = { now: () => new Date() };
