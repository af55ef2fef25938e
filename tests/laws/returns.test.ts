import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { PlainWallet } from "./plain-wallet.ts";
import type { DebtTerms, ReturnPosting } from "./plain-wallet.ts";
import {
  COMMANDS_MIN,
  RETURNS_MIN,
  REWARD_COSTS,
  returnCommands,
  walletCommands,
} from "./wallet-commands.ts";
import type { WalletCommand } from "./wallet-commands.ts";
import { WalletLife } from "./wallet-life.ts";
import { SEED, runs } from "../harness/random-runs.ts";

// Lived at once, each in a program with a clock of its own: while PostgreSQL works for one, Node
// does for another.
const LIVES_AT_ONCE = 8;
const RUNS = runs(26);
const COMMANDS = RUNS * LIVES_AT_ONCE * COMMANDS_MIN;
// With PROOF=180 more than 100,000 returns are cancelled.
const RETURN_RUNS = runs(2);
const RETURNS_TIMEOUT_MS = 240_000 + RETURN_RUNS * LIVES_AT_ONCE * RETURNS_MIN * 60;
const TIMEOUT_MS = 240_000 + COMMANDS * 60;

let shops: readonly Shop[];
beforeAll(async () => {
  shops = await Promise.all(
    Array.from({ length: LIVES_AT_ONCE }, (_, at) => openShop(at % 2 === 0 ? "REPAY" : "FORGIVE")),
  );
});

interface Shop {
  readonly program: TestProgram;
  readonly rewardIds: readonly string[];
  readonly debt: DebtTerms;
}

async function openShop(debt: DebtTerms): Promise<Shop> {
  const program = await openProgram({
    tierSet: undefined,
    rewards: [],
    earningTerms: {
      ...teaShop.earningTerms,
      debt,
      pendingDays: 1,
      retroDays: 10_000,
      expiry: { kind: "AFTER_PURCHASE", count: 5, unit: "DAY" },
    },
    rules: [
      {
        titles: { en: "Base" },
        effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: 1_000, wholeSteps: false }],
      },
      {
        titles: { en: "From 50,000" },
        conditions: { field: "amount", operator: ">=", value: "50000" },
        effects: [{ kind: "FIXED", points: 20 }],
      },
    ],
  });
  const rewardIds = [];
  for (const cost of REWARD_COSTS) rewardIds.push((await program.admin.addReward({ cost })).id);
  return { program, rewardIds, debt };
}

/**
 * Lives every command twice, in the engine and in the plain wallet, and compares after each of
 * them.
 */
function lives(
  takingBack: ReturnPosting,
  reached: Map<string, number>,
  commands: fc.Arbitrary<WalletCommand[]> = walletCommands,
) {
  const several = fc.array(commands, {
    minLength: LIVES_AT_ONCE,
    maxLength: LIVES_AT_ONCE,
    size: "max",
  });
  return fc.asyncProperty(several, async (histories) => {
    const ended = await Promise.allSettled(
      histories.map((commands, at) => lived(shops[at]!, commands, { takingBack, reached })),
    );
    for (const life of ended) {
      if (life.status === "rejected") throw life.reason;
      await life.value.compareAll();
    }
  });
}

async function lived(
  shop: Shop,
  commands: readonly WalletCommand[],
  { takingBack, reached }: { takingBack: ReturnPosting; reached: Map<string, number> },
): Promise<WalletLife> {
  const member = await shop.program.shop.enroll();
  const life = new WalletLife(shop, member, new PlainWallet(takingBack, shop.debt));
  for (const command of commands) {
    await life.live(command);
    reached.set("commands", (reached.get("commands") ?? 0) + 1);
  }
  reached.set("cancelled returns", (reached.get("cancelled returns") ?? 0) + life.cancelled);
  for (const what of life.reached) reached.set(what, (reached.get(what) ?? 0) + 1);
  return life;
}

test(
  `purchases, returns, cancelled returns and time leave what the plain wallet has (SEED=${SEED})`,
  async () => {
    const reached = new Map<string, number>();

    await fc.assert(lives("RESOURCING", reached), {
      seed: SEED,
      numRuns: RUNS,
      endOnFailure: true,
    });

    expect(reached.get("commands")).toBeGreaterThanOrEqual(COMMANDS);
    // Some four in each life.
    expect(reached.get("cancelled returns")).toBeGreaterThan(RUNS * LIVES_AT_ONCE * 3);
    const oftenReached = [
      "owed",
      "repaid",
      "from pending",
      "expired before",
      "from others",
      "held",
      "confirmed",
      "cancelled",
      "ended by itself",
      "forgiven",
      "given again",
      "no longer forgiven",
    ];
    for (const what of oftenReached) {
      const lives = reached.get(what) ?? 0;
      expect(lives, `lives in which points are ${what}`).toBeGreaterThan(Math.floor(RUNS / 8));
    }
    expect(reached.get("expired when given back") ?? 0).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);

test(
  `thousands of returns cancelled one after another mint nothing (SEED=${SEED})`,
  async () => {
    const reached = new Map<string, number>();

    await fc.assert(lives("RESOURCING", reached, returnCommands), {
      seed: SEED,
      numRuns: RETURN_RUNS,
      endOnFailure: true,
    });

    expect(reached.get("cancelled returns")).toBeGreaterThan(RETURN_RUNS * LIVES_AT_ONCE * 20);
    for (const what of ["owed", "forgiven", "given again", "no longer forgiven"]) {
      const often = reached.get(what) ?? 0;
      expect(often, what).toBeGreaterThanOrEqual(Math.floor(RETURN_RUNS / 4));
    }
  },
  RETURNS_TIMEOUT_MS,
);

// A law that no wrong wallet breaks would say nothing.
test(
  `a wallet for which a return is a debit like any other is caught (SEED=${SEED})`,
  async () => {
    const { failed } = await fc.check(lives("AS_DEBIT", new Map()), {
      seed: SEED,
      numRuns: RUNS,
      endOnFailure: true,
    });

    expect(failed).toBe(true);
  },
  TIMEOUT_MS,
);
