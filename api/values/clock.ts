/**
 * The time programs live in; a sandbox whose test clock is set lives at what that shows. Rules
 * never read it; they are given an instant.
 */
export interface Clock {
  now(programId: string): Date;
}

export const systemClock: Clock = { now: () => new Date() };
