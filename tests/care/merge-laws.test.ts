import fc from "fast-check";
import { expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";
import { SEED, runs } from "../harness/random-runs.ts";

const RUNS = runs(12);

type Step =
  | { readonly do: "buy"; readonly who: 0 | 1; readonly thousands: number }
  | { readonly do: "return"; readonly which: number; readonly line: "1" | "2" }
  | { readonly do: "take"; readonly who: 0 | 1; readonly points: number }
  | { readonly do: "give"; readonly who: 0 | 1; readonly points: number; readonly days: number }
  | { readonly do: "wait"; readonly days: number };

const who = fc.constantFrom(0 as const, 1 as const);
const step = fc.oneof(
  fc.record({ do: fc.constant("buy" as const), who, thousands: fc.integer({ min: 20, max: 900 }) }),
  fc.record({
    do: fc.constant("return" as const),
    which: fc.nat(20),
    line: fc.constantFrom("1" as const, "2" as const),
  }),
  fc.record({ do: fc.constant("take" as const), who, points: fc.integer({ min: 1, max: 90 }) }),
  fc.record({
    do: fc.constant("give" as const),
    who,
    points: fc.integer({ min: 1, max: 60 }),
    days: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 20 }) }),
);
const steps = (maxLength: number) => fc.array(step, { minLength: 1, maxLength });

/** Two members who live on, whatever comes; a step that is refused changes nothing. */
class Life {
  private readonly bought: { externalId: string }[] = [];

  constructor(
    readonly program: TestProgram,
    readonly members: readonly [Enrolled, Enrolled],
  ) {}

  static async begin(program: TestProgram): Promise<Life> {
    return new Life(program, [await program.shop.enroll(), await program.shop.enroll()]);
  }

  async live(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.take(step);
  }

  private async take(step: Step): Promise<void> {
    const { admin, clock, shop } = this.program;
    switch (step.do) {
      case "buy": {
        const half = `${step.thousands}000`;
        const lines = ["1", "2"].map((id) => ({ id, sku: "TEA", quantity: 1, unitPrice: half }));
        const by = { externalId: this.members[step.who].externalId };
        const total = `${step.thousands * 2}000`;
        const { purchase } = await shop.buy(this.members[step.who], total, { member: by, lines });
        this.bought.push(purchase);
        return;
      }
      case "return": {
        const purchase = this.bought[step.which % this.bought.length];
        if (!purchase) return;
        const lines = [{ id: step.line, quantity: 1 }];
        await shop.recordReturn(shop.returnOf(purchase, { lines }));
        return;
      }
      case "take":
        await admin.adjust(await this.current(step.who), -step.points);
        return;
      case "give": {
        const expiresAt = clock.in(`P${step.days}D`);
        await admin.givePoints(await this.current(step.who), step.points, { expiresAt });
        return;
      }
      case "wait":
        clock.advance(`P${step.days}D`);
    }
  }

  private async current(who: 0 | 1): Promise<{ id: string }> {
    const { externalId } = this.members[who];
    return (await this.program.shop.lookUp({ externalId }))!;
  }

  /** Posts what is due: a merge would post it too. */
  async settle(): Promise<void> {
    for (const member of this.members) {
      await this.program.admin.givePoints(member, 1, { expiresAt: this.program.clock.in("P1D") });
    }
  }

  states() {
    return Promise.all(this.members.map((member) => memberState(this.program, member)));
  }

  async merge(): Promise<void> {
    const { userErrors } = await this.program.admin.merge(...this.members);
    expect(userErrors).toEqual([]);
    await deliverEvents(this.program);
  }

  async unmerge(): Promise<void> {
    const { userErrors } = await this.program.admin.unmerge(this.members[0]);
    expect(userErrors).toEqual([]);
    await deliverEvents(this.program);
  }

  /** What must be true at any moment. */
  async holds(): Promise<void> {
    for (const member of this.members) {
      const verified = await this.program.admin.verify(member);
      expect(verified).toMatchObject({ ok: true, problems: [] });
      const { wallet, owed } = await memberState(this.program, member);
      // What a merged account owed is owed by the other one; its uses keep it in case it is
      // separated.
      if (wallet.status === "ACTIVE") expect(owed).toEqual([{ debt: wallet.debt }]);
    }
    const ids = this.members.map(({ id }) => `'${this.program.uuid(id)}'`).join();
    const [moved] = await this.program.sql(`
      select coalesce(sum(case when to_account = 'MERGED' then points else -points end),
        0)::int as points
      from transfers where 'MERGED' in (from_account, to_account) and to_account <> from_account
        and member_id in (${ids})`);
    expect(moved, "nothing is minted or lost between the two").toEqual({ points: 0 });
  }
}

async function forAnyLife(run: (life: Life, ...parts: Step[][]) => Promise<void>, parts: number) {
  const lengths = Array.from({ length: parts }, () => steps(7));
  await fc.assert(
    fc.asyncProperty(fc.tuple(...lengths), async (lived) => {
      const { earningTerms } = teaShop;
      const expiry = { kind: "AFTER_PURCHASE", count: 40, unit: "DAY" } as const;
      const program = await openProgram({
        earningTerms: { ...earningTerms, pendingDays: 3, expiry },
      });
      await run(await Life.begin(program), ...lived);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
}

test("a merge undone at once restores both: balances, lots, debts, facts, tier", async () => {
  await forAnyLife(async (life, before) => {
    await life.live(before!);
    await life.settle();
    const states = await life.states();
    await life.merge();
    await life.holds();
    await life.unmerge();
    await life.holds();
    expect(await life.states()).toEqual(states);
  }, 1);
});

test("merges and their undo create and lose no points, and both ledgers verify", async () => {
  await forAnyLife(async (life, before, between, after) => {
    await life.live(before!);
    await life.merge();
    await life.holds();
    await life.live(between!);
    await life.holds();
    await life.unmerge();
    await life.holds();
    await life.live(after!);
    await life.holds();
    await life.merge();
    await life.holds();
  }, 3);
});
