import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  ApproveReferral,
  ReferralProgram,
  ReferralsInReview,
  RejectReferral,
} from "../../client/admin.ts";
import type { EnrollMemberInput } from "../../client/storefront.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let program: Referrals;
let member: Enrolled;
const home = { line1: "12 Nguyễn Huệ", city: "Hà Nội", countryCode: "VN" };
beforeAll(async () => {
  program = await openReferrals({ joinsPerDayMax: 3 });
});
let count = 0;
beforeEach(async () => {
  const n = ++count;
  member = await program.shop.enroll({
    email: `lan.${n}@gmail.com`,
    phone: `09100000${String(n).padStart(2, "0")}`,
    address: { ...home, line1: `${n} Nguyễn Huệ` },
    deviceId: `device-${n}`,
  });
});
const joined = async (more: Partial<EnrollMemberInput> = {}) => program.join(member, more);

describe("staff decides", () => {
  const suspicious = () => joined({ givenName: "Hoa", deviceId: `device-${count}` });
  const queue = async () =>
    (await program.admin.ask(ReferralsInReview, { first: 100 })).referralsInReview;
  const waiting = async (friend: Enrolled) => {
    const { nodes } = await queue();
    return nodes.find(({ referee }) => referee!.id === friend.id);
  };
  const approve = async (referralId: string, idempotencyKey = unique("approve")) =>
    (await program.admin.ask(ApproveReferral, { input: { referralId, idempotencyKey } }))
      .approveReferral;
  const reject = async (referralId: string, reason = "The same person") => {
    const input = { referralId, reason, idempotencyKey: unique("reject") };
    return (await program.admin.ask(RejectReferral, { input })).rejectReferral;
  };

  test("who waits is listed with who brought it, and counted", async () => {
    const before = (await queue()).totalCount;
    const friend = await suspicious();

    expect(await waiting(friend)).toEqual({
      id: expect.stringMatching(/^ref_/),
      status: "IN_REVIEW",
      reasons: ["SHARED_DEVICE"],
      createdAt: program.clock.now().toISOString(),
      joinedAt: program.clock.now().toISOString(),
      referrer: { id: member.id, displayName: member.displayName },
      referee: { id: friend.id, displayName: "Hoa", email: null, phone: null },
    });
    expect((await queue()).totalCount).toBe(before + 1);
    const { referralCounts } = (await program.admin.ask(ReferralProgram)).program;
    expect(referralCounts).toContainEqual({ status: "IN_REVIEW", count: before + 1 });
  });

  test("the list is read on from where it ended", async () => {
    await suspicious();
    await suspicious();
    const { nodes, totalCount } = await queue();
    const ids: string[] = [];
    let after: string | null | undefined;
    do {
      const { referralsInReview: page } = await program.admin.ask(ReferralsInReview, {
        first: 2,
        after,
      });
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);

    expect(ids).toEqual(nodes.map(({ id }) => id));
    expect(ids).toHaveLength(totalCount);
  });

  test("nothing is given while it waits; approved, what was bought meanwhile counts", async () => {
    const friend = await suspicious();
    await program.buy(friend, "200000");
    expect(await program.walletOf(friend)).toMatchObject({ available: 0 });
    const { id } = (await waiting(friend))!;

    const key = unique("approve");
    const first = await approve(id, key);
    expect(first).toMatchObject({ replayed: false, referral: { status: "JOINED", reasons: [] } });
    await program.deliver();
    expect(await program.movesOf(friend)).toBe("JOINED IN_REVIEW JOINED QUALIFIED REWARDED");
    expect(await program.walletOf(member)).toMatchObject({ available: 100 });
    expect(await approve(id, key)).toMatchObject({ replayed: true, referral: { id } });
    expect(await program.walletOf(member)).toMatchObject({ available: 100 });
  });

  test("approved after the window, a friend who did not buy has expired", async () => {
    const friend = await suspicious();
    const { id } = (await waiting(friend))!;
    const now = program.clock.now();
    onTestFinished(() => program.clock.set(now.toISOString()));
    program.clock.advance("P20D");
    expect((await approve(id)).referral).toMatchObject({ status: "EXPIRED" });
    expect((await program.referralOf(member)).referrals.nodes).toMatchObject([
      { status: "EXPIRED" },
    ]);
  });

  test("refused, nobody is ever rewarded, and others read why", async () => {
    const friend = await suspicious();
    const { id } = (await waiting(friend))!;

    expect((await reject(id)).referral).toEqual({
      id,
      status: "REJECTED",
      reasons: ["SHARED_DEVICE", "STAFF"],
      note: "The same person",
    });
    await program.buy(friend, "900000");
    expect(await program.walletOf(friend)).toMatchObject({ available: 0 });
    expect(await waiting(friend)).toBeUndefined();
  });

  test("what is decided stays decided, also of twenty at once", async () => {
    const friend = await suspicious();
    const { id } = (await waiting(friend))!;
    const all = await Promise.all(Array.from({ length: 20 }, () => approve(id)));

    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await reject(id)).userErrors).toMatchObject([
      { code: "NOT_IN_REVIEW", field: ["input", "referralId"] },
    ]);
    expect(await program.movesOf(friend)).toBe("JOINED IN_REVIEW JOINED");
  });

  test("a foreign referral looks missing", async () => {
    const other = await openReferrals();
    const known = await other.shop.enroll({ deviceId: "d" });
    await other.join(known, { deviceId: "d" });
    const { nodes } = (await other.admin.ask(ReferralsInReview)).referralsInReview;
    const missing = "ref_01h455vb4pex5vsknk084sn02q";

    for (const decide of [approve, reject]) {
      const [foreign, none] = await program.leavesNothing(async () => [
        await decide(nodes[0]!.id),
        await decide(missing),
      ]);
      expect(foreign!.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
      expect(foreign).toEqual(none);
    }
  });

  test("an erased friend leaves no trace, and no note", async () => {
    const friend = await joined({ deviceId: `device-${count}`, email: "gone@gmail.com" });
    await reject((await waiting(friend))!.id, "Hoa said so");
    const who = program.uuid(friend.id);
    await program.shop.update({ member: { id: friend.id }, email: "gone2@gmail.com" });
    await program.admin.erase(friend);
    await program.deliver();

    expect(await program.sql(`select from referral_traces where member_id = '${who}'`)).toEqual([]);
    expect(
      await program.sql(`select review_note from referrals where referee_id = '${who}'`),
    ).toEqual([{ review_note: null }]);
  });
});
