import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { AsOf } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BY_ACTIVITY, settle, walletOf } from "./activity-fixture.ts";
import { PlainActivity } from "./plain-activity.ts";
import { randomRuns } from "../harness/random-runs.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram(BY_ACTIVITY);
});

type Step =
  | { readonly kind: "BUY" | "GIVE" | "TAKE"; readonly points: number }
  | { readonly kind: "LATE"; readonly days: number }
  | { readonly kind: "RETURN"; readonly which: number }
  | { readonly kind: "WAIT"; readonly hours: number };

const points = fc.integer({ min: 1, max: 9 });
const some = (kind: "BUY" | "GIVE" | "TAKE") => fc.record({ kind: fc.constant(kind), points });
const late = fc.record({ kind: fc.constant("LATE" as const), days: fc.nat({ max: 45 }) });
const returning = fc.record({ kind: fc.constant("RETURN" as const), which: fc.nat({ max: 9 }) });
const waiting = fc.record({
  kind: fc.constant("WAIT" as const),
  hours: fc.integer({ min: 1, max: 900 }),
});
const lives = (...more: fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof(some("BUY"), some("GIVE"), late, returning, waiting, ...more), {
    minLength: 4,
    maxLength: 16,
  });

class Life {
  readonly bought: { externalId: string; day: string; points: number }[] = [];
  constructor(readonly member: { id: string }) {}

  /** What it bought, where it bought something; what it returned, where it did. */
  async live(step: Step) {
    const { shop, admin, clock } = program;
    if (step.kind === "BUY" || step.kind === "LATE") {
      const placed = step.kind === "LATE" ? clock.ago(`P${step.days}D`) : clock.now();
      const points = step.kind === "LATE" ? 5 : step.points;
      const more = { placedAt: placed.toISOString() };
      const { purchase } = await shop.buy(this.member, `${points}0000`, more);
      const day = new Date(placed.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
      this.bought.push({ externalId: purchase.externalId, day, points });
      return { bought: this.bought.at(-1)! };
    }
    if (step.kind === "GIVE") await admin.adjust(this.member, step.points);
    if (step.kind === "TAKE") await admin.adjust(this.member, -step.points);
    if (step.kind === "RETURN" && this.bought.length > 0) {
      const [returned] = this.bought.splice(step.which % this.bought.length, 1);
      await shop.takeBack(returned!, { lines: [{ id: "1", quantity: 1 }] });
      return { returned: returned! };
    }
    return {};
  }
}

test("points last as the plain rule says, whenever they are read or settled", async () => {
  await fc.assert(
    fc.asyncProperty(lives(), fc.boolean(), async (life, settles) => {
      // Purchases from long before it count as much as any.
      const lived = new Life(await enrolledLongAgo());
      const plain = new PlainActivity();
      const seen: [at: Date, available: number][] = [];
      for (const step of life) {
        if (step.kind === "WAIT") program.clock.advance(`PT${step.hours}H`);
        const now = program.clock.now();
        const { bought, returned } = await lived.live(step);
        if (bought) plain.buy(bought, now);
        if (returned) plain.takeBack(returned, now);
        if (step.kind === "GIVE") plain.give(step.points, now);
        if (settles) await settle(program, lived.member);
        const { available } = await walletOf(program, lived.member);
        expect(available).toBe(plain.available(now));
        seen.push([now, available]);
        program.clock.advance("PT1M");
      }
      expect(await program.admin.verify(lived.member)).toMatchObject({ ok: true });
      program.clock.advance("P40D");
      await settle(program, lived.member);
      expect((await walletOf(program, lived.member)).available).toBe(0);
      for (const [at, available] of seen) {
        const variables = { memberId: lived.member.id, at: at.toISOString() };
        expect((await program.admin.ask(AsOf, variables)).member!.walletAsOf.available).toBe(
          available,
        );
      }
    }),
    randomRuns(40),
  );
});

test("unsettled wallets read exactly as settled ones, also with debt", async () => {
  await fc.assert(
    fc.asyncProperty(lives(some("TAKE")), async (life) => {
      const twins = [new Life(await enrolledLongAgo()), new Life(await enrolledLongAgo())] as const;
      for (const step of life) {
        if (step.kind === "WAIT") program.clock.advance(`PT${step.hours}H`);
        for (const twin of twins) await twin.live(step);
        await settle(program, twins[0].member);
        expect(await walletOf(program, twins[1].member)).toEqual(
          await walletOf(program, twins[0].member),
        );
      }
      for (const { member } of twins) {
        expect(await program.admin.verify(member)).toMatchObject({ ok: true });
      }
    }),
    randomRuns(15),
  );
});

async function enrolledLongAgo() {
  const member = await program.shop.enroll();
  await program.sql(
    `update members set enrolled_at = '2025-01-01' where id = '${program.uuid(member.id)}'`,
  );
  return member;
}
