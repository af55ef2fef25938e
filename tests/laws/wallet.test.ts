import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram, START } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, SLOW_POINTS } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";
import { PENDING_DAYS, VALID_DAYS, WalletModel } from "./wallet-model.ts";
import type { SpendOrder } from "./wallet-model.ts";
import { PROOF, randomRuns, SEED } from "../harness/random-runs.ts";

interface WalletAnswer {
  me: {
    wallet: { available: number; pending: number; expiring: { points: number; at: string }[] };
  };
}
const WALLET =
  `{ me { wallet { available pending expiring(within: "P1Y") { points at } } } }` as TypedDocument<
    WalletAnswer,
    Record<string, never>
  >;

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({
    tierSet: undefined,
    rewards: [],
    rules: [BASE_RATE],
    earningTerms: {
      ...SLOW_POINTS,
      pendingDays: PENDING_DAYS,
      retroDays: 90,
      expiry: { kind: "AFTER_PURCHASE", count: VALID_DAYS, unit: "DAY" },
    },
  });
});

type Step =
  | { kind: "buy"; amount: number; daysAgo: number }
  | { kind: "give"; points: number; endsInHours: number | null }
  | { kind: "take"; points: number }
  | { kind: "wait"; hours: number }
  | { kind: "settle" };

const points = fc.integer({ min: 1, max: 60 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("buy" as const),
    amount: fc.integer({ min: 0, max: 600_000 }),
    daysAgo: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 45 })),
  }),
  fc.record({
    kind: fc.constant("give" as const),
    points,
    endsInHours: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: null }),
  }),
  fc.record({ kind: fc.constant("take" as const), points }),
  // Whole days and hours, so that dues are met to the millisecond as often as they are passed.
  fc.record({
    kind: fc.constant("wait" as const),
    hours: fc.constantFrom(1, 7, 14, 24, 62, 240, 700),
  }),
  fc.record({ kind: fc.constant("settle" as const) }),
);
const histories = fc.array(step, { minLength: 3, maxLength: 25 });

const LAW = {
  ...randomRuns(120),
  // As many as fit: a busy machine tries fewer histories, and none is cut short.
  ...(PROOF === 1 && { interruptAfterTimeLimit: 12_000 }),
};
const TIMEOUT_MS = 120_000;

test(
  `a wallet is what a plain list of lots says, after any history (SEED=${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(histories, (history) => livesBy("soonest expiry", history)),
      LAW,
    );

    expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });
  },
  TIMEOUT_MS,
);

// A law that no wrong wallet breaks would say nothing.
test(`a model that spends the oldest points first is caught (SEED=${SEED})`, async () => {
  const wrong = fc.asyncProperty(histories, (history) => livesBy("oldest", history));
  const { failed, errorInstance } = await fc.check(wrong, {
    seed: SEED,
    numRuns: 200,
    endOnFailure: true,
  });

  expect(failed).toBe(true);
  expect(String(errorInstance)).toContain("after step");
});

/** Runs a history on a new member and on the model, and compares the two after every step. */
async function livesBy(spendOrder: SpendOrder, history: readonly Step[]): Promise<void> {
  program.clock.set(START);
  const member = await program.shop.enroll();
  const browser = await program.memberOf(member);
  const model = new WalletModel(spendOrder);

  for (const [at, step] of history.entries()) {
    await take(step, member, model);
    const { me } = await browser.ask(WALLET);
    const now = program.clock.now();
    const { available, pending, expiring } = me.wallet;
    expect({ available, pending, expiring }, `after step ${at}, ${JSON.stringify(step)}`).toEqual({
      available: model.available(now),
      pending: model.pending(now),
      expiring: model.expiring(now),
    });
  }
  const { ok, problems } = await program.admin.verify(member);
  expect({ ok, problems }).toEqual({ ok: true, problems: [] });
}

async function take(step: Step, member: Enrolled, model: WalletModel): Promise<void> {
  const now = program.clock.now();
  switch (step.kind) {
    case "buy": {
      const placedAt = program.clock.ago(`P${step.daysAgo}D`);
      const more = { placedAt: placedAt.toISOString() };
      const { earned } = await program.shop.buy(member, String(step.amount), more);
      expect(earned.points).toBe(model.buy(step.amount, placedAt));
      return;
    }
    case "give": {
      const expiresAt =
        step.endsInHours === null ? null : program.clock.in(`PT${step.endsInHours}H`);
      await program.admin.givePoints(member, step.points, expiresAt ? { expiresAt } : {});
      model.give(step.points, now, expiresAt);
      return;
    }
    case "take": {
      const { entry, userErrors } = await program.admin.adjust(member, -step.points);
      const codes = userErrors.map(({ code }) => code);
      expect(codes).toEqual(model.take(step.points, now) ? [] : ["NOT_ENOUGH_POINTS"]);
      if (entry) expect(entry.availableAfter).toBe(model.available(now));
      return;
    }
    case "wait":
      program.clock.advance(`PT${step.hours}H`);
      return;
    case "settle": {
      const { schedules } = program.fixture.engine.worker();
      await schedules.find(({ name }) => name === "settle-due-wallets")!.run();
    }
  }
}
