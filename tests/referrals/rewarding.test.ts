import pino from "pino";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startWorker } from "../../api/engine/worker.ts";
import type { WorkerServices } from "../../api/engine/worker.ts";
import type { Work } from "../../api/writes/work.ts";
import { openReferrals, reactAgain } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let program: Referrals;
beforeAll(async () => {
  program = await openReferrals();
});

describe("from the link to the reward", () => {
  test.each([
    ["en", "Friend invited", "Friend invited: your friend has bought enough"],
    ["vi", "Mời bạn", "Mời bạn: bạn của bạn đã mua đủ điều kiện"],
  ])(
    "both are rewarded a moment after the purchase, with the reason in their history (%s)",
    async (locale, ...words) => {
      const member = await program.shop.enroll({ givenName: "Lan" });
      const { url } = member.referral!;
      const hoa = await program.join(member, {
        givenName: "Hoa",
        familyName: "Lê",
        referralCode: url.split("/").at(-1)!,
      });
      await program.buy(hoa, "200000");

      expect(await program.referralOf(member)).toMatchObject({
        invitedCount: 1,
        rewardedCount: 1,
        referrals: { nodes: [{ status: "REWARDED", refereeName: "Hoa L." }] },
      });
      expect(await program.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED");
      expect([await program.walletOf(member), await program.walletOf(hoa)]).toMatchObject([
        { available: 100, pending: 0 },
        { available: 50, pending: 0 },
      ]);
      const { entries } = await program.see(member, program.admin.in(locale));
      expect(entries.nodes).toEqual([
        {
          kind: "EARN",
          points: 100,
          title: words[0],
          explanation: [{ title: words[1], points: 100 }],
        },
      ]);
      expect(await program.admin.verify()).toMatchObject({ ok: true });
    },
  );

  test("others hear of every step", async () => {
    const buyer = await program.shop.enroll();
    const hoa = await program.join(buyer);
    const purchase = await program.buy(hoa, "200000");
    await program.giveBack(purchase);
    const types = await program.sql<{ type: string; round: number | null }>(`
      select type, (payload ->> 'round')::int as round from events
      where member_id = '${program.uuid(buyer.id)}' and type like 'referral.%' order by id`);

    expect(types.map(({ type, round }) => `${type} ${round ?? ""}`.trim())).toEqual([
      "referral.joined",
      "referral.qualified 1",
      "referral.rewarded 1",
      "referral.reversed 1",
    ]);
  });

  test("the rewards count for no tier", async () => {
    const own = await openReferrals({ referrer: { points: 5_000_000, coupon: null } });
    const buyer = await own.shop.enroll();
    await own.buy(await own.join(buyer), "200000");

    expect((await own.shop.lookUp({ id: buyer.id }))!.tier!.name).toBe("Member");
    const counted = `select 1 from tier_days where member_id = '${own.uuid(buyer.id)}'`;
    expect(await own.sql(counted)).toEqual([]);
  });

  test("points are pending until the goods can no longer come back", async () => {
    const own = await openReferrals({ returnDays: 7 });
    const buyer = await own.shop.enroll();
    const hoa = await own.join(buyer);
    own.clock.advance("P1D");
    await own.buy(hoa, "200000");
    expect(await own.walletOf(buyer)).toMatchObject({ available: 0, pending: 100 });
    expect(await own.walletOf(hoa)).toMatchObject({ available: 0, pending: 50 });

    own.clock.set("2026-06-23T23:59:59+07:00");
    expect(await own.walletOf(buyer)).toMatchObject({ available: 0, pending: 100 });
    own.clock.set("2026-06-24T00:00:00+07:00");
    expect(await own.walletOf(buyer)).toMatchObject({ available: 100, pending: 0 });
    expect(await own.walletOf(hoa)).toMatchObject({ available: 50, pending: 0 });
  });

  test("either side may get a coupon instead", async () => {
    const coupon = {
      validDays: 30,
      terms: {
        kind: "AMOUNT_DISCOUNT" as const,
        titles: { en: "20,000 đ off", vi: "Giảm 20.000 đ" },
        valueMinor: 20_000,
        percent: null,
        maxDiscountMinor: null,
        product: null,
      },
    };
    const own = await openReferrals({ referee: { points: 0, coupon } });
    const buyer = await own.shop.enroll();
    const hoa = await own.join(buyer);
    const purchase = await own.buy(hoa, "200000");
    const coupons = async () => {
      const query = `{ me { coupons { nodes { code title status expiresAt } } } }`;
      const { json } = await (await own.memberOf(hoa)).in("vi").graphql(query);
      return json.data.me.coupons.nodes;
    };

    expect(await coupons()).toEqual([
      {
        code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
        title: "Giảm 20.000 đ",
        status: "ACTIVE",
        expiresAt: "2026-07-15T17:00:00.000Z",
      },
    ]);
    expect(await own.walletOf(hoa)).toMatchObject({ available: 0 });
    await own.giveBack(purchase);
    expect(await coupons()).toMatchObject([{ status: "VOID" }]);
    expect(await own.walletOf(buyer)).toMatchObject({ available: 0, debt: 0 });
  });

  test("a program without offers gives nothing, and says that the friend qualified", async () => {
    const nothing = { points: 0, coupon: null };
    const own = await openReferrals({ referrer: nothing, referee: nothing });
    const buyer = await own.shop.enroll();
    await own.buy(await own.join(buyer), "200000");

    expect(await own.referralOf(buyer)).toMatchObject({
      rewardedCount: 0,
      referrals: { nodes: [{ status: "QUALIFIED" }] },
    });
  });
});

describe("a purchase counts", () => {
  // START is Monday 15 June 2026, 10:00; the friend has until the end of 29 June.
  test.each([
    ["with exactly the minimum", "200000", "2026-06-15T10:00:00+07:00", "REWARDED"],
    ["not with less", "199999", "2026-06-15T10:00:00+07:00", "JOINED"],
    [
      "also in the morning of the day of joining",
      "200000",
      "2026-06-15T00:00:00+07:00",
      "REWARDED",
    ],
    ["not the day before", "200000", "2026-06-14T23:59:59+07:00", "JOINED"],
    ["until the last day is over", "200000", "2026-06-29T23:59:59+07:00", "REWARDED"],
    ["not after it", "200000", "2026-06-30T00:00:00+07:00", "EXPIRED"],
  ])("%s", async (_, total, placedAt, status) => {
    const own = await openReferrals();
    const buyer = await own.shop.enroll();
    const hoa = await own.join(buyer);
    if (new Date(placedAt) > own.clock.now()) own.clock.set(placedAt);
    await own.buy(hoa, total, { placedAt });

    expect((await own.referralOf(buyer)).referrals.nodes).toMatchObject([{ status }]);
    expect(await own.walletOf(buyer)).toMatchObject({ available: status === "REWARDED" ? 100 : 0 });
  });

  test("also when it is recorded after the referral has expired", async () => {
    const own = await openReferrals();
    const buyer = await own.shop.enroll();
    const hoa = await own.join(buyer);
    own.clock.set("2026-07-10T10:00:00+07:00");
    await own.fixture.engine
      .worker()
      .schedules.find(({ name }) => name === "expire-referrals")!
      .run();
    await own.buy(hoa, "200000", { placedAt: "2026-06-20T10:00:00+07:00" });

    expect(await own.movesOf(hoa)).toBe("JOINED EXPIRED QUALIFIED REWARDED");
  });

  test("once: the second brings nothing more", async () => {
    const buyer = await program.shop.enroll();
    const hoa = await program.join(buyer);
    await program.buy(hoa, "200000");
    await program.buy(hoa, "900000");

    expect(await program.walletOf(buyer)).toMatchObject({ available: 100 });
    expect(await program.walletOf(hoa)).toMatchObject({ available: 50 });
  });
});

describe("a reaction that runs again", () => {
  test("rewards once, takes back once and rewards anew once, in any order", async () => {
    const own = await openReferrals();
    const buyer = await own.shop.enroll();
    const hoa = await own.join(buyer);
    const all = async () => {
      for (const type of ["purchase.recorded", "purchase.returned", ...REFERRAL_EVENTS]) {
        for (const event of (await own.eventsOf(type)).toReversed()) {
          await Promise.all([reactAgain(own, event), reactAgain(own, event)]);
        }
      }
    };
    const purchase = await own.buy(hoa, "200000");
    await all();
    expect([await own.walletOf(buyer), await own.walletOf(hoa)]).toMatchObject([
      { available: 100 },
      { available: 50 },
    ]);
    await own.giveBack(purchase);
    await all();
    expect([await own.walletOf(buyer), await own.walletOf(hoa)]).toMatchObject([
      { available: 0, debt: 0 },
      { available: 0, debt: 0 },
    ]);
    await own.buy(hoa, "300000");
    await all();
    expect([await own.walletOf(buyer), await own.walletOf(hoa)]).toMatchObject([
      { available: 100 },
      { available: 50 },
    ]);
    expect(await own.admin.verify()).toMatchObject({ ok: true, entriesChecked: 6 });
  });

  test("leaves nothing of what it did before its process ended", async () => {
    const buyer = await program.shop.enroll();
    const hoa = await program.join(buyer);
    await program.shop.buy(hoa, "200000");
    const attempts = new Map<string, number>();
    const { inWork } = program.fixture.engine.worker();
    await startOneWorker({
      inWork: (event, run) =>
        inWork(event, async (work) => {
          await run(work);
          const times = (attempts.get(event.id) ?? 0) + 1;
          attempts.set(event.id, times);
          if (times === 1) throw new Error("The process ends between effect and commit.");
        }),
    });

    await expect.poll(async () => (await program.walletOf(buyer)).available, POLL).toBe(100);
    expect(await program.walletOf(hoa)).toMatchObject({ available: 50 });
    expect(await program.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED");
    expect(await program.admin.verify(buyer)).toMatchObject({ ok: true, entriesChecked: 1 });
  });

  test("the database itself keeps a reward from being given twice", async () => {
    const buyer = await program.shop.enroll();
    await program.buy(await program.join(buyer), "200000");
    const who = `member_id = '${program.uuid(buyer.id)}'`;

    await expect(
      program.sql(
        `insert into referral_rewards overriding user value
         select * from referral_rewards where ${who}`,
      ),
    ).rejects.toThrow(/referral_rewards_pkey/);
    await expect(
      program.sql(`insert into entries select member_id, sequence + 1, gen_random_uuid(),
        program_id, kind, points,
          available_after, effective_at, recorded_at, occurred_at, source_kind, source_id,
          reference, explanation, hash
        from entries where ${who}`),
    ).rejects.toThrow(/entries_of_referral/);
  });
});

const REFERRAL_EVENTS = ["referral.reversed", "referral.qualified", "referral.approved"];
const POLL = { timeout: 40_000 };

async function startOneWorker(more: Partial<WorkerServices<Work>>) {
  const { fixture } = program;
  const worker = await startWorker({
    url: fixture.database.url,
    orm: fixture.orm,
    log: pino({ level: "silent" }),
    ...fixture.engine.worker(),
    schedules: [],
    ...more,
  });
  onTestFinished(() => worker.stop());
}
