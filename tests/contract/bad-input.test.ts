import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { HttpResponse } from "../harness/graphql-client.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const ANSWER = "{ replayed userErrors { code field message } }";
const BY_VARIABLE = `mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input)
  ${ANSWER} }`;
const literally = (input: object) =>
  `mutation { recordPurchase(input: ${literal(input)}) ${ANSWER} }`;

const line = { id: "1", sku: "TEA", quantity: 1, unitPrice: "50000" };
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...line, id: `${at}`, unitPrice: "1" }));

test.each<[what: string, field: string, change: object]>([
  ["a quantity below zero", "lines.0.quantity", { lines: [{ ...line, quantity: -1 }] }],
  ["a quantity of zero", "lines.0.quantity", { lines: [{ ...line, quantity: "0.000" }] }],
  ["a quantity with four places", "lines.0.quantity", { lines: [{ ...line, quantity: 0.0001 }] }],
  ["an amount of 40 digits", "total", { total: "1".repeat(40) }],
  [
    "a price of 40 digits",
    "lines.0.unitPrice",
    { lines: [{ ...line, unitPrice: "9".repeat(40) }] },
  ],
  ["40 decimals", "discount", { discount: `1.${"0".repeat(40)}` }],
  ["an exponent", "total", { total: "5e4" }],
  ["an amount as a number", "total", { total: 50_000 }],
  ["a currency that is none", "currencyCode", { currencyCode: "XYZ" }],
  ["a day that does not exist", "placedAt", { placedAt: "2026-02-30T10:00:00+07:00" }],
  ["a time without its offset", "placedAt", { placedAt: "2026-06-15T10:00:00" }],
  ["control characters", "externalId", { externalId: "A\u0007B" }],
  ["a null character in a line", "lines.0.sku", { lines: [{ ...line, sku: "TEA\u0000" }] }],
  ["a text of 256 characters", "externalId", { externalId: "x".repeat(256) }],
  ["an empty id", "externalId", { externalId: "" }],
  ["no lines", "lines", { lines: [] }],
  ["101 payments", "payments", { payments: Array(101).fill({ kind: "CASH", amount: "1" }) }],
  ["101 coupon codes", "couponCodes", { couponCodes: Array(101).fill("A") }],
])("%s is refused at input.%s, and nothing is written", async (_what, field, change) => {
  const input = { ...program.shop.purchase(member, "50000"), ...change };

  await program.leavesNothing(async () => {
    expectRefused(await program.shop.graphql(BY_VARIABLE, { input }), field);
    expectRefused(await program.shop.graphql(literally(input)), field);
  });
});

// As a literal, these don't get so far: no text, and too long a document.
test.each<[what: string, field: string, change: object]>([
  ["half a surrogate pair", "source", { source: "till \ud83c" }],
  ["501 lines", "lines", { lines: lines(501), total: "501" }],
])("%s in a variable is refused at input.%s", async (_what, field, change) => {
  const input = { ...program.shop.purchase(member, "50000"), ...change };

  await program.leavesNothing(async () => {
    expectRefused(await program.shop.graphql(BY_VARIABLE, { input }), field);
  });
});

function expectRefused({ status, json }: HttpResponse, field: string): void {
  expect(json.errors, JSON.stringify(json)).toMatchObject([
    { extensions: { code: "BAD_USER_INPUT", field: ["input", ...field.split(".")] } },
  ]);
  expect(json.errors[0].message).toMatch(/^input\.[^]*\.$/);
  expect(status).toBe(400);
  expect(json.data ?? null).toBeNull();
}

test("500 lines are taken", async () => {
  const { earned } = await program.shop.buy(member, "500", { lines: lines(500) });
  expect(earned.points).toBe(20);
});

test.each([
  ["in a variable", () => program.shop.graphql(BY_VARIABLE, { input: withUnknown() })],
  ["in the document", () => program.shop.graphql(literally(withUnknown()))],
])("an unknown field %s is refused by name", async (_where, send) => {
  const { status, json } = await program.leavesNothing(send);

  expect(status).toBe(400);
  expect(json.errors).toHaveLength(1);
  expect(json.errors[0].message).toContain("tableNumber");
  expect(json.errors[0].extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
});

const withUnknown = () => ({ ...program.shop.purchase(member, "50000"), tableNumber: 7 });

test.each([
  ["activity(first: 101) { nodes { id } }", {}],
  ["activity(first: $first) { nodes { id } }", { first: 101 }],
  ["rewards(first: $first) { nodes { id } }", { first: 0 }],
])("a page of another size is refused: %s %j", async (selection, variables) => {
  const browser = await program.memberOf(member);
  const declared = selection.includes("$") ? "($first: Int)" : "";

  const { status, json } = await browser.graphql(
    `query ${declared} { me { ${selection} } }`,
    variables,
  );

  expect(status).toBe(400);
  expect(json.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a body of 2 MB is refused before it is read whole", async () => {
  const input = { ...program.shop.purchase(member, "50000"), source: "x".repeat(2 << 20) };

  const { status, json } = await program.leavesNothing(() =>
    program.shop.graphql(BY_VARIABLE, { input }),
  );

  expect(status).toBe(413);
  expect(json.errors[0].message).toMatch(/1 MB/);
});

test.each([
  ["{", "a broken document"],
  ["", "an empty document"],
  ["query { __typename ", "half a document"],
])("%j, %s, is refused", async (query) => {
  const { status, json } = await program.shop.graphql(query);

  expect(status).toBe(400);
  expect(json.errors[0].extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
});

test("a cart that can't be tried is refused at its field", async () => {
  const cart = { currencyCode: "VND", lines: [line], total: "50001" };
  const { status, json } = await program.visitor
    .in("vi")
    .graphql(
      `query ($input: SimulatePurchaseInput!) { simulatePurchase(input: $input) { points } }`,
      {
        input: cart,
      },
    );

  expect(status).toBe(400);
  expect(json.errors).toMatchObject([
    {
      message: expect.stringContaining("cộng lại là 50000"),
      extensions: { code: "BAD_USER_INPUT", field: ["input", "total"] },
    },
  ]);
});

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return enumOr(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${literal(field)}`);
  return `{ ${fields.join(", ")} }`;
}

const enumOr = (value: unknown) => (value === "CASH" ? value : JSON.stringify(value));
