import type { AdjustPointsInput } from "../../../client/admin.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

const LARGEST = 10 ** 15 - 1;

/** Adjusting Lan's points. */
const adjusting = (
  ...[code, field, when, points, more]: [
    ...[code: string, field: string, when: string, points: number],
    more?: Partial<AdjustPointsInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ admin, member: buyer }) => admin.adjust(buyer, points, more),
});

/** Every way in which adjusting points is refused. */
export const adjustPoints: readonly RefusalCase[] = [
  adjusting("NOT_FOUND", "memberId", "the id is none", 5, { memberId: "lan" }),
  {
    code: "NOT_FOUND",
    field: "memberId",
    when: "the member is another program's",
    send: ({ admin, stranger }) => admin.adjust(stranger, 5),
  },
  adjusting("ZERO_POINTS", "points", "nothing is adjusted", 0),
  adjusting("NOT_ENOUGH_POINTS", "points", "more is taken than there is", -1000),
  adjusting("AMOUNT_TOO_LARGE", "points", "it is too much at once", LARGEST + 1),
  adjusting("AMOUNT_TOO_LARGE", "", "the wallet would hold too much", LARGEST),
  adjusting("IN_THE_PAST", "expiresAt", "the points have ended already", 5, {
    expiresAt: "2026-06-15T10:00:00+07:00",
  }),
  adjusting("INVALID", "expiresAt", "points that are taken end", -5, {
    expiresAt: "2027-01-01T00:00:00Z",
  }),
  adjusting("INVALID", "reason", "the reason is empty", 5, { reason: " " }),
  {
    code: "MEMBER_CLOSED",
    field: "memberId",
    when: "the account is closed",
    send: ({ admin, closed }) => admin.adjust(closed, 5),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ admin, member: buyer, usedKey }) =>
      admin.adjust(buyer, 101, { idempotencyKey: usedKey }),
  },
];

const INVITE = `mutation ($input: RecordInvitationInput!) {
  recordInvitation(input: $input) { userErrors { code field message } } }`;

async function invite({ shop }: RefusalFixture, input: object) {
  const { json } = await shop.graphql(INVITE, { input: { idempotencyKey: "invite", ...input } });
  return json.data.recordInvitation;
}

const inviting = (code: string, when: string, member: object): RefusalCase => ({
  code,
  field: "member",
  when,
  send: (fixture) => invite(fixture, { member }),
});

/** Every way in which noting an invitation is refused; too many of them, in a test of its own. */
export const recordInvitation: readonly RefusalCase[] = [
  inviting("NOT_FOUND", "there is no such member", { externalId: "nobody" }),
  inviting("EXACTLY_ONE_REQUIRED", "the member is not named", {}),
  inviting("MEMBER_SUSPENDED", "the member is suspended", { externalId: "suspended" }),
  inviting("MEMBER_CLOSED", "the account is closed", { externalId: "closed" }),
  inviting("TOO_MANY_INVITATIONS", "a hundred are open", { externalId: "inviting" }),
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: (fixture) =>
      invite(fixture, { member: { externalId: "lan" }, idempotencyKey: fixture.usedKey }),
  },
];
