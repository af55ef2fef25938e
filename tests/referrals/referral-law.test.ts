import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openReferrals, reactAgain } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";
import { randomRuns } from "../harness/random-runs.ts";

let program: Referrals;
beforeAll(async () => {
  program = await openReferrals({ cap: { max: 1, period: "EVER" } });
});

const step = fc.oneof(
  fc.record({ buys: fc.constantFrom(100_000, 200_000, 300_000) }),
  // Some hundred thousand of a purchase, the newest first.
  fc.record({ returns: fc.nat(3), hundreds: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ delivers: fc.constantFrom("ALL", "AGAIN", "NEWEST") }),
);

test("for any order of purchases, returns and events, what is kept decides", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const member = await program.shop.enroll();
      const hoa = await program.join(member);
      const bought: { externalId: string; kept: number }[] = [];
      for (const it of steps) {
        if ("buys" in it) {
          const kept = it.buys / 100_000;
          const input = program.shop.purchase(hoa, String(it.buys), {
            lines: [{ id: "1", sku: "TEA", quantity: String(kept), unitPrice: "100000" }],
          });
          await program.shop.record(input);
          bought.unshift({ externalId: input.externalId, kept });
        } else if ("returns" in it) {
          const purchase = bought[it.returns];
          const hundreds = Math.min(purchase?.kept ?? 0, it.hundreds);
          if (!purchase || hundreds === 0) continue;
          const lines = [{ id: "1", quantity: String(hundreds) }];
          await program.shop.takeBack(purchase, { lines });
          purchase.kept -= hundreds;
        } else if (it.delivers === "ALL") {
          await program.deliver();
        } else {
          // The same event twice, and events before those that caused them.
          const events = (await program.eventsOf("referral.qualified")).concat(
            await program.eventsOf("referral.reversed"),
          );
          const again = it.delivers === "AGAIN" ? events.slice(-3) : events.slice(-1);
          for (const event of again.toReversed()) await reactAgain(program, event);
        }
      }
      await program.deliver();

      const counts = bought.some(({ kept }) => kept >= 2);
      expect(await program.walletOf(member)).toEqual({
        available: counts ? 100 : 0,
        pending: 0,
        debt: 0,
      });
      expect(await program.walletOf(hoa)).toEqual({
        available: counts ? 50 : 0,
        pending: 0,
        debt: 0,
      });
      const { referrals, rewardedCount } = await program.referralOf(member);
      expect([referrals.nodes[0]!.status, rewardedCount]).toEqual(
        counts ? ["REWARDED", 1] : ["JOINED", 0],
      );
      expect(await program.admin.verify(member)).toMatchObject({ ok: true });
      expect(await program.admin.verify(hoa)).toMatchObject({ ok: true });
    }),
    randomRuns(40),
  );
});
