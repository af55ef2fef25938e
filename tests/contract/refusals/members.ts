import { UpdateMember } from "../../../client/admin.ts";
import {
  ConfirmIdentity,
  CreateMemberToken,
  RequestIdentityCode,
} from "../../../client/storefront.ts";
import type { EnrollMemberInput, MemberBy, UpdateMemberInput } from "../../../client/storefront.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

const enrolling = (
  ...[code, field, when, input]: [string, string, string, Partial<EnrollMemberInput>]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop }) => shop.tryEnroll(input),
});

/** Every way in which enrolling is refused. */
export const enrollMember: readonly RefusalCase[] = [
  enrolling("REQUIRED", "externalId", "nothing names the customer", { givenName: "An" }),
  enrolling("REQUIRED", "externalId", "what names it is empty", { email: " ", phone: "" }),
  enrolling("INVALID", "email", "the e-mail address is none", { email: "an@tea" }),
  enrolling("INVALID", "phone", "the phone number is none", { phone: "0123" }),
  enrolling("INVALID", "birthDate", "nobody is that old", {
    externalId: "an",
    birthDate: "1895-12-31",
  }),
  enrolling("INVALID", "locale", "the program does not speak the language", {
    externalId: "an",
    locale: "fr",
  }),
  enrolling("IN_THE_FUTURE", "birthDate", "the customer is not born yet", {
    externalId: "an",
    birthDate: "2026-06-16",
  }),
  enrolling("IDENTITIES_DIFFER", "", "the identities are two members'", {
    externalId: "lan",
    email: "mai@tea.example",
  }),
  enrolling("MEMBER_CLOSED", "externalId", "the account is closed", { externalId: "closed" }),
  enrolling("NOT_FOUND", "referralCode", "nobody has the referral code", {
    externalId: "an",
    referralCode: "NOBODY",
  }),
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, usedKey }) => shop.tryEnroll({ externalId: "an", idempotencyKey: usedKey }),
  },
];

type Changes = Omit<UpdateMemberInput, "member">;

/** Changing Lan's profile, as the shop does. */
const changing = (code: string, field: string, when: string, changes: Changes): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, member: buyer }) => shop.update({ member: { id: buyer.id }, ...changes }),
});

const NO_ONE: readonly [code: string, field: string, when: string, by: MemberBy][] = [
  ["NOT_FOUND", "member", "there is no such member", { externalId: "nobody" }],
  ["EXACTLY_ONE_REQUIRED", "member", "the member is not named", {}],
  ["EXACTLY_ONE_REQUIRED", "member.phone", "it is named twice", { externalId: "lan", phone: "1" }],
  ["MEMBER_CLOSED", "member", "the account is closed", { externalId: "closed" }],
];

/** Every way in which changing a profile is refused. */
export const updateMember: readonly RefusalCase[] = [
  ...NO_ONE.map(([code, field, when, member]) => ({
    code,
    field,
    when,
    send: ({ shop }: RefusalFixture) => shop.update({ member, givenName: "An" }),
  })),
  {
    code: "NOT_FOUND",
    field: "member",
    when: "the member is another program's",
    send: ({ shop, stranger }) => shop.update({ member: { id: stranger.id }, givenName: "An" }),
  },
  {
    code: "INVALID",
    field: "member",
    when: "a member names another",
    async send({ browser, mai }) {
      const document = `mutation ($input: UpdateMemberInput!) {
        updateMember(input: $input) { userErrors { code field message } } }`;
      const input = { member: { id: mai.id }, givenName: "An" };
      return (await browser.graphql(document, { input })).json.data.updateMember;
    },
  },
  {
    code: "EDITED_MEANWHILE",
    field: "profileVersion",
    when: "staff edited what somebody else changed by now",
    send: async ({ admin, mai }) => {
      const input = { memberId: mai.id, profileVersion: 1000, givenName: "An" };
      return (await admin.ask(UpdateMember, { input })).updateMember;
    },
  },
  {
    code: "PROOF_REQUIRED",
    field: "email",
    when: "a member only says that an e-mail address is its own",
    async send({ browser }) {
      const document = `mutation ($input: UpdateMemberInput!) {
        updateMember(input: $input) { userErrors { code field message } } }`;
      const input = { email: "claimed@tea.example" };
      return (await browser.graphql(document, { input })).json.data.updateMember;
    },
  },
  changing("EMAIL_TAKEN", "email", "the e-mail address is Mai's", { email: "MAI@tea.example" }),
  changing("PHONE_TAKEN", "phone", "the phone number is Mai's", { phone: "+84912345679" }),
  changing("INVALID", "email", "the e-mail address is none", { email: "an@" }),
  changing("INVALID", "locale", "the program does not speak it", { locale: "fr" }),
  changing("IN_THE_FUTURE", "birthDate", "the member is not born yet", { birthDate: "2026-06-16" }),
  {
    code: "REQUIRED",
    field: "email",
    when: "the last identity is emptied",
    async send({ shop }) {
      return shop.update({ member: { email: "only@tea.example" }, email: null });
    },
  },
];

const CLAIMS: readonly [code: string, field: string, when: string, input: object][] = [
  ["EXACTLY_ONE_REQUIRED", "", "nothing is claimed", {}],
  ["INVALID", "email", "the e-mail address is none", { email: "an@" }],
  ["NOT_AVAILABLE", "phone", "codes can't be sent to phones", { phone: "0912345678" }],
];

/** Every way in which a code is refused. */
export const requestIdentityCode: readonly RefusalCase[] = [
  ...CLAIMS.map(([code, field, when, input]) => ({
    code,
    field,
    when,
    async send({ browser }: RefusalFixture) {
      return (await browser.ask(RequestIdentityCode, { input })).requestIdentityCode;
    },
  })),
  {
    code: "MEMBER_CLOSED",
    field: "",
    when: "the account is closed",
    async send({ closedBrowser }) {
      const input = { email: "closed@tea.example" };
      return (await closedBrowser.ask(RequestIdentityCode, { input })).requestIdentityCode;
    },
  },
];

/** Every way in which a proof is refused before its code is right. */
export const confirmIdentity: readonly RefusalCase[] = [
  ...CLAIMS,
  ["INVALID", "code", "no code was sent there", { email: "an@tea.example" }] as const,
].map(([code, field, when, claim]) => ({
  code,
  field,
  when,
  async send({ browser }: RefusalFixture) {
    const input = { ...claim, code: "123456" };
    return (await browser.ask(ConfirmIdentity, { input })).confirmIdentity;
  },
}));

/** Every way in which a token is refused. */
export const createMemberToken: readonly RefusalCase[] = NO_ONE.map(
  ([code, field, when, member]) => ({
    code,
    field,
    when,
    async send({ shop }: RefusalFixture) {
      return (await shop.ask(CreateMemberToken, { input: { member } })).createMemberToken;
    },
  }),
);
