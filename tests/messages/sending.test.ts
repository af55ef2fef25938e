import { expect, test } from "vitest";
import { deliverAllDue } from "../../api/jobs/delivery-worker.ts";
import { BY_ACTIVITY } from "../activity/activity-fixture.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { runTask } from "../harness/run-task.ts";
import { giveCoupon, MARKETING, openMessages, emitEvent } from "./message-fixture.ts";

const LAN = { givenName: "Lan", familyName: "Trần", email: "lan@tea.example" };

/** A member who gets every kind of e-mail, in a language; and what each test looks at. */
async function openLan(locale: "en" | "vi", plan: Parameters<typeof openMessages>[0] = {}) {
  const fixture = await openMessages(plan);
  const member = { ...LAN, locale, consents: [MARKETING] };
  const buyer = await fixture.program.shop.enroll(member);
  return { ...fixture, member: buyer };
}

test.each([
  ["en", "Welcome to Tea shop, Lan", "Your card number is", "concerns your own membership"],
  ["vi", "Chào mừng Lan đến với Tiệm trà", "Số thẻ của bạn là", "liên quan đến tư cách thành viên"],
] as const)("who joins is welcomed, in %s", async (locale, subject, words, reason) => {
  const { send, last, received, member: buyer } = await openLan(locale);
  await send();

  expect(received).toHaveLength(1);
  const mail = last();
  expect(mail.subject).toBe(subject);
  expect(mail.from!.text).toBe(
    `"${locale === "en" ? "Tea shop" : "Tiệm trà"}" <hello@tea.example>`,
  );
  expect(mail.to).toMatchObject({ text: "lan@tea.example" });
  for (const part of [mail.text!, mail.html as string]) {
    expect(part).toContain(words);
    expect(part).toContain(buyer.memberNumber);
    expect(part).toContain(reason);
    expect(part).not.toMatch(/\{[{%]|undefined|null|nsubscribe|Ngừng/);
  }
  expect(mail.html).toContain(`<html lang="${locale}">`);
  expect(mail.headers.get("content-language")).toBe(locale);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.headers.has("list")).toBe(false);
});

test.each([
  ["en", "1,200 leaves until 28 June 2026", "That is in 13 days."],
  ["vi", "1.200 lá sắp hết hạn: dùng đến hết ngày 28/06/2026", "Bạn còn 13 ngày."],
] as const)("a member is warned of points that expire, in %s", async (locale, subject, left) => {
  const { program, send, called, member: buyer } = await openLan(locale);
  await program.admin.givePoints(buyer, 1_200, { expiresAt: new Date("2026-06-28T17:00:00Z") });
  await runTask(program, "tell-expiring-points");
  await send();

  const mail = called(subject);
  expect(mail.text).toContain(left);
  expect(mail.html).toContain(left);
});

test("points that activity keeps alive are warned of when they are about to end", async () => {
  const { program, send, list, called, member: buyer } = await openLan("en", BY_ACTIVITY);
  const { shop, clock } = program;
  await shop.buy(buyer, "100000");
  clock.set("2026-07-01T10:00:00+07:00");
  await shop.buy(buyer, "50000");
  for (const day of ["2026-07-14", "2026-07-20"]) {
    clock.set(`${day}T10:00:00+07:00`);
    await runTask(program, "tell-expiring-points");
    await send();
  }

  expect(await list({ kind: "POINTS_EXPIRING" })).toMatchObject([{ status: "SENT" }]);
  expect(called("15 leaves until 31 July 2026").text).toContain("That is in 11 days.");
});

test("points that were spent before the warning are left out of it", async () => {
  const { program, send, list, member: buyer } = await openLan("en");
  await program.admin.givePoints(buyer, 100, { expiresAt: new Date("2026-06-28T17:00:00Z") });
  await runTask(program, "tell-expiring-points");
  await program.admin.adjust(buyer, -100);
  await send();

  expect(await list({ kind: "POINTS_EXPIRING" })).toMatchObject([
    { status: "SKIPPED", skippedFor: "OUTDATED" },
  ]);
});

test.each([
  ["en", "You have reached Silver", "More points", "from Member all the way up to Silver"],
  ["vi", "Bạn đã lên hạng Bạc", "Nhân điểm", "từ hạng Thành viên đến hạng Bạc"],
] as const)("who reaches a tier is congratulated, in %s", async (locale, subject, benefit, way) => {
  const { program, send, received, called, member: buyer } = await openLan(locale);
  await program.shop.buy(buyer, "1000000");
  await send();

  const mail = called(subject);
  for (const part of [mail.text!, mail.html as string]) {
    expect(part).toContain(benefit);
    expect(part).toContain(way);
  }
  // Joining is no tier reached.
  expect(received).toHaveLength(2);
});

test.each([
  ["en", "Your coupon: A cup of tea", "good until 31 July 2026"],
  ["vi", "Mã ưu đãi của bạn: Một ly trà", "dùng được đến hết ngày 31/07/2026"],
] as const)("who is given a coupon gets its code, in %s", async (locale, subject, until) => {
  const { program, send, called, member: buyer } = await openLan(locale);
  await giveCoupon(program, buyer);
  await send();

  const mail = called(subject);
  expect(mail.text).toContain("    TEA<&>42\n");
  expect(mail.text).toContain(until);
  expect(mail.html).toContain("TEA&lt;&amp;&gt;42");
  expect(mail.html).toContain(until);
});

test.each([
  ["en", "Thank you for bringing An N.", "100 leaves"],
  ["vi", "Cảm ơn bạn đã giới thiệu An N.", "100 lá"],
] as const)("who brought a friend is thanked, in %s", async (locale, subject, reward) => {
  const { program, send, called, list, member: buyer } = await openLan(locale);
  const an = await program.shop.enroll({ givenName: "An", familyName: "Nguyễn" });
  const about = { refereeId: program.uuid(an.id), points: 100 };
  const event = { type: "referral.rewarded", memberId: buyer.id };
  await emitEvent(program, { ...event, payload: { ...about, referrerWithheld: "CAP_REACHED" } });
  await emitEvent(program, { ...event, payload: { ...about, referrerWithheld: null } });
  await send();

  expect(called(subject).text).toContain(reward);
  expect(await list({ memberId: buyer.id })).toHaveLength(2);
  const { messages } = (await program.admin.export(buyer))!;
  expect(messages!.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
    "REFERRAL_REWARDED SENT",
    "WELCOME SENT",
  ]);
});

test("what invites to buy goes to nobody who has not agreed, or agrees no more", async () => {
  const { program, send, received, list } = await openMessages();
  const { shop } = program;
  const never = await shop.enroll({ email: "never@tea.example" });
  const bySms = { ...MARKETING, channel: "sms" };
  const other = await shop.enroll({ email: "sms@tea.example", consents: [bySms] });
  const before = await shop.enroll({ email: "before@tea.example", consents: [MARKETING] });
  await shop.update({ member: { id: before.id }, consents: [{ ...MARKETING, granted: false }] });
  for (const member of [never, other, before]) await shop.buy(member, "1000000");
  await send();

  expect(received).toHaveLength(3);
  expect(await list({ kind: "TIER_REACHED" })).toMatchObject(
    [before, other, never].map(({ id }) => ({
      memberId: id,
      status: "SKIPPED",
      skippedFor: "NO_CONSENT",
      sentAt: null,
    })),
  );
});

test("who has no address, or takes part no more, is sent nothing; the log says why", async () => {
  const { program, send, received, list } = await openMessages();
  const { shop, admin } = program;
  const nobody = await shop.enroll({ externalId: "nobody" });
  const paused = await shop.enroll({ email: "paused@tea.example" });
  const gone = await shop.enroll({ email: "gone@tea.example" });
  await admin.suspend(paused);
  await admin.erase(gone);
  await send();

  expect(received).toEqual([]);
  const why = async ({ id }: { id: string }) => (await list({ memberId: id }))[0]!.skippedFor;
  expect(await Promise.all([nobody, paused, gone].map(why))).toEqual([
    "NO_ADDRESS",
    "NOT_ACTIVE",
    "NOT_ACTIVE",
  ]);
});

test("an event that comes twice is one message", async () => {
  const { program, send, received, list, member: buyer } = await openLan("en");
  await send();
  await program.sql(
    `update events set dispatched_at = null where program_id = '${program.programId}'`,
  );
  await send();

  expect(received).toHaveLength(1);
  expect(await list({ memberId: buyer.id })).toHaveLength(1);
});

test("a message that a server defers is sent again a minute later, under the same id", async () => {
  const { program, office, send, received, list, last } = await openLan("en");
  office.answers({ at: "RCPT", code: 451 }, { at: "DATA", code: 421 });
  await send();
  expect((await list())[0]).toMatchObject({ status: "WAITING", error: "451 5.1.1", sentAt: null });
  program.clock.advance("PT50S");
  await send();
  expect((await list())[0], "not before its time").toMatchObject({ error: "451 5.1.1" });
  program.clock.advance("PT20S");
  await send();
  expect((await list())[0]).toMatchObject({ status: "WAITING", error: "421 5.1.1" });
  program.clock.advance("PT6M");
  await send();

  expect(received).toHaveLength(1);
  const [message] = await list();
  expect(message).toMatchObject({ status: "SENT", error: null, nextAttemptAt: null });
  expect(message!.sentAt).toBe(program.clock.now().toISOString());
  expect(last().messageId).toBe(`<${message!.id}@tea.example>`);
});

test("a mail that is sent twice has the same id", async () => {
  const { program, send, received } = await openLan("en");
  await send();
  // As when the worker was killed between sending and writing it down.
  await program.sql(
    `update messages set status = 'WAITING', sent_at = null, next_attempt_at = created_at
     where program_id = '${program.programId}'`,
  );
  await send();

  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
});

test.each(["RCPT", "DATA"] as const)("a mail refused for good at %s is given up", async (at) => {
  const { program, office, send, received, list } = await openLan("en");
  office.answers({ at, code: 550 });
  await send();
  program.clock.advance("P3D");
  await send();

  expect(received).toEqual([]);
  expect((await list())[0]).toMatchObject({
    status: "FAILED",
    error: "550 5.1.1",
    nextAttemptAt: null,
    sentAt: null,
  });
  const { databaseText } = {
    databaseText: JSON.stringify(await program.sql("select * from messages")),
  };
  expect(databaseText).not.toContain("lan@");
});

test("a server that is away is tried for two days, then the mail is given up", async () => {
  const { program, office, send, list } = await openLan("en");
  await office.close();
  await send();
  expect((await list())[0]).toMatchObject({ status: "WAITING", error: expect.any(String) });
  let tries = 1;
  for (; (await list())[0]!.status === "WAITING"; tries++) {
    program.clock.set((await list())[0]!.nextAttemptAt!);
    await send();
  }

  expect(tries).toBe(9);
  const hours = (program.clock.now().getTime() - Date.parse("2026-06-15T03:00:00Z")) / 3_600_000;
  expect(hours).toBeGreaterThan(46);
  expect(hours).toBeLessThan(52);
  expect((await list())[0]).toMatchObject({ status: "FAILED", nextAttemptAt: null });
});

test("a message that is taken again and again without an end is given up", async () => {
  const { program, send, received, list } = await openLan("en");
  await deliverEvents(program);
  await program.sql(`update messages set attempts = 20 where program_id = '${program.programId}'`);
  await send();

  expect(received).toEqual([]);
  expect(await list()).toMatchObject([{ status: "FAILED", error: "INTERRUPTED" }]);
});

test("two couriers at once send each message once", async () => {
  const { program, send, received, rounds } = await openMessages();
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => program.shop.enroll({ email: `m${at}@tea.example` })),
  );
  await deliverEvents(program);
  await Promise.all([deliverAllDue(rounds), deliverAllDue(rounds), deliverAllDue(rounds)]);
  await send();

  expect(received).toHaveLength(20);
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(20);
});

test("nobody is written about a history that is recorded afterwards", async () => {
  const { program, send, received, list } = await openLan("en");
  program.clock.advance("P4D");
  await send();

  expect(received).toEqual([]);
  expect(await list()).toEqual([]);
});

test("another program's messages are not listed, and a foreign member has none", async () => {
  const { send, list, member: buyer } = await openLan("en");
  const other = await openLan("en");
  await send();
  await other.send();

  expect(await list()).toHaveLength(1);
  expect(await list({ memberId: other.member.id })).toEqual([]);
  expect(await list({ memberId: buyer.id, status: "SENT", kind: "WELCOME" })).toHaveLength(1);
});

test("messages are forgotten after 90 days, those that wait excepted", async () => {
  const { program, send, list } = await openLan("en");
  await send();
  program.clock.advance("P89D");
  await runTask(program, "forget-old-messages");
  expect(await list()).toHaveLength(1);
  program.clock.advance("P2D");
  await runTask(program, "forget-old-messages");
  expect(await list()).toEqual([]);
});

test("a name with HTML in it is text", async () => {
  const { program, send, last } = await openMessages();
  await program.shop.enroll({ givenName: '<img src="x">{{ 7 }}', email: "x@tea.example" });
  await send();

  expect(last().html).not.toContain("<img");
  expect(last().html).toContain("&lt;img src=&#34;x&#34;&gt;{{ 7 }}");
  expect(last().subject).toContain('<img src="x">{{ 7 }}');
});
