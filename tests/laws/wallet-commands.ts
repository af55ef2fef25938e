import fc from "fast-check";

/**
 * Something that happens to a member; `which` picks one of what was bought or returned so far, or
 * of what was redeemed last.
 */
export type WalletCommand =
  | {
      kind: "BUY";
      lines: { units: number; price: number }[];
      discountPercent: number;
      daysAgo: number;
    }
  | { kind: "GIVE"; points: number; days: number | null }
  | { kind: "TAKE"; points: number }
  | { kind: "REDEEM"; reward: number; holdHours: number | null }
  | { kind: "CONFIRM"; which: number }
  | { kind: "CANCEL"; which: number }
  | { kind: "RETURN"; which: number; percents: number[] }
  | { kind: "LOWER_PRICE"; which: number; percent: number }
  | { kind: "CANCEL_RETURN"; which: number }
  | { kind: "WAIT"; hours: number };

/** How many commands a life has at least. */
export const COMMANDS_MIN = 50;

/** What the rewards cost that points are redeemed for. */
export const REWARD_COSTS = [5, 20, 45, 80] as const;

const percent = fc.oneof(fc.constant(100), fc.integer({ min: 0, max: 100 }));
const line = fc.record({
  units: fc.integer({ min: 1, max: 3 }),
  price: fc.integer({ min: 1, max: 60 }).map((thousands) => thousands * 1_000 - 1),
});

/** How often something happens, among everything that does. */
interface Often {
  readonly bought: number;
  readonly returned: number;
  readonly returnCancelled: number;
}

function command(often: Often): fc.Arbitrary<WalletCommand> {
  return fc.oneof(
    {
      weight: often.bought,
      arbitrary: fc.record({
        kind: fc.constant("BUY" as const),
        lines: fc.array(line, { minLength: 1, maxLength: 3 }),
        discountPercent: fc.integer({ min: 0, max: 30 }),
        // Some come so late that their points are available or expired already.
        daysAgo: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 7 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("GIVE" as const),
        points: fc.integer({ min: 1, max: 80 }),
        days: fc.option(fc.integer({ min: 1, max: 9 })),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("TAKE" as const),
        points: fc.integer({ min: 1, max: 90 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("REDEEM" as const),
        reward: fc.nat(REWARD_COSTS.length - 1),
        holdHours: fc.option(fc.integer({ min: 1, max: 200 }), { freq: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant("CONFIRM" as const), which: fc.nat(3) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("CANCEL" as const), which: fc.nat(5) }),
    },
    {
      weight: often.returned,
      arbitrary: fc.record({
        kind: fc.constant("RETURN" as const),
        which: fc.nat(9),
        percents: fc.array(percent, { minLength: 3, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("LOWER_PRICE" as const),
        which: fc.nat(9),
        percent,
      }),
    },
    {
      weight: often.returnCancelled,
      arbitrary: fc.record({ kind: fc.constant("CANCEL_RETURN" as const), which: fc.nat(9) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("WAIT" as const),
        hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 120 })),
      }),
    },
  );
}

function life(often: Often, commandsMin: number): fc.Arbitrary<WalletCommand[]> {
  return fc.array(command(often), {
    minLength: commandsMin,
    maxLength: commandsMin + 10,
    size: "max",
  });
}

/** A life in which everything happens about as often. */
export const walletCommands = life({ bought: 4, returned: 4, returnCancelled: 4 }, COMMANDS_MIN);

/** How many commands a life of returns has at least. */
export const RETURNS_MIN = 150;

/** A long life of which most is returns and their cancellations. */
export const returnCommands = life({ bought: 8, returned: 24, returnCancelled: 26 }, RETURNS_MIN);
