import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { PlainWallet } from "./plain-wallet.ts";
import type { TakingBack } from "./plain-wallet.ts";
import { COMMANDS_MIN, walletCommands } from "./wallet-commands.ts";
import { WalletLife } from "./wallet-life.ts";

// The same again: LAW_SEED=… npm test tests/laws. More of it: LAW_RUNS=1000.
const seed = Number(process.env.LAW_SEED ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env.LAW_RUNS ?? 40);

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({
    tierSet: undefined,
    rewards: [],
    earningTerms: {
      ...teaShop.earningTerms,
      ...{ pendingDays: 1, retroDays: 10_000 },
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
});

/** Lives every command twice, in the engine and in the plain wallet, and compares after each of them. */
function lives(takingBack: TakingBack, reached: Map<string, number>) {
  return fc.asyncProperty(walletCommands, async (commands) => {
    const member = await program.shop.enroll();
    const life = new WalletLife(program, member, new PlainWallet(takingBack));
    for (const command of commands) {
      await life.live(command);
      reached.set("commands", (reached.get("commands") ?? 0) + 1);
    }
    await life.compareAll();
    for (const what of life.reached) reached.set(what, (reached.get(what) ?? 0) + 1);
  });
}

test("any history of purchases, adjustments, returns and time leaves what the plain wallet says", async () => {
  const reached = new Map<string, number>();
  console.log(`wallet laws: LAW_SEED=${seed} LAW_RUNS=${numRuns}`);

  await fc.assert(lives("RESOURCING", reached), { seed, numRuns });

  expect(reached.get("commands")).toBeGreaterThanOrEqual(numRuns * COMMANDS_MIN);
  for (const what of ["owed", "repaid", "from pending", "expired before", "from others"]) {
    expect(reached.get(what) ?? 0, `histories that reach "${what}"`).toBeGreaterThan(numRuns / 4);
  }
}, 120_000);

test("a return that were any other debit is caught", async () => {
  const found = await fc.check(lives("AS_DEBIT", new Map()), {
    ...{ seed, numRuns, endOnFailure: true },
  });

  expect(found.failed).toBe(true);
}, 120_000);
