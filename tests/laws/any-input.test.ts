import fc from "fast-check";
import type { Arbitrary } from "fast-check";
import type { GraphQLNamedType } from "graphql";
import { isEnumType } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { Tiers } from "../../client/admin.ts";
import { placesOf, rootFields, sampleCall } from "../access/root-field.ts";
import type { Placed } from "../access/root-field.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { PROOF, randomRuns, SEED } from "../harness/random-runs.ts";

let program: TestProgram;
let ids: string[];
let tierSetId: string;
let tierId: string;
let speakers: Record<string, GraphqlClient>;
beforeAll(async () => {
  program = await openProgram();
  const buyer = await program.shop.enroll({ externalId: "lan", email: "lan@tea.example" });
  const { tierSet } = (await program.admin.ask(Tiers)).program;
  [tierSetId, tierId] = [tierSet!.id, tierSet!.tiers[1]!.id];
  ids = [buyer.id, tierSetId, tierId, "mem_01h455vb4pex5vsknk084sn02q", "lan", ""];
  speakers = { storefront: program.shop, admin: program.admin, partner: program.partner };
});

const LAW = {
  ...randomRuns(60),
  ...(PROOF === 1 && { interruptAfterTimeLimit: 3_000 }),
};

const TEXTS = [
  "",
  " ",
  "lan",
  "lan@tea.example",
  "0912345678",
  "'; drop table members; --",
  "%_\\",
  "\u0000",
  "\u202e",
  "𝄞",
  "\ud800",
  "x".repeat(255),
  "x".repeat(300),
  "null",
  "__proto__",
  "{code}",
];
const DECIMALS = [
  "0",
  "1",
  "-1",
  "1.0",
  "0.5",
  "-0",
  "00",
  "999999999999999",
  "1000000000000000",
  "9".repeat(40),
  "1e5",
  "NaN",
  "",
];
const INSTANTS = [
  "2026-06-15T10:00:00+07:00",
  "2026-06-15T10:05:00Z",
  "0001-01-01T00:00:00+14:00",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59-12:00",
  "9999-12-31T23:59:59Z",
  "2024-02-29T23:59:60Z",
  "2026-06-15T10:00:00.123456789Z",
  "now",
];
const DATES = ["2026-06-15", "0001-01-01", "9999-12-31", "1990-02-29", "0000-01-01", ""];
const NUMBERS = [
  0,
  1,
  -1,
  100,
  101,
  2 ** 31 - 1,
  2 ** 53 - 1,
  -(2 ** 53) + 1,
  2 ** 53,
  0.001,
  1e300,
];

const LEAF = {
  field: fc.constantFrom(
    "amount",
    "lines",
    "linesAmount",
    "weekday",
    "age",
    "sku",
    "segment",
    "__proto__",
    "",
  ),
  operator: fc.constantFrom("=", ">=", "in", "between", "contains", "dearestIs", "toString"),
  value: fc.oneof(fc.constantFrom("1", "MONDAY", [1, 2], ["A"], null), fc.jsonValue()),
};
const { rule: RULE } = fc.letrec<{ rule: unknown }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 7 },
    fc.record(LEAF),
    fc.record({ combinator: fc.constantFrom("and", "or", "xor"), rules: fc.array(tie("rule")) }),
  ),
}));

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const SCALARS: Record<string, () => Arbitrary<unknown>> = {
  ID: () => anyOf(ids),
  String: () => fc.oneof(anyOf(TEXTS), fc.string({ unit: "grapheme", maxLength: 20 })),
  Boolean: () => fc.boolean(),
  Int: () => anyOf([...NUMBERS, 20]),
  Points: () => anyOf(NUMBERS),
  Decimal: () => anyOf(DECIMALS),
  Quantity: () => anyOf([...NUMBERS, ...DECIMALS]),
  DateTime: () => anyOf(INSTANTS),
  Date: () => anyOf(DATES),
  TypedDate: () => anyOf([...DATES, ...TEXTS]),
  TypedCode: () => anyOf(TEXTS),
  CurrencyCode: () => anyOf(["VND", "VND", "VND", "USD", "XAU", "vnd"]),
  CountryCode: () => anyOf(["VN", "XX", ""]),
  Locale: () => anyOf(["vi", "en", "vi-VN", "fr", "x", ""]),
  JSON: () => fc.oneof(RULE, fc.jsonValue()),
  Duration: () => anyOf(["P1D", "P1Y", "P999999Y", "PT0S", "P"]),
};

/**
 * Any value that may come where a type is asked for: most of them of its form, few of them
 * sensible.
 */
function valueOf(type: GraphQLNamedType): Arbitrary<unknown> {
  const own = isEnumType(type)
    ? anyOf(type.getValues().map(({ name }) => name))
    : SCALARS[type.name]!();
  return fc.oneof({ weight: 9, arbitrary: own }, fc.constantFrom(null, {}, [], true, 7, "x"));
}

const asking = rootFields().filter(({ field }) => field.args.length > 0);

test.each(asking)(
  `nothing that is sent to $name is an internal error (SEED=${SEED})`,
  async (field) => {
    // All is well but for two values, so that what is sent gets as far as it can.
    const placed = anyOf(placesOf(field)).chain(({ path, type }) =>
      valueOf(type).map((value) => ({ path, value })),
    );
    await fc.assert(
      fc.asyncProperty(placed, placed, async (one, other) => {
        const { query, variables } = sampleCall(field, one);
        const whole = merged(sampleCall(field, other).variables, byLan(variables, one));
        const { status, text } = await speakers[field.api]!.graphql(query, whole);
        expect(text).not.toContain("INTERNAL_SERVER_ERROR");
        expect(status).toBeLessThan(500);
      }),
      LAW,
    );
  },
);

/** The same about Lan and her tiers, unless it is about these that something is tried. */
function byLan(variables: Variables, { path }: Placed): Variables {
  const { input, ...rest } = variables;
  if (!isObject(input)) return variables;
  const member = "member" in input && !path.includes("member") && { member: { id: ids[0] } };
  const memberId = "memberId" in input && !path.includes("memberId") && { memberId: ids[0] };
  const id = "id" in input && path.join() !== "input,id" && { id: tierSetId };
  const ofTier = "tierId" in input && !path.includes("tierId") && { tierId };
  return { ...rest, input: { ...input, ...member, ...memberId, ...id, ...ofTier } };
}

type Variables = Record<string, unknown>;
const isObject = (value: unknown): value is Variables =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Everything of the second, and what only the first has. */
function merged(first: Variables, second: Variables): Variables {
  const both = Object.keys(first).filter((name) => isObject(first[name]) && isObject(second[name]));
  const deeper = both.map((name) => [
    name,
    merged(first[name] as Variables, second[name] as Variables),
  ]);
  return { ...first, ...second, ...Object.fromEntries(deeper) };
}

test("whatever was written by all this, the ledger verifies", async () => {
  const { ok, complete, entriesChecked } = await program.admin.verify();
  expect({ ok, complete }).toEqual({ ok: true, complete: true });
  expect(entriesChecked).toBeGreaterThan(10);
});
