import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { EnrollMemberInput } from "../../client/storefront.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals, Who } from "./referral-fixture.ts";

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

const stateOf = async (referee: Who) => {
  const [state] = await program.sql<{ status: string; reasons: string[] }>(`
    select status, reasons from referrals where referee_id = '${program.uuid(referee.id)}'`);
  return state ? [state.status, ...state.reasons].join(" ") : null;
};
const joined = async (more: Partial<EnrollMemberInput> = {}) => program.join(member, more);

describe("a friend is refused to the referral, and is a member all the same,", () => {
  test("who writes the referrer's mailbox in another way", async () => {
    const friend = await joined({ email: `Lan${count}+friend@googlemail.com` });

    expect(await stateOf(friend)).toBe("REJECTED SAME_EMAIL");
    await program.buy(friend, "200000");
    expect([await program.walletOf(member), await program.walletOf(friend)]).toMatchObject([
      { available: 0 },
      { available: 0 },
    ]);
    expect((await program.referralOf(member)).referrals.nodes).toMatchObject([
      { status: "REJECTED" },
    ]);
    const events = await program.eventsOf("referral.rejected");
    expect(events.at(-1)!.payload).toMatchObject({ reasons: ["SAME_EMAIL"] });
  });

  test("who comes with the phone or the address that the referrer gave up for it", async () => {
    await program.shop.update({
      member: { id: member.id },
      phone: "0987654321",
      email: "new@tea.example",
    });
    await program.deliver();
    const phone = `09100000${String(count).padStart(2, "0")}`;
    expect(await stateOf(await joined({ phone }))).toBe("REJECTED SAME_PHONE");
    expect(await stateOf(await joined({ email: `lan.${count}@gmail.com` }))).toBe(
      "REJECTED SAME_EMAIL",
    );
    await program.shop.update({ member: { id: member.id }, phone: "0987654322" });
    await program.deliver();
    expect(await stateOf(await joined({ phone: "0987654321" }))).toBe("REJECTED SAME_PHONE");
    await program.shop.update({ member: { id: member.id }, phone: null });
  });

  test("who turns out to be the referrer when it has bought enough", async () => {
    const friend = await joined();
    await program.shop.update({ member: { id: friend.id }, email: `lan.${count}+x@gmail.com` });
    await program.buy(friend, "200000");

    expect(await stateOf(friend)).toBe("REJECTED SAME_EMAIL");
    expect(await program.walletOf(friend)).toMatchObject({ available: 0 });
  });

  test("who pays with the referrer's card", async () => {
    const payments = [{ kind: "CARD" as const, amount: "200000", reference: unique("card") }];
    const friend = await joined();
    await program.buy(member, "200000", { payments });
    await program.buy(friend, "200000", { payments });

    expect(await stateOf(friend)).toBe("REJECTED SAME_CARD");
  });

  test("not who pays with another card, or in cash like the referrer", async () => {
    const friend = await joined();
    const paid = (kind: "CARD" | "CASH", reference: string | null) => ({
      payments: [{ kind, amount: "200000", reference }],
    });
    await program.buy(member, "200000", paid("CASH", "till-1"));
    await program.buy(member, "200000", paid("CARD", null));
    await program.buy(friend, "200000", paid("CASH", "till-1"));

    expect(await stateOf(friend)).toBe("REWARDED");
  });

  test("who bought before joining", async () => {
    const friend = await joined();
    await program.buy(friend, "50000", { placedAt: "2026-06-01T10:00:00+07:00" });
    await program.buy(friend, "200000");

    expect(await stateOf(friend)).toBe("REJECTED PRIOR_CUSTOMER");
  });

  test("who is a member already under the same mailbox", async () => {
    await program.shop.enroll({ email: "known@gmail.com" });
    expect(await stateOf(await joined({ email: "k.nown+2@gmail.com" }))).toBe(
      "REJECTED PRIOR_CUSTOMER",
    );
  });
});

test("a customer who is known already joins nobody by a code", async () => {
  const known = await program.shop.enroll({ email: "known@tea.example" });
  const again = await program.shop.tryEnroll({
    email: "known@tea.example",
    referralCode: member.referral!.code,
  });

  expect(again).toMatchObject({ created: false, member: { id: known.id } });
  expect(await stateOf(known)).toBeNull();
  const itself = await program.shop.tryEnroll({
    email: `lan.${count}@gmail.com`,
    referralCode: member.referral!.code,
  });
  expect(itself.member!.id).toBe(member.id);
  expect((await program.referralOf(member)).invitedCount).toBe(0);
});

describe("staff looks at a friend", () => {
  test("who joins on another member's device", async () => {
    expect(await stateOf(await joined({ deviceId: `device-${count}` }))).toBe(
      "IN_REVIEW SHARED_DEVICE",
    );
    const stranger = await program.shop.enroll();
    const friend = await program.join(stranger, { deviceId: ` device-${count} ` });
    expect(await stateOf(friend)).toBe("IN_REVIEW SHARED_DEVICE");
  });

  test("who lives where the referrer does, or another friend", async () => {
    const line1 = `${count}, NGUYEN HUE`;
    const friend = await joined({ address: { line1, city: "Ha Noi", countryCode: "VN" } });
    expect(await stateOf(friend)).toBe("IN_REVIEW SHARED_ADDRESS");
    const address = { line1: "1 Lê Lợi", city: "Huế" };
    expect(await stateOf(await joined({ address }))).toBe("JOINED");
    expect(await stateOf(await joined({ address: { line1: "1 Le Loi" } }))).toBe(
      "IN_REVIEW SHARED_ADDRESS",
    );
    const elsewhere = await program.join(await program.shop.enroll(), { address });
    expect(await stateOf(elsewhere)).toBe("JOINED");
  });

  test("who is one too many within 24 hours", async () => {
    const states: (string | null)[] = [];
    for (let n = 0; n < 4; n++) states.push(await stateOf(await joined()));
    expect(states).toEqual(["JOINED", "JOINED", "JOINED", "IN_REVIEW VELOCITY"]);

    const now = program.clock.now();
    onTestFinished(() => program.clock.set(now.toISOString()));
    program.clock.advance("P1DT1H");
    expect(await stateOf(await joined())).toBe("JOINED");
  });

  test("and not because another program knows the device", async () => {
    const other = await openReferrals();
    const friend = await other.join(await other.shop.enroll(), { deviceId: `device-${count}` });
    expect(await other.movesOf(friend)).toBe("JOINED");
  });
});
