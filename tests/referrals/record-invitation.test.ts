import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Caller } from "../../api/values/caller.ts";
import { openShops } from "../rewards/shop-fixture.ts";
import type { Member } from "../rewards/shop-fixture.ts";

let shops: Awaited<ReturnType<typeof openShops>>;
let shop: Awaited<ReturnType<typeof shops.openShop>>;
let an: Member;

beforeAll(async () => {
  shops = await openShops();
});
beforeEach(async () => {
  shop = await shops.openShop();
  an = await shop.enroll();
});
afterAll(() => shops.close());

const INVITE = /* GraphQL */ `
  mutation ($input: RecordInvitationInput!) {
    recordInvitation(input: $input) {
      replayed
      referral {
        id
        status
        refereeName
        createdAt
      }
      userErrors {
        code
        field
      }
    }
  }
`;

async function invite(fields: object = {}, caller: Caller = shop.backend) {
  const input = { member: { id: an.id }, idempotencyKey: uuidv7(), ...fields };
  const { data, errors } = await shops.ask(caller, INVITE, { variables: { input } });
  return { ...data?.recordInvitation, errors };
}

async function invitations() {
  const source = `{ me { referral { invitedCount referrals { nodes { status refereeName } } } } }`;
  const { data } = await shops.ask(an.caller, source);
  return data.me.referral;
}

test("an invitation shows among the member's referrals", async () => {
  const { replayed, referral, userErrors } = await invite({
    refereeName: " Bình ",
    channel: "ZALO",
  });

  expect(userErrors).toEqual([]);
  expect(replayed).toBe(false);
  expect(referral).toMatchObject({ status: "INVITED", refereeName: "Bình" });
  expect(await invitations()).toEqual({
    invitedCount: 1,
    referrals: { nodes: [{ status: "INVITED", refereeName: "Bình" }] },
  });
});

test("an invitation may be without a name and a channel", async () => {
  const { referral } = await invite({ refereeName: " " });
  expect(referral).toMatchObject({ status: "INVITED", refereeName: null });
});

test("a retry answers the same invitation, also many at once", async () => {
  const idempotencyKey = uuidv7();
  const answers = await Promise.all(Array.from({ length: 10 }, () => invite({ idempotencyKey })));

  expect(new Set(answers.map(({ referral }) => referral.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => replayed)).toHaveLength(9);
  expect((await invitations()).invitedCount).toBe(1);
});

test("a key is not used for another invitation", async () => {
  const idempotencyKey = uuidv7();
  await invite({ idempotencyKey, refereeName: "Bình" });
  const { userErrors } = await invite({ idempotencyKey, refereeName: "Chi" });
  expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
});

test.each([
  ["SUSPENDED", "MEMBER_SUSPENDED"],
  ["CLOSED", "MEMBER_CLOSED"],
])("a member that is %s can't invite", async (status, code) => {
  await shop.setStatus(an, status);
  const { referral, userErrors } = await invite();
  expect(referral).toBeNull();
  expect(userErrors).toEqual([{ code, field: ["input", "member"] }]);
});

test("another program's member looks missing", async () => {
  const stranger = await (await shops.openShop()).enroll();
  const [missing, foreign] = await Promise.all([
    invite({ member: { id: "mem_01h455vb4pex5vsknk084sn02q" } }),
    invite({ member: { id: stranger.id } }),
  ]);
  expect(foreign.userErrors).toEqual([{ code: "NOT_FOUND", field: ["input", "member"] }]);
  expect(foreign).toEqual(missing);
});

test("a member is named in exactly one way", async () => {
  const { userErrors } = await invite({ member: { id: an.id, externalId: "cust-1" } });
  expect(userErrors).toMatchObject([{ code: "EXACTLY_ONE_REQUIRED" }]);
});

test("a program without referrals has no invitations", async () => {
  const plain = await shops.openShop({ hasReferrals: false });
  const { id } = await plain.enroll();
  const { userErrors } = await invite({ member: { id } }, plain.backend);
  expect(userErrors).toEqual([{ code: "NOT_FOUND", field: [] }]);
});

test("of many invitations at once, at most a hundred are open until they expire", async () => {
  const answers = await Promise.all(Array.from({ length: 105 }, () => invite()));
  const refused = answers.flatMap(({ userErrors }) => userErrors);

  expect(refused).toHaveLength(5);
  expect(refused[0]).toEqual({ code: "TOO_MANY_INVITATIONS", field: ["input", "member"] });

  const began = shops.clock.now;
  shops.clock.now = new Date("2026-12-22T16:59:59Z");
  expect((await invite()).userErrors).toMatchObject([{ code: "TOO_MANY_INVITATIONS" }]);
  expect((await invitations()).referrals.nodes[0].status).toBe("INVITED");

  shops.clock.now = new Date("2026-12-22T17:00:00Z");
  expect((await invitations()).referrals.nodes[0].status).toBe("EXPIRED");
  expect((await invite()).userErrors).toEqual([]);
  shops.clock.now = began;
});

test("only a backend with the scope may note invitations", async () => {
  const { programId } = shop;
  const key = { programId, credentialId: uuidv7(), ownerId: uuidv7() };
  const callers: Caller[] = [
    an.caller,
    shop.visitor,
    { kind: "BACKEND", ...key, scopes: new Set(["members:read"]) },
  ];
  for (const caller of callers) {
    const { errors } = await invite({}, caller);
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  }
  expect((await invitations()).invitedCount).toBe(0);
});
