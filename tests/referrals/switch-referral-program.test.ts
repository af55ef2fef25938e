import { beforeEach, expect, test } from "vitest";
import {
  PublishReferralProgram,
  ReferralProgram,
  SaveReferralProgram,
  SwitchReferralProgram,
} from "../../client/admin.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let testProgram: Referrals;
let buyer: Enrolled;
beforeEach(async () => {
  testProgram = await openReferrals();
  buyer = await testProgram.shop.enroll();
});

const turn = async (active: boolean, by = testProgram.admin) =>
  (await by.ask(SwitchReferralProgram, { input: { active } })).switchReferralProgram;
const byCode = () =>
  testProgram.shop.tryEnroll({ externalId: "by-code", referralCode: buyer.referral!.code });
const shownTo = async (member: Enrolled) => {
  const { json } = await (
    await testProgram.memberOf(member)
  ).graphql(`{ me { referral { code } } }`);
  return json.data.me.referral;
};
const eventsTold = async () =>
  (
    await testProgram.sql<{ type: string }>(
      `select type from events where program_id = '${testProgram.programId}'
         and type in ('referral-program.ended', 'referral-program.started') order by id`,
    )
  ).map(({ type }) => type.split(".")[1]);

test("while it is off nobody joins by a code, is invited or sees a code", async () => {
  expect(await shownTo(buyer)).toEqual({ code: buyer.referral!.code });
  const ended = await turn(false);
  expect(ended).toMatchObject({
    userErrors: [],
    referralProgram: { version: 1, status: "ENDED" },
  });
  expect(ended.referralProgram!.endedAt).toBe(testProgram.clock.now().toISOString());

  expect(await shownTo(buyer)).toBeNull();
  const refused = await testProgram.leavesNothing(byCode);
  expect(refused.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "referralCode"], message: expect.stringMatching("out") },
  ]);
  const { userErrors } = await testProgram.shop.in("vi").tryEnroll({
    externalId: "theo-ma",
    referralCode: buyer.referral!.code,
  });
  expect(userErrors[0]!.message).toMatch("bỏ trống");
  const { json } = await testProgram.shop.graphql(
    `mutation ($id: ID!) { recordInvitation(input: { member: { id: $id }, idempotencyKey: "invited"
      }) {
      userErrors { code } } }`,
    { id: buyer.id },
  );
  expect(json.data.recordInvitation.userErrors).toEqual([{ code: "NOT_FOUND" }]);
  expect((await testProgram.shop.tryEnroll({ externalId: "without" })).userErrors).toEqual([]);
});

test("started again, it goes on as it was", async () => {
  await turn(false);
  testProgram.clock.advance("P3D");
  expect(await turn(true)).toMatchObject({
    userErrors: [],
    referralProgram: { version: 1, status: "PUBLISHED", endedAt: null },
  });
  expect(await shownTo(buyer)).toEqual({ code: buyer.referral!.code });
  const hoa = await testProgram.join(buyer);
  await testProgram.buy(hoa, "200000");
  expect(await testProgram.walletOf(buyer)).toMatchObject({ available: 100 });
});

test("who joined before is rewarded and reversed by the terms of then", async () => {
  const hoa = await testProgram.join(buyer);
  await turn(false);
  const purchase = await testProgram.buy(hoa, "200000");
  expect(await testProgram.walletOf(buyer)).toMatchObject({ available: 100 });
  expect(await testProgram.walletOf(hoa)).toMatchObject({ available: 50 });
  await testProgram.giveBack(purchase);
  expect(await testProgram.walletOf(buyer)).toMatchObject({ available: 0 });
  expect(await testProgram.admin.verify()).toMatchObject({ ok: true });
});

test("switching to the same state changes nothing and emits nothing, also at once", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => turn(false)));
  expect(new Set(all.map(({ referralProgram }) => referralProgram!.status))).toEqual(
    new Set(["ENDED"]),
  );
  testProgram.clock.advance("PT1H");
  const again = await turn(false);
  expect(again.referralProgram!.endedAt).toBe(all[0]!.referralProgram!.endedAt);
  await turn(true);
  await turn(true);
  // At one instant, as the clock of a sandbox may stand.
  await turn(false);
  await turn(true);
  await turn(false);
  expect((await turn(false)).referralProgram!.status).toBe("ENDED");
  expect(await eventsTold()).toEqual(["ended", "started", "ended", "started", "ended"]);
});

test("a version published meanwhile is in force, and starts nothing by itself", async () => {
  await turn(false);
  const landingUrl = "https://tea.example/new/{code}";
  const offers = { referrerOffer: { points: 10 }, refereeOffer: { points: 5 } };
  const saved = await testProgram.admin.ask(SaveReferralProgram, {
    input: { version: 1, landingUrl, ...offers },
  });
  expect(saved.saveReferralProgram.userErrors).toEqual([]);
  const published = await testProgram.admin.ask(PublishReferralProgram, {
    input: { version: 2, idempotencyKey: "publish" },
  });
  expect(published.publishReferralProgram.userErrors).toEqual([]);
  const { program } = await testProgram.admin.ask(ReferralProgram);
  expect(program.referralProgram).toMatchObject({ version: 2, status: "ENDED" });
  expect((await byCode()).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect(await turn(true)).toMatchObject({ referralProgram: { version: 2, status: "PUBLISHED" } });
  expect((await byCode()).userErrors).toEqual([]);
});

test("who ended it is on record", async () => {
  await turn(false);
  expect(
    await testProgram.sql(`select operation, actor_kind as actor from audit_records
      where program_id = '${testProgram.programId}' and operation = 'switchReferralProgram'`),
  ).toEqual([{ operation: "switchReferralProgram", actor: "AUTOMATION" }]);
});
