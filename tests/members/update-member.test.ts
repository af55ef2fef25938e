import { beforeEach, expect, test } from "vitest";
import { Members } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
beforeEach(async () => {
  program = await openProgram();
  buyer = await program.shop.enroll({
    externalId: "lan",
    email: "lan@tea.example",
    phone: "0912345678",
    givenName: "Lan",
    familyName: "Nguyễn",
    occupation: "baker",
    interests: ["oolong"],
    consents: [consent("email", true), consent("sms", true)],
  });
});

const consent = (channel: string, granted: boolean) => ({
  purpose: "marketing",
  channel,
  granted,
  source: "profile page",
});
const change = (changes: object) => program.shop.update({ member: { id: buyer.id }, ...changes });
const PROFILE = `query ($id: ID!) { member(by: { id: $id }) { displayName givenName familyName
  email phone occupation
  interests address { line1 city } consents { channel granted } } }`;
const profile = async () =>
  (await program.shop.graphql(PROFILE, { id: buyer.id })).json.data.member;

test("values left out stay, null empties, others are changed", async () => {
  const { member } = await change({
    givenName: "Lan Anh",
    occupation: null,
    interests: ["matcha"],
  });

  expect(member).toEqual({ id: buyer.id, externalId: "lan", displayName: "Nguyễn Lan Anh" });
  expect(await profile()).toMatchObject({
    givenName: "Lan Anh",
    familyName: "Nguyễn",
    email: "lan@tea.example",
    phone: "+84912345678",
    occupation: null,
    interests: ["matcha"],
  });
});

test.each([null, "1990-06-20"])(
  "a date of birth that is sent again (%s) leaves the other changes as they are",
  async (birthDate) => {
    await change({ birthDate });
    const { userErrors } = await change({ birthDate, givenName: "Lan Anh", phone: "0912345679" });

    expect(userErrors).toEqual([]);
    expect(await profile()).toMatchObject({ givenName: "Lan Anh", phone: "+84912345679" });
    const enrolled = await program.shop.enroll({ externalId: `born ${birthDate}`, birthDate });
    expect(await program.shop.lookUp({ externalId: `born ${birthDate}` })).toMatchObject({
      id: enrolled.id,
    });
  },
);

test("half a character as a date of birth is refused like any text that is no date", async () => {
  const { userErrors } = await change({ birthDate: "\ud800" });

  expect(userErrors).toMatchObject([{ code: "INVALID", field: ["input", "birthDate"] }]);
});

test("a member changes its own profile with its token", async () => {
  const browser = await program.memberOf(buyer);
  const document = `mutation ($input: UpdateMemberInput!) {
    updateMember(input: $input) { member { displayName address { city } } userErrors { code } } }`;

  const { json } = await browser.graphql(document, { input: { address: { city: "Huế" } } });

  expect(json.data.updateMember).toEqual({
    member: { displayName: "Nguyễn Lan", address: { city: "Huế" } },
    userErrors: [],
  });
});

test("a suspended member may correct its profile and withdraw a consent", async () => {
  const browser = await program.memberOf(buyer);
  await program.admin.suspend(buyer);
  const document = `mutation ($input: UpdateMemberInput!) {
    updateMember(input: $input) { userErrors { code } } }`;

  const input = { givenName: "Lan Anh", consents: [consent("email", false)] };
  expect((await browser.graphql(document, { input })).json.data.updateMember.userErrors).toEqual(
    [],
  );
  expect((await profile()).consents).toContainEqual({ channel: "email", granted: false });
});

test("an address is replaced whole", async () => {
  await change({ address: { line1: "1 Hàng Bông", city: "Hà Nội" } });
  await change({ address: { city: "Huế" } });
  expect(await profile()).toMatchObject({ address: { line1: null, city: "Huế" } });
});

test("the latest consent counts, and earlier ones stay on record", async () => {
  await change({ consents: [consent("email", false)] });

  expect((await profile()).consents).toEqual([
    { channel: "email", granted: false },
    { channel: "sms", granted: true },
  ]);
  const said = await program.sql(
    `select granted from consents where member_id = '${program.uuid(buyer.id)}'
      and channel = 'email' order by id`,
  );
  expect(said).toEqual([{ granted: true }, { granted: false }]);
});

test("a changed e-mail address finds the member, and the old one is free for another", async () => {
  await change({ email: "Nguyen.Lan@tea.example" });

  expect(await program.shop.lookUp({ email: "lan@tea.example" })).toBeNull();
  expect(await program.shop.lookUp({ email: "nguyen.lan@TEA.example" })).toMatchObject({
    id: buyer.id,
  });
  const other = await program.shop.tryEnroll({ email: "lan@tea.example" });
  expect(other).toMatchObject({ created: true });
});

test("a member may save its own identities again", async () => {
  const { userErrors } = await change({ email: "LAN@tea.example", phone: "+84912345678" });
  expect(userErrors).toEqual([]);
});

test("all errors are returned at once, and nothing is changed", async () => {
  const { member, userErrors } = await program.leavesNothing(() =>
    change({ email: "lan@", phone: "12", birthDate: "2030-01-01", locale: "fr", givenName: "X" }),
  );

  expect(member).toBeNull();
  expect(userErrors.map(({ code, field }) => [code, field.join(".")])).toEqual([
    ["INVALID", "input.email"],
    ["INVALID", "input.phone"],
    ["IN_THE_FUTURE", "input.birthDate"],
    ["INVALID", "input.locale"],
  ]);
});

test("of 20 members who take one e-mail address at once, one has it", async () => {
  const members = await Promise.all(Array.from({ length: 20 }, () => program.shop.enroll()));

  const answers = await Promise.all(
    members.map(({ id }) => program.shop.update({ member: { id }, email: "one@tea.example" })),
  );

  const refused = answers.flatMap(({ userErrors }) => userErrors);
  expect(refused.map(({ code }) => code)).toEqual(Array(19).fill("EMAIL_TAKEN"));
  const winner = answers.find(({ member }) => member !== null)!.member!;
  expect(await program.shop.lookUp({ email: "one@tea.example" })).toMatchObject({ id: winner.id });
});

test("two members who swap phone numbers at once have one each, or are refused", async () => {
  const mai = await program.shop.enroll({ phone: "0912345679" });
  const answers = await Promise.all([
    change({ phone: "0912345679" }),
    program.shop.update({ member: { id: mai.id }, phone: "0912345678" }),
  ]);

  for (const { userErrors } of answers) {
    expect(userErrors.map(({ code }) => code)).toSatisfy(
      (codes: string[]) => codes.length === 0 || codes.join() === "PHONE_TAKEN",
    );
  }
  const owners = await Promise.all(
    ["0912345678", "0912345679"].map((phone) => program.shop.lookUp({ phone })),
  );
  expect(owners.filter(Boolean).length).toBeGreaterThanOrEqual(1);
});

test("search finds the member by what it is called now", async () => {
  await change({ givenName: "Đào", familyName: "Bùi" });
  const found = async (search: string) =>
    (await program.admin.ask(Members, { search })).members.nodes.map(
      ({ displayName }) => displayName,
    );

  expect(await found("bui dao")).toEqual(["Bùi Đào"]);
  expect(await found("nguyen")).toEqual([]);
});
