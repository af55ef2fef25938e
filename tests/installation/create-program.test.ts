import { beforeAll, expect, test } from "vitest";
import { OPERATOR_KEY } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { keysOf } from "../access/key-administration.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { programsOf } from "./operator.ts";

let program: TestProgram;
let programs: ReturnType<typeof programsOf>;
beforeAll(async () => {
  program = await openProgram();
  programs = programsOf(program.operator);
});

const PAGE = `{ program { id name pointsName defaultLocale locales
  tiers { name } waysToEarn { title } rewards { nodes { title cost } } } }`;

test.each([
  ["POINTS", 0, 1 + 1],
  ["TIERED", 3, 1 + 1],
  ["VISITS", 0, 1],
] as const)("a program of the template %s has %i tiers, and its rules", async (...expected) => {
  const [template, tiers, rules] = expected;
  const made = await programs.made({ template, locales: ["vi", "en"] });
  const visitor = program.graphqlClient("storefront", made.keyOf("PUBLISHABLE"));

  const { json } = await visitor.graphql(PAGE);

  expect(json.data.program).toMatchObject({
    id: made.id,
    name: "Tiệm Trà",
    pointsName: "lá",
    defaultLocale: "vi",
    locales: ["vi", "en"],
  });
  expect(json.data.program.tiers).toHaveLength(tiers);
  expect(json.data.program.waysToEarn).toHaveLength(rules);
  expect(json.data.program.rewards.nodes.length).toBeGreaterThan(0);
});

test("its keys open everything of its own, and nothing of another program", async () => {
  const made = await programs.made({ origins: ["https://tea.example"] });
  const admin = { server: program.fixture.url, audience: "admin" } as const;
  const office = new AdminClient({ ...admin, credential: made.keyOf("ADMIN") });

  const { nodes } = await keysOf(office).list();
  expect(nodes.map(({ kind, title, origins }) => ({ kind, title, origins }))).toEqual(
    expect.arrayContaining([
      { kind: "PUBLISHABLE", title: "Website", origins: ["https://tea.example"] },
      { kind: "SECRET", title: "Shop", origins: [] },
      { kind: "ADMIN", title: "Back office", origins: [] },
    ]),
  );
  const { json } = await office.graphql("{ verifyLedger(first: 10) { ok } program { id } }");
  expect(json.data).toEqual({ verifyLedger: { ok: true }, program: { id: made.id } });
  const shop = program.graphqlClient("storefront", made.keyOf("SECRET"));
  const stranger = await program.shop.enroll();
  const found = await shop.graphql(`{ member(by: { id: "${stranger.id}" }) { id } }`);
  expect(found.json.data.member).toBeNull();
});

test("a repeat answers the same program without secrets, and makes no second one", async () => {
  const first = await programs.create({ idempotencyKey: "one" });
  const { totalCount } = await programs.list();
  const again = await programs.create({ idempotencyKey: "one" });

  expect(first.keys!.map(({ secret }) => secret!.slice(0, 3)).sort()).toEqual([
    "ak_",
    "pk_",
    "sk_",
  ]);
  expect(again).toMatchObject({ replayed: true, program: { id: first.program!.id } });
  expect(again.keys!.map(({ id, secret }) => ({ id, secret }))).toEqual(
    first.keys!.map(({ id }) => ({ id, secret: null })),
  );
  expect((await programs.list()).totalCount).toBe(totalCount);
});

test("two repeats at once make one program", async () => {
  const { totalCount } = await programs.list();
  const both = await Promise.all([1, 2].map(() => programs.create({ idempotencyKey: "at once" })));

  expect(new Set(both.map((it) => it.program!.id)).size).toBe(1);
  expect(both.flatMap(({ keys }) => keys!.flatMap(({ secret }) => secret ?? []))).toHaveLength(3);
  expect((await programs.list()).totalCount).toBe(totalCount + 1);
});

test("everything that is wrong is answered at once, and nothing is written", async () => {
  const { userErrors, program: none } = await program.leavesNothing(() =>
    programs.create({
      name: " ",
      pointsName: "x".repeat(101),
      timeZone: "+07:00",
      locales: ["vi", "v!"],
      countryCode: "Vietnam",
      origins: ["https://shop.example/path"],
    }),
  );

  expect(none).toBeNull();
  expect(userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`)).toEqual([
    "INVALID name",
    "INVALID pointsName",
    "INVALID timeZone",
    "INVALID locales",
    "INVALID countryCode",
    "INVALID origins.0",
  ]);
});

test("who made it is on record, and the operator's key is nowhere", async () => {
  const { id } = await programs.made();
  const audited = await program.sql<{ operation: string; actor: string; id: string }>(
    `select operation, actor_kind as actor, subject_id as id from audit_records
     where subject_id = '${program.uuid(id)}'`,
  );

  expect(audited).toMatchObject([{ operation: "createProgram", actor: "OPERATOR" }]);
  const stored = await program.sql<{ text: string }>(
    `select input_hash::text || coalesce(result::text, '') || key as text from idempotency_keys`,
  );
  for (const { text } of stored) expect(text).not.toMatch(/(?:pk|sk|ak)_|what-runs/);
});

test("the operator sees into no program, and is told so", async () => {
  for (const query of ["{ program { id } }", "{ members { totalCount } }"]) {
    const { json, status } = await program.operator.graphql(query);
    expect(status).toBe(200);
    expect(json.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(json.errors[0].message).toContain("OPERATOR");
  }
});

test("the operator's key is no key of another endpoint, and not of a browser", async () => {
  for (const api of ["storefront", "partner"] as const) {
    const { status } = await program.graphqlClient(api, OPERATOR_KEY).graphql("{ __typename }");
    expect(status).toBe(401);
  }
  const { fixture } = program;
  for (const origin of ["https://tea.example", fixture.url]) {
    const { json, status } = await program.operator.graphql(
      "{ programs { totalCount } }",
      {},
      { origin },
    );
    expect({ status, code: json.errors[0].extensions.code }).toEqual({
      status: 403,
      code: "FORBIDDEN",
    });
  }
});

test.each([
  ["a part of it", OPERATOR_KEY.slice(0, -1)],
  ["more than it", `${OPERATOR_KEY}x`],
  ["it in capitals", OPERATOR_KEY.toUpperCase()],
])("%s opens nothing", async (_what, credential) => {
  const { status } = await program.graphqlClient("admin", credential).graphql("{ __typename }");
  expect(status).toBe(401);
});

test("where there is no operator's key, nobody is the operator", async () => {
  const { url } = await program.fixture.serve({ operatorKey: null });
  const response = await fetch(`${url}/admin/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${OPERATOR_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  expect(response.status).toBe(401);
});

test("a back office can't make programs", async () => {
  const { json } = await program.admin.graphql("{ programs { totalCount } }");
  expect(json.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
