import { beforeAll, describe, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { importLines } from "../purchases/import-lines.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram();
});

const SIMULATE = `query ($input: SimulatePurchaseInput!) {
  simulatePurchase(input: $input) { points } }`;
const nothings = (count: number) => Array.from({ length: count }, () => ({}));

describe("a list that is too long", () => {
  test("is refused for its length before any of its items is looked at", async () => {
    const input = { currencyCode: "VND", total: "1", lines: nothings(501) };

    const { status, json } = await testProgram.visitor.graphql(SIMULATE, { input });
    expect(status).toBe(400);
    expect(json.errors[0].message).toMatch(/1 to 500 items/);
  });

  test("is refused in an import for its length before any of its items is looked at", async () => {
    const member = await testProgram.shop.enroll();
    const line = { ...testProgram.shop.purchase(member, "1000"), lines: nothings(501) };

    const { problems } = await importLines(testProgram, [line]);
    expect(problems[0]!.message).toMatch(/1 to 500 items/);
  });
});

describe("a document of several operations", () => {
  const DOCUMENT = `
    query Members($first: Int) { members(first: $first) { nodes { id } } }
    query VerifyLedger($first: Int) { verifyLedger(first: $first) { ok } }`;
  const run = (operationName: string, first: number) =>
    testProgram.admin.http({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: DOCUMENT, operationName, variables: { first } }),
    });

  test("goes by the limits of the one that runs", async () => {
    expect((await run("VerifyLedger", 1000)).json.data?.verifyLedger).toEqual({ ok: true });
  });

  test("does not go by the limits of one that does not run", async () => {
    expect((await run("Members", 1000)).status).toBe(400);
  });
});

test("lists nested too deep are refused in words of the API", async () => {
  const deep = `${"[".repeat(2400)}${"]".repeat(2400)}`;
  const { json, status } = await testProgram.visitor.graphql(`{ program { id(a: ${deep}) } }`);

  expect(status).toBe(400);
  expect(json.errors[0].message).not.toMatch(/call stack/i);
});

test("a key that is unknown is not looked up again with each request", async () => {
  const stranger = testProgram.graphqlClient("storefront", "sk_unknown_unknown_unknown");
  await stranger.graphql("{ __typename }");

  const { statements } = await testProgram.fixture.lane.during(async () => {
    expect((await stranger.graphql("{ __typename }")).status).toBe(401);
  });
  expect(statements).toEqual([]);
});

describe("what a person typed wrong", () => {
  const ENROLL = `mutation ($input: EnrollMemberInput!) {
    enrollMember(input: $input) { member { id } userErrors { field } } }`;
  const enroll = async (input: object) =>
    (await testProgram.shop.graphql(ENROLL, { input: { idempotencyKey: "typed", ...input } })).json;

  test("is reported at once, however many fields it is in", async () => {
    const input = { email: "nobody", phone: "12", birthDate: "2090-01-01" };

    const { data } = await enroll(input);
    const fields = data.enrollMember.userErrors.map(({ field }: { field: string[] }) => field[1]);
    expect(fields.toSorted()).toEqual(["birthDate", "email", "phone"]);
  });

  test("is reported at the field when it is no date", async () => {
    const { errors, data } = await enroll({ email: "nobody", birthDate: "31/12/1990" });

    expect(errors).toBeUndefined();
    const fields = data.enrollMember.userErrors.map(({ field }: { field: string[] }) => field[1]);
    expect(fields.toSorted()).toEqual(["birthDate", "email"]);
  });
});
