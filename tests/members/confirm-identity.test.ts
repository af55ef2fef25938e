import { beforeAll, expect, test } from "vitest";
import { ConfirmIdentity, RequestIdentityCode } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";

let program: TestProgram;
let buyer: Enrolled;
let browser: GraphqlClient;
beforeAll(async () => {
  program = await openProgram();
  buyer = await program.shop.enroll({ email: "lan@tea.example" });
  browser = await program.memberOf(buyer);
});

const EMAIL = "new@tea.example";
test.each([
  ["neither", {}, "EXACTLY_ONE_REQUIRED", ["input"]],
  ["both", { email: EMAIL, phone: "0912345678" }, "EXACTLY_ONE_REQUIRED", ["input", "phone"]],
  ["a phone number", { phone: "0912345678" }, "NOT_AVAILABLE", ["input", "phone"]],
  ["no address", { email: "lan@" }, "INVALID", ["input", "email"]],
])(
  "%s is refused, where a code is asked for and where it is sent",
  async (_what, input, code, field) => {
    const refused = { userErrors: [{ code, field }] };
    const { requestIdentityCode } = await browser.ask(RequestIdentityCode, { input });
    expect(requestIdentityCode).toMatchObject({ sent: false, ...refused });

    const confirming = { input: { ...input, code: "123456" } };
    const { confirmIdentity } = await browser.ask(ConfirmIdentity, confirming);
    expect(confirmIdentity).toMatchObject({ member: null, ...refused });
  },
);

test("a code that nobody asked for proves nothing", async () => {
  const input = { email: EMAIL, code: "123456" };
  expect((await browser.ask(ConfirmIdentity, { input })).confirmIdentity).toMatchObject({
    member: null,
    userErrors: [{ code: "INVALID", field: ["input", "code"] }],
  });
});

test("a closed account proves nothing", async () => {
  const leaving = await program.shop.enroll();
  const inBrowser = await program.memberOf(leaving);
  await program.admin.close(leaving);

  const { requestIdentityCode } = await inBrowser.ask(RequestIdentityCode, {
    input: { email: EMAIL },
  });
  expect(requestIdentityCode).toMatchObject({ userErrors: [{ code: "MEMBER_CLOSED", field: [] }] });
});

test("a shop names members without a proof, and nobody else proves anything", async () => {
  const { userErrors } = await program.shop.update({ member: { id: buyer.id }, email: EMAIL });
  expect(userErrors).toEqual([]);

  const document = `mutation { requestIdentityCode(input: { email: "x@tea.example" }) { sent } }`;
  for (const caller of [program.shop, program.visitor]) {
    const { json } = await caller.graphql(document);
    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  }
});
