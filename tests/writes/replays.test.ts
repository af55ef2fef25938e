import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const INVITE = `mutation ($input: RecordInvitationInput!) {
  recordInvitation(input: $input) { replayed referral { id } userErrors { code } } }`;
const ENROLL = `mutation ($input: EnrollMemberInput!) {
  enrollMember(input: $input) { replayed created member { id } userErrors { code } } }`;

/** Each mutation with a key: one call of it, and the same key with another input. */
const writes: Record<string, (idempotencyKey: string, change?: object) => Promise<any>> = {
  recordPurchase: (idempotencyKey, change) =>
    program.shop.record({ ...order, member: { id: member.id }, idempotencyKey, ...change }),
  enrollMember: async (idempotencyKey, change) => {
    const input = { email: "new@tea.example", idempotencyKey, ...change };
    return (await program.shop.graphql(ENROLL, { input })).json.data.enrollMember;
  },
  recordInvitation: async (idempotencyKey, change) => {
    const input = { member: { id: member.id }, idempotencyKey, ...change };
    return (await program.shop.graphql(INVITE, { input })).json.data.recordInvitation;
  },
  adjustPoints: (idempotencyKey, change) =>
    program.admin.adjust(member, 7, { idempotencyKey, ...change }),
};

const order = {
  source: "web",
  externalId: "A-1",
  currencyCode: "VND",
  total: "20000",
  placedAt: "2026-06-15T10:00:00+07:00",
  lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "20000" }],
};
const changes: Record<string, object> = {
  recordPurchase: { externalId: "A-2" },
  enrollMember: { email: "other@tea.example" },
  recordInvitation: { refereeName: "Hoa" },
  adjustPoints: { points: 8 },
};

test.each(Object.keys(writes))(
  "%s answers a repeated key the same and writes nothing",
  async (name) => {
    const first = await writes[name]!("once");

    const again = await program.leavesNothing(() => writes[name]!("once"));
    const { userErrors } = await program.leavesNothing(() => writes[name]!("once", changes[name]));

    expect(first).toMatchObject({ replayed: false, userErrors: [] });
    expect(again).toEqual({ ...first, replayed: true });
    expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  },
);

test.each(Object.keys(writes))(
  "%s sent ten times at once under one key happens once",
  async (name) => {
    const change = name === "recordPurchase" ? { externalId: "A-3" } : {};
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => writes[name]!("at once", change)),
    );

    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ replayed: _, ...answer }) => JSON.stringify(answer))).size).toBe(
      1,
    );
  },
);

test("one key serves different mutations", async () => {
  for (const name of Object.keys(writes)) {
    const change = name === "recordPurchase" ? { externalId: "A-4" } : {};
    expect(await writes[name]!("shared", change), name).toMatchObject({ replayed: false });
  }
});
