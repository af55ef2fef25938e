import { beforeAll, describe, expect, test } from "vitest";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
let browser: GraphqlClient;
beforeAll(async () => {
  program = await openProgram();
  buyer = await program.shop.enroll({ email: "lan@tea.example", phone: "0912345678" });
  await program.shop.enroll({ email: "taken@tea.example", phone: "0912345670" });
  browser = await program.memberOf(buyer);
});

const UPDATE = `mutation ($input: UpdateMemberInput!) {
  updateMember(input: $input) { member { email phone } userErrors { code message } } }`;
const claim = async (input: object) => (await browser.graphql(UPDATE, { input })).json;

const IDENTITIES = [
  ["an e-mail address", { email: "owner@tea.example" }, { email: "taken@tea.example" }],
  ["a phone number", { phone: "0987654321" }, { phone: "0912345670" }],
] as const;

describe.each(IDENTITIES)("in a member's browser, %s", (_what, free, taken) => {
  test("that is only said to be its own finds nobody", async () => {
    await claim(free);

    expect(await program.shop.lookUp(free)).toBeNull();
  });

  test("that is only said to be its own does not keep its owner from enrolling", async () => {
    await claim(free);

    const { created, member } = await program.shop.tryEnroll(free);
    expect(created).toBe(true);
    expect(member!.id).not.toBe(buyer.id);
  });

  test("is answered alike whether or not a member has it", async () => {
    expect(await claim(taken)).toEqual(await claim(free));
  });
});
