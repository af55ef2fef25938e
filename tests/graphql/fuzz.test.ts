import fc from "fast-check";
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shopSchema } from "./shop-schema.ts";
import { openShop } from "./shop-server.ts";
import { randomRuns } from "../harness/random-runs.ts";

const schema = shopSchema();
// These fail on purpose.
const FAILING = new Set([
  "broken",
  "brokenStrict",
  "missing",
  "mood",
  "strict",
  "strictTags",
  "slow",
]);
let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close(0));

/** Numbers that decide everything about one query. */
type Choose = (choices: number) => number;

const ODD_VALUES = [
  "null",
  "0",
  "-1",
  "1e400",
  '"x"',
  '""',
  "true",
  "[]",
  "{}",
  "[[1]]",
  "SMALL",
  "$v",
  '"\\u0000"',
  `"${"9".repeat(40)}"`,
  "9".repeat(40),
];

function value(type: GraphQLInputType, choose: Choose, depth = 0): string {
  if (choose(4) === 0) return ODD_VALUES[choose(ODD_VALUES.length)]!;
  const plain = getNullableType(type);
  if (isListType(plain)) {
    const items = Array.from({ length: choose(3) }, () => value(plain.ofType, choose, depth + 1));
    return `[${items.join()}]`;
  }
  if (isInputObjectType(plain)) {
    if (depth > 4) return "{}";
    const fields = Object.values(plain.getFields()).filter(() => choose(3) > 0);
    const values = fields.map(({ name, type }) => `${name}: ${value(type, choose, depth + 1)}`);
    return `{${values.join()}}`;
  }
  if (isEnumType(plain)) return plain.getValues()[choose(plain.getValues().length)]!.name;
  return ["1", '"1"', "true", '"2026-03-01T00:00:00Z"', "2.5"][choose(5)]!;
}

function selection(type: object, choose: Choose, depth: number): string {
  const parts = ["__typename"];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!FAILING.has(field.name) && choose(3) === 0) parts.push(fieldText(field, choose, depth));
    }
  }
  if ((isUnionType(type) || isInterfaceType(type)) && depth < 4) {
    for (const possible of schema.getPossibleTypes(type)) {
      if (choose(2))
        parts.push(`... on ${possible.name} ${selection(possible, choose, depth + 1)}`);
    }
  }
  return `{ ${parts.join(" ")} }`;
}

function fieldText(field: GraphQLField<unknown, unknown>, choose: Choose, depth: number): string {
  const given = field.args.filter((arg) => isRequiredArgument(arg) || choose(2));
  const args = given.length
    ? `(${given.map((arg) => `${arg.name}: ${value(arg.type, choose)}`).join(", ")})`
    : "";
  const alias = choose(5) === 0 ? `a${choose(3)}: ` : "";
  const directive = choose(8) === 0 ? " @include(if: $b)" : "";
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return `${alias}${field.name}${args}${directive}`;
  if (depth > 5) return "__typename";
  return `${alias}${field.name}${args}${directive} ${selection(type, choose, depth + 1)}`;
}

test("no generated query gets an internal error, first or compiled", async () => {
  const statuses: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 30, maxLength: 200 }),
      fc.jsonValue(),
      fc.constantFrom("member", "sk_shop", "pk_shop"),
      async (numbers, v, as) => {
        let at = 0;
        const choose: Choose = (choices) => numbers[at++ % numbers.length]! % choices;
        const kind = choose(6) ? "query" : "mutation";
        const root = kind === "query" ? schema.getQueryType()! : schema.getMutationType()!;
        const variables = choose(2) ? "($v: String, $b: Boolean = true)" : "";
        const query = `${kind} ${variables} ${selection(root, choose, 0)}`;
        for (let time = 0; time < 3; time++) {
          const { status, json } = await shop.ask(query, { v }, { as });
          statuses[status] = (statuses[status] ?? 0) + 1;
          for (const { extensions } of json.errors ?? []) {
            expect(extensions.code, query).not.toBe("INTERNAL_SERVER_ERROR");
          }
        }
      },
    ),
    randomRuns(1_000),
  );
  // Both kinds were met: queries that run and queries that are refused.
  expect(statuses[200]).toBeGreaterThan(50);
  expect(statuses[400]).toBeGreaterThan(50);
});
