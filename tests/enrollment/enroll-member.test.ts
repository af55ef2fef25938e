import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const CONSENTS = `query ($id: ID!) { member(by: { id: $id }) {
  email phone birthDate locale interests address { city countryCode } consents { purpose channel
    granted source recordedAt } } }`;
const profileOf = async (id: string) =>
  (await program.shop.graphql(CONSENTS, { id })).json.data.member;

async function countMembers(): Promise<number> {
  const [row] = await program.sql<{ count: number }>(
    `select count(*)::int as count from members where program_id = '${program.programId}'`,
  );
  return row!.count;
}

test("what was said while joining is kept, in its one spelling", async () => {
  const { id } = await program.shop.enroll({
    email: " Lan@Tea.Example ",
    phone: "0912 345 678",
    birthDate: "1990-02-28",
    locale: "vi-VN",
    address: { city: "Hà Nội", countryCode: "VN" },
    interests: ["oolong", " oolong ", ""],
    consents: [{ purpose: "marketing", channel: "zalo", granted: true, source: "till" }],
  });

  expect(await profileOf(id)).toEqual({
    email: "lan@tea.example",
    phone: "+84912345678",
    birthDate: "1990-02-28",
    locale: "vi",
    interests: ["oolong"],
    address: { city: "Hà Nội", countryCode: "VN" },
    consents: [
      {
        purpose: "marketing",
        channel: "zalo",
        granted: true,
        source: "till",
        recordedAt: program.clock.now().toISOString(),
      },
    ],
  });
});

test.each([
  ["the shop's id", { externalId: "mai" }],
  ["the e-mail address, in capitals", { email: "MAI@TEA.EXAMPLE" }],
  ["the phone number, in another spelling", { phone: "+84 (0)987 654 321" }],
  ["two of them", { externalId: "mai", email: "mai@tea.example" }],
  ["one of them, and one that is new", { externalId: "mai", email: "new@tea.example" }],
])("a customer who is known by %s is answered unchanged", async (_what, identity) => {
  const first = await program.shop.tryEnroll({
    externalId: "mai",
    email: "mai@tea.example",
    phone: "0987654321",
    givenName: "Mai",
  });
  const before = await countMembers();

  const again = await program.shop.tryEnroll({ ...identity, givenName: "Another", locale: "en" });

  expect(again).toEqual({ created: false, member: first.member, userErrors: [] });
  expect(await countMembers()).toBe(before);
  expect(await profileOf(first.member!.id)).toMatchObject({
    email: "mai@tea.example",
    locale: null,
  });
});

test("20 requests that enroll one customer at once make one member", async () => {
  const before = await countMembers();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      program.shop.tryEnroll(
        at % 2 ? { email: "rush@tea.example" } : { email: "RUSH@tea.example", phone: "0901234567" },
      ),
    ),
  );

  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(answers.map(({ member }) => member!.id)).size).toBe(1);
  expect(await countMembers()).toBe(before + 1);
});

test("the same identity in two programs is two members", async () => {
  const coffee = await openProgram();
  const [here, there] = [
    await program.shop.enroll({ email: "both@tea.example" }),
    await coffee.shop.enroll({ email: "both@tea.example" }),
  ];

  expect(here.id).not.toBe(there.id);
  expect(await coffee.shop.lookUp({ id: here.id })).toBeNull();
});

test("a referral code joins the two, and one that nobody has joins nobody", async () => {
  const buyer = await program.shop.enroll();
  await program.shop.enroll({
    givenName: "Hoa",
    referralCode: ` ${buyer.referral!.code.toLowerCase()} `,
  });
  const before = await countMembers();
  const refused = await program.shop.tryEnroll({
    externalId: unique("cust"),
    referralCode: "NOBODY",
  });

  expect(refused).toMatchObject({
    created: false,
    member: null,
    userErrors: [{ code: "NOT_FOUND" }],
  });
  expect(await countMembers()).toBe(before);
  const { me } = await (await program.memberOf(buyer)).page();
  expect(me.referral).toMatchObject({
    invitedCount: 1,
    referrals: { nodes: [{ status: "JOINED", refereeName: "Hoa" }] },
  });
});

test("a new member has an empty wallet, a card number and the first tier", async () => {
  const members = await Promise.all(Array.from({ length: 5 }, () => program.shop.enroll()));

  expect(new Set(members.map(({ memberNumber }) => memberNumber)).size).toBe(5);
  for (const { id, tier, wallet } of members) {
    expect([tier!.name, wallet]).toEqual(["Member", { available: 0, pending: 0 }]);
    expect(await program.admin.verify({ id })).toMatchObject({ ok: true, entriesChecked: 0 });
  }
});

test("names go by the locale of a member", async () => {
  const names = { givenName: "An", familyName: "Lê" };

  expect((await program.shop.enroll({ ...names })).displayName).toBe("Lê An");
  expect((await program.shop.enroll({ ...names, locale: "en" })).displayName).toBe("An Lê");
});
