import { beforeAll, describe, expect, test } from "vitest";
import type { EnrollMemberInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const PROFILE = `query ($id: ID!) { member(by: { id: $id }) { email phone displayName } }`;
async function storedOf(input: Partial<EnrollMemberInput>) {
  const { member } = await program.shop.tryEnroll({ externalId: unique("cust"), ...input });
  if (member === null) return null;
  return (await program.shop.graphql(PROFILE, { id: member.id })).json.data.member;
}

describe("a phone number", () => {
  test("of an old 11-digit mobile is the number it became", async () => {
    expect(await storedOf({ phone: "01648375246" })).toMatchObject({ phone: "+84348375246" });
    expect(await program.shop.lookUp({ phone: "0348375246" })).not.toBeNull();
  });

  test("that nobody can have is refused", async () => {
    const input = { externalId: unique("cust"), phone: "0123456789" };

    expect(await program.shop.tryEnroll(input)).toMatchObject({
      member: null,
      userErrors: [{ code: "INVALID", field: ["input", "phone"] }],
    });
  });
});

describe("an e-mail address", () => {
  test.each([
    ["after mailto:", "mailto:a1@tea.example", "a1@tea.example"],
    ["in angle brackets", "<a2@tea.example>", "a2@tea.example"],
    ["with half a bracket", "a3@tea.example>", "a3@tea.example"],
    ["of full-width letters", "ａ4@tea.example", "a4@tea.example"],
    ["with a direction override", "a\u202e5@tea.example", "a5@tea.example"],
    ["with a zero-width space", "a\u200b6@tea.example", "a6@tea.example"],
  ])("%s is refused, or is the plain one", async (_how, typed, plain) => {
    const stored = await storedOf({ email: typed });

    if (stored) expect(stored.email).toBe(plain);
  });

  test("at an address of a machine is refused", async () => {
    expect(await storedOf({ email: "a@[127.0.0.1]" })).toBeNull();
  });

  test("is the same however its accents are composed", async () => {
    const email = "lê@tea.example";
    const { member } = await program.shop.tryEnroll({ email: email.normalize("NFC") });

    const again = await program.shop.tryEnroll({ email: email.normalize("NFD") });
    expect(again).toMatchObject({ created: false, member: { id: member!.id } });
  });
});

describe("a name", () => {
  test.each([
    ["an override of direction", "\u202e"],
    ["an isolate of direction", "\u2067"],
    ["a line separator", "\u2028"],
    ["a paragraph separator", "\u2029"],
  ])("never holds %s", async (_what, character) => {
    const stored = await storedOf({ givenName: `La${character}n` });

    if (stored) expect(stored.displayName).not.toContain(character);
  });

  test("that is not given is not made up of the card's number", async () => {
    const { displayName, memberNumber } = await program.shop.enroll();

    expect(displayName).not.toContain(memberNumber);
  });
});

test("what staff gives points for holds no override of direction either", async () => {
  const buyer = await program.shop.enroll();
  await program.admin.adjust(buyer, 10, { reason: "Sorry\u202e for\u2028 the wait" });

  const { me } = await (await program.memberOf(buyer)).page();
  expect(me.activity.nodes[0]!.title).toBe("Sorry for  the wait");
});

test("what a member reads about a return holds no id of the shop's system", async () => {
  const buyer = await program.shop.enroll();
  const { purchase } = await program.shop.buy(buyer, "100000");
  const { return: back } = await program.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: 1 }],
  });

  const { me } = await (await program.memberOf(buyer)).page();
  expect(me.activity.nodes.map(({ title }) => title).join()).not.toContain(back.externalId);
});
