import type { Chance } from "./chance.ts";

/** How somebody drinks coffee. */
export type HabitName =
  | "FOUNDER"
  | "COMMUTER"
  | "OFFICE"
  | "FAMILY"
  | "AFTERNOON"
  | "HOMEBREWER"
  | "OCCASIONAL"
  | "LAPSING";

export type BasketName =
  "SINGLE" | "COFFEE" | "BREAKFAST" | "TEAM" | "FAMILY" | "AFTERNOON" | "BEANS";
export type ChannelName = "store" | "app" | "web";

export interface Habit {
  /** The probability of a purchase on a working day, and on a day of the weekend. */
  readonly workday: number;
  readonly weekend: number;
  /** From and to which hour, on either. */
  readonly workdayHours: readonly [from: number, to: number];
  readonly weekendHours: readonly [from: number, to: number];
  readonly baskets: Readonly<Partial<Record<BasketName, number>>>;
  readonly channels: Readonly<Partial<Record<ChannelName, number>>>;
  /** After how many days the habit has faded to a third. */
  readonly fadesDays?: number;
}

export const habits: Readonly<Record<HabitName, Habit>> = {
  FOUNDER: {
    workday: 0.68,
    weekend: 0.4,
    workdayHours: [7, 9],
    weekendHours: [7, 11],
    baskets: { COFFEE: 66, BREAKFAST: 26, FAMILY: 5, BEANS: 3 },
    channels: { store: 70, app: 30 },
  },
  COMMUTER: {
    workday: 0.6,
    weekend: 0.06,
    workdayHours: [7, 9],
    weekendHours: [8, 11],
    baskets: { COFFEE: 70, BREAKFAST: 27, BEANS: 3 },
    channels: { store: 60, app: 40 },
  },
  OFFICE: {
    workday: 0.34,
    weekend: 0.01,
    workdayHours: [8, 16],
    weekendHours: [9, 12],
    baskets: { TEAM: 92, BEANS: 8 },
    channels: { app: 75, web: 10, store: 15 },
  },
  FAMILY: {
    workday: 0.02,
    weekend: 0.27,
    workdayHours: [16, 20],
    weekendHours: [8, 18],
    baskets: { FAMILY: 90, BEANS: 10 },
    channels: { store: 92, app: 8 },
  },
  AFTERNOON: {
    workday: 0.14,
    weekend: 0.16,
    workdayHours: [13, 21],
    weekendHours: [9, 21],
    baskets: { AFTERNOON: 95, BEANS: 5 },
    channels: { store: 75, app: 25 },
  },
  HOMEBREWER: {
    workday: 0.05,
    weekend: 0.06,
    workdayHours: [9, 22],
    weekendHours: [9, 22],
    baskets: { BEANS: 100 },
    channels: { web: 80, app: 20 },
  },
  OCCASIONAL: {
    workday: 0.022,
    weekend: 0.05,
    workdayHours: [8, 20],
    weekendHours: [8, 20],
    baskets: { COFFEE: 30, AFTERNOON: 50, FAMILY: 14, BEANS: 6 },
    channels: { store: 85, app: 12, web: 3 },
  },
  LAPSING: {
    workday: 0.2,
    weekend: 0.16,
    workdayHours: [7, 20],
    weekendHours: [8, 20],
    baskets: { COFFEE: 55, AFTERNOON: 45 },
    channels: { store: 80, app: 20 },
    fadesDays: 50,
  },
};

// A chain has few guests who order for a whole office, so these are named; everyone else is by
// chance.
const OFFICES: ReadonlySet<number> = new Set([4, 9, 15, 22, 31, 44]);

const SHARES = {
  COMMUTER: 7,
  FAMILY: 17,
  AFTERNOON: 14,
  HOMEBREWER: 6,
  OCCASIONAL: 42,
  LAPSING: 14,
};

/** The habit of the member with this number; the first one came on the opening day and stayed. */
export function habitOf(number: number, chance: Chance): HabitName {
  if (number === 1) return "FOUNDER";
  return OFFICES.has(number) ? "OFFICE" : chance.weighted(SHARES);
}
