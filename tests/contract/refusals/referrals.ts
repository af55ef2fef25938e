import {
  ApproveReferral,
  CancelScheduledReferralProgram,
  DiscardReferralProgramDraft,
  PublishReferralProgram,
  SwitchReferralProgram,
  RejectReferral,
  RevertReferralProgram,
  SaveReferralProgram,
} from "../../../client/admin.ts";
import type {
  PublishReferralProgramInput,
  RejectReferralInput,
  SaveReferralProgramInput,
} from "../../../client/admin.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";
import { onceRefusals } from "./versions.ts";

const REVIEW = `{ referralsInReview(first: 1) { nodes { id } } }`;
const NOBODY = "ref_00000000000000000000000000";
const COUPON = { kind: "AMOUNT_DISCOUNT", title: "Gift" } as const;
const vnd = (amount: string) => ({ amount, currencyCode: "VND" });

/** Referrals of a scene. */
export interface RefusalReferrals {
  /** Wait for staff: one of the program's, one of another. */
  readonly inReviewId: string;
  readonly foreignId: string;
  /** Was approved under the used key. */
  readonly decidedId: string;
}

/** Referrals that wait for staff, one that was decided, and terms with a draft of version 4. */
export async function addReferrals(
  testProgram: TestProgram,
  { elsewhere, usedKey }: { elsewhere: TestProgram; usedKey: string },
): Promise<RefusalReferrals> {
  const waiting = async (program: TestProgram) => {
    const { referral } = await program.shop.enroll({ deviceId: "kiosk" });
    await program.shop.enroll({ deviceId: "kiosk", referralCode: referral!.code });
    const { json } = await program.admin.graphql(REVIEW);
    return json.data.referralsInReview.nodes[0].id as string;
  };
  const foreignId = await waiting(elsewhere);
  const decidedId = await waiting(testProgram);
  const decide = { referralId: decidedId, idempotencyKey: usedKey };
  await testProgram.admin.ask(ApproveReferral, { input: decide });
  const refusedId = await waiting(testProgram);
  const refuse = { referralId: refusedId, idempotencyKey: usedKey, reason: "No" };
  await testProgram.admin.ask(RejectReferral, { input: refuse });
  const inReviewId = await waiting(testProgram);

  await testProgram.admin.ask(SaveReferralProgram, { input: { ...TERMS, version: 1 } });
  const published = { version: 2, idempotencyKey: usedKey };
  await testProgram.admin.ask(PublishReferralProgram, { input: published });
  await testProgram.admin.ask(SaveReferralProgram, { input: { ...TERMS, version: 2 } });
  const later = { version: 3, at: "2026-07-15T03:00:00Z", idempotencyKey: "later" };
  await testProgram.admin.ask(PublishReferralProgram, { input: later });
  const cancelled = { version: 3, idempotencyKey: usedKey };
  await testProgram.admin.ask(CancelScheduledReferralProgram, { input: cancelled });
  return { inReviewId, foreignId, decidedId };
}

const TERMS: SaveReferralProgramInput = {
  landingUrl: "https://tea.example/r/{code}",
  referrerOffer: { points: 0 },
  refereeOffer: { points: 0 },
};

const saving = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: Partial<SaveReferralProgramInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const input = { ...TERMS, version: 4, ...change };
    return (await admin.ask(SaveReferralProgram, { input })).saveReferralProgram;
  },
});

const words = (more: object) => ({
  messages: [{ channel: "SMS" as const, locale: "vi", text: "{{ url }}", ...more }],
});
const friendGets = (coupon: object) => ({
  refereeOffer: { points: 0, coupon: { ...COUPON, value: vnd("1"), ...coupon } },
});

/** Every way in which saving how members bring friends is refused. */
export const saveReferralProgram: readonly RefusalCase[] = [
  saving("EDITED_MEANWHILE", "version", "the draft was saved over", { version: 2 }),
  saving("REQUIRED", "version", "the version that was edited is missing", { version: null }),
  saving("INVALID", "landingUrl", "the page has no place for the code", {
    landingUrl: "https://tea.example",
  }),
  saving("INVALID", "landingUrl", "the page is none", { landingUrl: "/join/{code}" }),
  saving("INVALID", "landingUrl", "the page is a script", { landingUrl: "javascript:x={code}" }),
  saving("INVALID", "invitationDays", "an invitation is never open", { invitationDays: 0 }),
  saving("INVALID", "qualificationDays", "it takes more than a year", { qualificationDays: 366 }),
  saving("INVALID", "returnDays", "the days are below zero", { returnDays: -1 }),
  saving("INVALID", "joinsPerDayMax", "nobody may join", { joinsPerDayMax: 0 }),
  saving("INVALID", "cap.max", "nobody may be rewarded", { cap: { max: 0, period: "YEAR" } }),
  saving("INVALID", "budget.max", "nothing may be given", {
    budget: { unit: "POINTS", max: 0, period: "YEAR" },
  }),
  saving("CURRENCY_NOT_ACCEPTED", "minimumBase.currencyCode", "the currency is another", {
    minimumBase: { amount: "1", currencyCode: "USD" },
  }),
  saving("TOO_MANY_DECIMALS", "minimumBase.amount", "the amount is finer than đồng", {
    minimumBase: vnd("1.0"),
  }),
  saving("NEGATIVE_AMOUNT", "minimumBase.amount", "the amount is below zero", {
    minimumBase: vnd("-1"),
  }),
  saving("INVALID", "referrerOffer.points", "points are taken", { referrerOffer: { points: -1 } }),
  saving("AMOUNT_TOO_LARGE", "refereeOffer.points", "no wallet holds as many", {
    refereeOffer: { points: 10 ** 15 },
  }),
  saving("REQUIRED", "refereeOffer.coupon.value", "the coupon has no amount", {
    refereeOffer: { points: 0, coupon: COUPON },
  }),
  saving("REQUIRED", "refereeOffer.coupon.percent", "the coupon has no percentage", {
    refereeOffer: { points: 0, coupon: { ...COUPON, kind: "PERCENT_DISCOUNT" } },
  }),
  saving("REQUIRED", "refereeOffer.coupon.product", "the coupon has no product", {
    refereeOffer: { points: 0, coupon: { ...COUPON, kind: "FREE_PRODUCT" } },
  }),
  saving("INVALID", "refereeOffer.coupon.percent", "an amount has a percentage", {
    ...friendGets({ percent: "10" }),
  }),
  saving("INVALID", "refereeOffer.coupon.maxDiscount", "a gift card has a most", {
    ...friendGets({ kind: "GIFT_CARD", maxDiscount: vnd("1") }),
  }),
  saving("INVALID", "refereeOffer.coupon.percent", "the percentage is above 100", {
    ...friendGets({ kind: "PERCENT_DISCOUNT", value: null, percent: "100.1" }),
  }),
  saving("INVALID", "refereeOffer.coupon.percent", "the percentage is 0", {
    ...friendGets({ kind: "PERCENT_DISCOUNT", value: null, percent: "0" }),
  }),
  saving("INVALID", "refereeOffer.coupon.value.amount", "the coupon is worth nothing", {
    ...friendGets({ value: vnd("0") }),
  }),
  saving("INVALID", "refereeOffer.coupon.days", "the coupon is never valid", {
    ...friendGets({ days: 0 }),
  }),
  saving("INVALID", "refereeOffer.coupon.title", "the coupon is nameless", {
    ...friendGets({ title: " " }),
  }),
  saving("INVALID", "refereeOffer.coupon.translations.0.locale", "the language is another", {
    ...friendGets({ translations: [{ locale: "fr", title: "Cadeau" }] }),
  }),
  saving("INVALID", "refereeOffer.coupon.translations.0.title", "a translation is blank", {
    ...friendGets({ translations: [{ locale: "vi", title: " " }] }),
  }),
  saving("INVALID", "messages.0.text", "the words can't be filled in", {
    ...words({ text: "{{ secret }}" }),
  }),
  saving("INVALID", "messages.0.text", "the words read a file", {
    ...words({ text: "{% include 'x' %}" }),
  }),
  saving("INVALID", "messages.0.locale", "the words are in another language", {
    ...words({ locale: "fr" }),
  }),
  saving("INVALID", "messages.0.subject", "a text message has a subject", {
    ...words({ subject: "Hi" }),
  }),
  saving("INVALID", "messages.1.locale", "there are two texts for one language", {
    messages: [...words({}).messages, ...words({}).messages],
  }),
];

const publishing = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: (fixture: RefusalFixture) => Partial<PublishReferralProgramInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const input = { version: 4, idempotencyKey: "publish", ...change(fixture) };
    return (await fixture.admin.ask(PublishReferralProgram, { input })).publishReferralProgram;
  },
});

/** Every way in which publishing how members bring friends is refused. */
export const publishReferralProgram: readonly RefusalCase[] = [
  publishing("EDITED_MEANWHILE", "version", "the draft is another", () => ({ version: 2 })),
  publishing("IN_THE_PAST", "at", "it is to have begun", () => ({ at: "2026-06-15T02:59:59Z" })),
  publishing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
  {
    code: "NOTHING_TO_PUBLISH",
    field: "version",
    when: "there is no draft",
    async send({ elsewhere }) {
      const input = { version: 1, idempotencyKey: "publish" };
      const answer = await elsewhere.admin.ask(PublishReferralProgram, { input });
      return answer.publishReferralProgram;
    },
  },
];

const versions = onceRefusals({
  cancel: async ({ admin }, input) =>
    (await admin.ask(CancelScheduledReferralProgram, { input })).cancelScheduledReferralProgram,
  discard: async ({ admin }, input) =>
    (await admin.ask(DiscardReferralProgramDraft, { input })).discardReferralProgramDraft,
  discardElsewhere: async ({ elsewhere }, input) => {
    const answer = await elsewhere.admin.ask(DiscardReferralProgramDraft, { input });
    return answer.discardReferralProgramDraft;
  },
  revert: async ({ admin }, input) =>
    (await admin.ask(RevertReferralProgram, { input })).revertReferralProgram,
});

export const cancelScheduledReferralProgram: readonly RefusalCase[] = versions.cancel;
export const discardReferralProgramDraft: readonly RefusalCase[] = versions.discard;
export const revertReferralProgram: readonly RefusalCase[] = versions.revert;

/** Every way in which ending how members bring friends, or starting it again, is refused. */
export const switchReferralProgram: readonly RefusalCase[] = [true, false].map((active) => ({
  code: "NOT_PUBLISHED",
  field: "active",
  when: `nothing is in force, and it is to be ${active ? "started" : "ended"}`,
  async send({ sandbox }) {
    const answer = await sandbox.ask(SwitchReferralProgram, { input: { active } });
    return answer.switchReferralProgram;
  },
}));

type Deciding = (fixture: RefusalFixture) => Partial<RejectReferralInput>;

const decisions: readonly [...[code: string, field: string, when: string], change: Deciding][] = [
  ["NOT_FOUND", "referralId", "there is no such referral", () => ({ referralId: NOBODY })],
  ["NOT_FOUND", "referralId", "the id is none", () => ({ referralId: "hoa" })],
  [
    ...(["NOT_FOUND", "referralId", "it is another program's"] as const),
    ({ referrals: { foreignId } }) => ({ referralId: foreignId }),
  ],
  [
    ...(["NOT_IN_REVIEW", "referralId", "it was decided before"] as const),
    ({ referrals: { decidedId } }) => ({ referralId: decidedId }),
  ],
  [
    ...(["IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used"] as const),
    ({ usedKey }) => ({ idempotencyKey: usedKey }),
  ],
];

/** Every way in which letting a referral go on is refused. */
export const approveReferral: readonly RefusalCase[] = decisions.map(
  ([code, field, when, change]) => ({
    code,
    field,
    when,
    async send(fixture) {
      const { inReviewId: referralId } = fixture.referrals;
      const input = { referralId, idempotencyKey: "approve", ...change(fixture) };
      return (await fixture.admin.ask(ApproveReferral, { input })).approveReferral;
    },
  }),
);

const blank: (typeof decisions)[number] = [
  ...(["INVALID", "reason", "the reason is blank"] as const),
  () => ({ reason: " " }),
];

/** Every way in which refusing a referral is refused. */
export const rejectReferral: readonly RefusalCase[] = [...decisions, blank].map(
  ([code, field, when, change]) => ({
    code,
    field,
    when,
    async send(fixture) {
      const { inReviewId: referralId } = fixture.referrals;
      const input = { referralId, reason: "No", idempotencyKey: "reject", ...change(fixture) };
      return (await fixture.admin.ask(RejectReferral, { input })).rejectReferral;
    },
  }),
);
