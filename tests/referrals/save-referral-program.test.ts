import { describe, expect, test } from "vitest";
import {
  PreviewReferralMessages,
  PublishReferralProgram,
  ReferralProgram,
  SaveReferralProgram,
} from "../../client/admin.ts";
import type { SaveReferralProgramInput } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

const PLAIN: SaveReferralProgramInput = {
  landingUrl: "https://tea.example/join/{code}",
  version: null,
  referrerOffer: { points: 100 },
  refereeOffer: { points: 50 },
};
const save = async ({ admin }: TestProgram, input: Partial<SaveReferralProgramInput> = {}) =>
  (await admin.ask(SaveReferralProgram, { input: { ...PLAIN, ...input } })).saveReferralProgram;
const publish = async ({ admin }: TestProgram, version: number, more: object = {}) => {
  const input = { version, idempotencyKey: unique("publish"), ...more };
  return (await admin.ask(PublishReferralProgram, { input })).publishReferralProgram;
};
const termsOf = async ({ admin }: TestProgram, locale = "en") =>
  (await admin.in(locale).ask(ReferralProgram)).program.referralProgram;

/** A program that has no referrals yet. */
const openPlain = () => openProgram({ referrals: undefined });

describe("a program's referrals", () => {
  test("begin with a draft that nobody lives by until it is published", async () => {
    const program = await openPlain();
    expect(await termsOf(program)).toBeNull();
    expect((await save(program)).referralProgram).toMatchObject({ version: 1, status: "DRAFT" });
    const member = await program.shop.enroll();
    expect(member.referral).toBeNull();
    expect(await termsOf(program)).toMatchObject({ status: "DRAFT", draft: null, scheduled: null });

    const published = await publish(program, 1);
    expect(published).toMatchObject({ userErrors: [], referralProgram: { status: "PUBLISHED" } });
    const inBrowser = await program.memberOf(member);
    const { json } = await inBrowser.graphql("{ me { referral { code url } } }");
    const { code, url } = json.data.me.referral;
    expect(url).toBe(`https://tea.example/join/${code}`);
  });

  test("are shown as they were saved", async () => {
    const testProgram = await openProgram();
    const coupon = {
      kind: "PERCENT_DISCOUNT" as const,
      title: "10% off",
      percent: "10",
      days: 30,
      maxDiscount: { amount: "50000", currencyCode: "VND" },
      translations: [{ locale: "vi", title: "Giảm 10%" }],
    };
    const messages = [
      { channel: "EMAIL" as const, locale: "vi", subject: "Chào", text: "{{ name }}: {{ url }}" },
      { channel: "SMS" as const, locale: "en", text: "{{ url }}" },
    ];
    const input = {
      version: 1,
      invitationDays: 20,
      qualificationDays: 10,
      returnDays: 7,
      minimumBase: { amount: "150000", currencyCode: "VND" },
      refereeOffer: { points: 50, coupon },
      cap: { max: 5, period: "MONTH" as const },
      budget: { unit: "POINTS" as const, max: 10_000, period: "YEAR" as const },
      joinsPerDayMax: 4,
      messages,
    };
    await save(testProgram, input);

    expect((await termsOf(testProgram, "vi"))!.draft).toEqual({
      version: 2,
      status: "DRAFT",
      landingUrl: PLAIN.landingUrl,
      invitationDays: 20,
      qualificationDays: 10,
      returnDays: 7,
      joinsPerDayMax: 4,
      minimumBase: { amount: "150000", currencyCode: "VND" },
      referrerOffer: { points: 100, coupon: null },
      refereeOffer: {
        points: 50,
        coupon: {
          kind: "PERCENT_DISCOUNT",
          title: "Giảm 10%",
          percent: "10",
          days: 30,
          value: null,
          product: null,
          maxDiscount: coupon.maxDiscount,
          translations: [
            { locale: "vi", title: "Giảm 10%" },
            { locale: "en", title: "10% off" },
          ],
        },
      },
      cap: { max: 5, period: "MONTH" },
      budget: { unit: "POINTS", max: 10_000, period: "YEAR" },
      messages: [messages[0], { ...messages[1], subject: null }],
    });
  });

  test("change for those who join from then on; who joined before keeps its terms", async () => {
    const testProgram = await openProgram({ rules: [] });
    await save(testProgram, { version: 1 });
    await publish(testProgram, 2);
    const buyer = await testProgram.shop.enroll();
    const referralCode = buyer.referral!.code;
    const early = await testProgram.shop.enroll({ referralCode });
    await save(testProgram, {
      version: 2,
      refereeOffer: { points: 7 },
      referrerOffer: { points: 1 },
    });
    await publish(testProgram, 3);
    const late = await testProgram.shop.enroll({ referralCode });
    for (const friend of [early, late]) await testProgram.shop.buy(friend, "1000");
    await deliverEvents(testProgram);
    const points = async (id: string) => (await testProgram.shop.lookUp({ id }))!.wallet.available;

    expect(await points(early.id)).toBe(50);
    expect(await points(late.id)).toBe(7);
    expect(await points(buyer.id)).toBe(101);
  });

  test("can be published for a later time, which a later publication replaces", async () => {
    const testProgram = await openProgram();
    await save(testProgram, { version: 1, landingUrl: "https://tea.example/later/{code}" });
    const at = testProgram.clock.in("P2D").toISOString();
    expect((await publish(testProgram, 2, { at })).referralProgram).toMatchObject({
      version: 1,
      status: "PUBLISHED",
      scheduled: { version: 2, inForceFrom: at },
    });
    const buyer = await testProgram.shop.enroll();
    expect(buyer.referral!.url).toContain("/r/");
    testProgram.clock.advance("P2D");
    expect((await termsOf(testProgram))!.landingUrl).toContain("/later/");
    expect(await termsOf(testProgram)).toMatchObject({ version: 2, scheduled: null });
  });

  test("are published once under a key, and a second one waits for a draft", async () => {
    const testProgram = await openProgram();
    await save(testProgram, { version: 1 });
    const idempotencyKey = unique("publish");
    const first = await publish(testProgram, 2, { idempotencyKey });
    expect(await publish(testProgram, 2, { idempotencyKey })).toEqual({ ...first, replayed: true });
    expect((await publish(testProgram, 2)).userErrors).toMatchObject([
      { code: "NOTHING_TO_PUBLISH" },
    ]);
  });

  test("of twenty saves at once, one is accepted", async () => {
    const testProgram = await openProgram();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => save(testProgram, { version: 1 })),
    );
    const codes = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array(19).fill("EDITED_MEANWHILE"));
  });

  test("all problems are reported at once, each at its field", async () => {
    const testProgram = await openProgram();
    const { userErrors } = await save(testProgram, {
      version: 1,
      landingUrl: "javascript:{code}",
      qualificationDays: 0,
      refereeOffer: { points: -1, coupon: { kind: "AMOUNT_DISCOUNT", title: " " } },
      messages: [{ channel: "SMS", locale: "vi", text: "{{ phone }}" }],
    });
    expect(
      userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`).sort(),
    ).toEqual([
      "INVALID landingUrl",
      "INVALID messages.0.text",
      "INVALID qualificationDays",
      "INVALID refereeOffer.coupon.title",
      "INVALID refereeOffer.points",
      "REQUIRED refereeOffer.coupon.value",
    ]);
  });
});

describe("the preview of messages", () => {
  const preview = async (testProgram: TestProgram, input: object) => {
    const asked = { landingUrl: PLAIN.landingUrl, ...input } as typeof PLAIN;
    return (await testProgram.admin.ask(PreviewReferralMessages, { input: asked }))
      .previewReferralMessages;
  };

  test("shows every channel in a language, with the built-in texts by default", async () => {
    const testProgram = await openProgram();
    const text = "{{ name | upcase }} tặng bạn {{ points }} lá: {{ url }}";
    const messages = await testProgram.leavesNothing(() =>
      preview(testProgram, {
        locale: "vi",
        points: 50,
        messages: [{ channel: "ZALO", locale: "vi", text }],
      }),
    );
    const texts = new Map(messages.map((message) => [message.channel, message.text]));

    expect(texts.get("ZALO")).toBe("LAN tặng bạn 50 lá: https://tea.example/join/AB7K2MNP");
    expect(texts.get("COPY")).toBe(
      "Tham gia Tiệm trà cùng mình nhé: https://tea.example/join/AB7K2MNP",
    );
    expect(texts.size).toBe(6);
  });

  test.each([
    ["messages.0.text", { messages: [{ channel: "SMS", locale: "vi", text: "{{ phone }}" }] }],
    ["messages.0.locale", { messages: [{ channel: "SMS", locale: "fr", text: "x" }] }],
    ["landingUrl", { landingUrl: "https://tea.example" }],
  ])("says at %s what could not be saved", async (path, input) => {
    const testProgram = await openProgram();
    await expect(preview(testProgram, input)).rejects.toMatchObject({
      errors: [{ extensions: { code: "BAD_USER_INPUT", field: ["input", ...path.split(".")] } }],
    });
  });
});
