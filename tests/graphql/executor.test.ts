import { execute, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { compileQuery } from "graphql-jit";
import { createExecutor } from "../../api/graphql/executor.ts";
import { shopSchema } from "./shop-schema.ts";
import { openShop } from "./shop-server.ts";

vi.mock("graphql-jit", async (original) => {
  const real = await original<{ compileQuery: typeof compileQuery }>();
  return { ...real, compileQuery: vi.fn(real.compileQuery) };
});

interface Case {
  query: string;
  variables?: object;
  operationName?: string;
  as?: string;
}
const cases: Record<string, Case> = {
  field: { query: "{ me { id name } }" },
  alias: { query: "{ a: me { x: id } b: me { x: name } }" },
  "named fragment": { query: "{ me { ...F best { ...F } } } fragment F on Person { id tags }" },
  "nested fragments": {
    query: "{ me { ...A } } fragment A on Person { ...B name } fragment B on Person { id }",
  },
  "inline fragment": { query: "{ me { ... on Node { id } ... { name } } }" },
  interface: { query: '{ node(id: "s1") { __typename id ... on Shop { title owner { name } } } }' },
  "interface, other type": { query: '{ node(id: "p1") { __typename ... on Person { name } } }' },
  "interface null": { query: '{ node(id: "0") { id } }' },
  union: { query: "{ search { __typename ... on Person { name } ... on Shop { title } } }" },
  "merged fields": { query: "{ me { best { id } best { name } } }" },
  nulls: { query: '{ people(ids: ["p9", "x"]) { name } }' },
  "nulls in a list": { query: "{ me { tagsOrNull strictTags tags } }" },
  "an unexpected error": { query: "{ me { id broken } }" },
  "an error in a non-null child": { query: "{ anyone { id best { brokenStrict } } }" },
  "null in a non-null child": { query: "{ me { id best { missing } } }" },
  "null at a non-null root": { query: "{ me { id } strict { id } }" },
  "an error on purpose": { query: "{ me { refused } other: anyone { refused } }" },
  "a value that its type does not have": { query: "{ me { id mood } }" },
  "two errors": { query: "{ me { broken refused best { broken } } }" },
  "errors in a list": { query: '{ people(ids: ["p1", "p2"]) { id brokenStrict } }' },
  forbidden: { query: "{ me { id } anyone { id } }", as: "pk_shop" },
  "variable with default": { query: "query ($n: Int = 1) { search(limit: $n) { __typename } }" },
  "default overruled": {
    query: "query ($n: Int = 1) { search(limit: $n) { __typename } }",
    variables: { n: 2 },
  },
  "variable left out": { query: "query ($n: Int) { search(limit: $n) { __typename } }" },
  "variable null": { query: "query ($t: String) { say(text: $t) }", variables: { t: null } },
  enum: {
    query: "query ($u: Size) { me { size(unit: $u) small: size large: size(unit: LARGE) } }",
    variables: { u: "LARGE" },
  },
  "list variable": {
    query: "query ($ids: [ID!]!) { people(ids: $ids) { id } }",
    variables: { ids: ["p1", "p2"] },
  },
  "single value as list": {
    query: "query ($ids: [ID!]!) { people(ids: $ids) { id } }",
    variables: { ids: "p1" },
  },
  "custom scalars": {
    query: "query ($a: Decimal!) { me { points joinedAt } price(amount: $a) }",
    variables: { a: "12.50" },
  },
  "input object, default left out": {
    query: "query ($i: CartInput!) { cart(input: $i) { total count } }",
    variables: { i: { lines: [{ id: "1", quantity: "1.5" }] } },
  },
  "input object, variable inside": {
    query:
      'query ($q: Quantity!) { cart(input: { lines: [{ id: "1", quantity: $q }] }) { total ' +
      "count } }",
    variables: { q: 2 },
  },
  "input object literal": {
    query: '{ cart(input: { lines: [{ id: "1", quantity: 2, note: "x" }] }) { total count note } }',
  },
  include: {
    query: "query ($yes: Boolean!) { me { id name @include(if: $yes) tags @skip(if: $yes) } }",
    variables: { yes: true },
  },
  "skip a fragment": {
    query: "query ($no: Boolean = false) { me { id ... @include(if: $no) { name } } }",
  },
  "wrong variable": {
    query: "query ($n: Int) { search(limit: $n) { __typename } }",
    variables: { n: "three" },
  },
  "wrong custom scalar": {
    query: "query ($a: Decimal!) { price(amount: $a) }",
    variables: { a: 12 },
  },
  "missing variable": { query: "query ($a: Decimal!) { price(amount: $a) }" },
  "null where an argument can't be": {
    query: 'query ($a: Decimal = "1") { price(amount: $a) me { id } }',
    variables: { a: null },
  },
  "unknown field": { query: "{ me { nothing } }" },
  "several operations": {
    query: "query A { me { id } } query B { me { name } }",
    operationName: "B",
  },
  "unknown operation": { query: "query A { me { id } }", operationName: "C" },
  "operation not chosen": { query: "query A { me { id } } query B { me { name } }" },
  introspection: { query: '{ __type(name: "Person") { name fields { name type { kind } } } }' },
  "introspection of all": { query: "{ __schema { types { name } queryType { name } } }" },
  typename: { query: "{ __typename me { __typename } }" },
  mutation: { query: 'mutation { a: rename(name: "A") { name } b: rename(name: "B") { name } }' },
  connection: {
    query:
      "{ me { friends(first: 2) { nodes { id } edges { cursor node { name } } pageInfo { " +
      "hasNextPage endCursor } } } }",
  },
};

describe("over HTTP, an answer is graphql-js's, first and compiled", () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  let reference: Awaited<ReturnType<typeof openShop>>;
  beforeAll(async () => {
    shop = await openShop();
    reference = await openShop();
  });
  afterAll(() => Promise.all([shop.close(0), reference.close(0)]));

  test.each(Object.entries(cases))("%s", async (name, { query, variables, operationName, as }) => {
    const body = (text: string) => JSON.stringify({ query: text, variables, operationName });
    const headers = { "content-type": "application/json", "x-request-id": "same-for-all" };
    const ask = (server: typeof shop, text = query) =>
      server.send({ method: "POST", as, headers, body: body(text) });

    // A document seen for the first time is always executed by graphql-js, and this text is no
    // other case's.
    const expected = await ask(reference, `${query}\n# ${name}`);
    for (let time = 1; time <= 3; time++) {
      const answer = await ask(shop);
      expect({ status: answer.status, body: bodyOf(answer.json) }).toEqual({
        status: expected.status,
        body: bodyOf(expected.json),
      });
    }
  });

  function bodyOf({ extensions: _cost, ...body }: { extensions?: object }) {
    return body;
  }
});

describe("the executor alone answers as graphql's execute, first and compiled", () => {
  const schema = shopSchema();
  const context = { caller: { kind: "MEMBER" }, requestId: "r" };

  // Invalid documents never reach the executor.
  const valid = Object.entries(cases).filter(
    ([, { query }]) => validate(schema, parse(query)).length === 0,
  );
  test("most cases are valid documents", () => {
    expect(valid.length).toBeGreaterThan(Object.keys(cases).length / 2);
  });

  test.each(valid)("%s", async (_name, { query, variables, operationName }) => {
    const document = parse(query);
    const run = createExecutor(schema);
    const expected = await execute({
      schema,
      document,
      operationName,
      variableValues: variables as never,
      contextValue: context,
    });
    for (let time = 1; time <= 3; time++) {
      const result = await run({ document, operationName, variables: variables as never, context });
      expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(JSON.stringify(expected)));
      result.errors?.forEach(({ message, originalError }, at) => {
        // What nobody threw, but graphql found.
        if (/^(Cannot return null|Enum|Argument) /.test(message)) return;
        expect(originalError).toEqual(expected.errors![at]!.originalError);
      });
    }
  });

  test("only repeated documents reach the compiler, once while they are kept", async () => {
    const run = createExecutor(schema, { compiledMax: 2 });
    const documents = [1, 2, 3].map((n) => parse(`{ me { a${n}: id } }`));
    const compiledBy = async (round: typeof documents) => {
      vi.mocked(compileQuery).mockClear();
      for (const document of round) {
        expect((await run({ document, context })).errors).toBeUndefined();
      }
      return vi.mocked(compileQuery).mock.calls.length;
    };
    expect(await compiledBy(documents)).toBe(0);
    expect(await compiledBy(documents.slice(0, 2))).toBe(2);
    expect(await compiledBy(documents.slice(0, 2))).toBe(0);
    // The third takes the place of the one longest unused, which starts again as if new.
    expect(await compiledBy(documents.slice(2))).toBe(1);
    expect(await compiledBy(documents.slice(1))).toBe(0);
    expect(await compiledBy(documents.slice(0, 1))).toBe(0);
  });

  test("without the shims graphql-jit's own answer differs, so they are needed", async () => {
    const document = parse("query ($n: Int) { search(limit: $n) { __typename } }");
    const compiled = compileQuery(schema, document) as { query: Function };
    const own = await compiled.query(undefined, context, { n: "three" });
    const right = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: { n: "three" },
    });
    expect(own.errors[0].message).not.toEqual(right.errors![0]!.message);
  });
});
