/** Days of the program, as the API takes them: the first one, and the day after the last. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

interface ProgramTime {
  readonly timeZone: string;
  /** The time of a sandbox's own clock. */
  readonly now?: string | null;
}

/** The lengths to choose from, in days, as the address has them. */
export const PERIODS = ["7", "30", "90", "365"] as const;

const DAY_MS = 86_400_000;

/** The last days of a program, today included. */
export function periodOf(days: number, { timeZone, now }: ProgramTime): Period {
  const at = now ? new Date(now) : new Date();
  // This locale writes days as 2026-11-30.
  const today = new Intl.DateTimeFormat("sv", { timeZone }).format(at);
  return { from: shifted(today, 1 - days), until: shifted(today, 1) };
}

/** The period of the same length right before one. */
export function periodBefore({ from, until }: Period): Period {
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
  return { from: shifted(from, -days), until: from };
}

/** The last day of a period. */
export function lastDayOf({ until }: Period): string {
  return shifted(until, -1);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
