import { Writable } from "node:stream";
import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { keyHint } from "../../api/modules/access/access-key.ts";
import { openProgram, STOREFRONT_SCOPES } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { addKey } from "./key-ring.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const PROGRAM = "{ program { id } }";
const KEY_AT = {
  publishable: "storefront",
  secret: "storefront",
  admin: "admin",
  partner: "partner",
} as const;

/** What a question with this key, or these headers, is answered: a code, or that it is. */
async function answer(key: string | null, headers: Record<string, string> = {}) {
  const { json } = await program.graphqlClient("storefront", key).graphql(PROGRAM, {}, headers);
  return json.errors?.[0].extensions.code ?? "answered";
}

test("no key and no token stands anywhere in the database", async () => {
  const token = await program.shop.token(await program.shop.enroll());
  for (const key of Object.values(program.keys)) await answer(key);

  const secrets = [...Object.values(program.keys), token, TOKEN_SECRET].flatMap((secret) => {
    const bytes = Buffer.from(secret);
    const text = secret.slice(3);
    return [
      text,
      bytes.toString("hex"),
      bytes.toString("base64"),
      Buffer.from(text, "base64url").toString("hex"),
    ];
  });
  const dump = await everyRow();
  expect(dump).toContain(keyHint(program.keys.shop));
  for (const secret of secrets) expect(dump.includes(secret)).toBe(false);
});

/** Every row of every table of every schema that is not PostgreSQL's own, as text. */
async function everyRow(): Promise<string> {
  const tables = await program.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await program.sql<{ text: string }>(`select row::text as text from ${name} row`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}

test("no key, no token and nothing personal stands in the log", async () => {
  const lines: string[] = [];
  const log = pino(
    { level: "trace" },
    new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
  );
  const { url } = await program.fixture.serve({ log }, { log });
  const at = (audience: "storefront" | "admin" | "partner", credential: string) =>
    new GraphqlClient({ server: url, audience, credential });
  const member = await program.shop.enroll({ email: "canary@tea.example", givenName: "Kanari" });
  const token = await program.shop.token(member);

  await at("storefront", token).graphql("{ me { email displayName } }");
  await at("storefront", program.keys.shop).graphql(
    `{ member(by: { email: "canary@tea.example" }) { id } }`,
  );
  await at("storefront", program.keys.shop).graphql(
    `{ member(by: { mail: "canary@tea.example" }) { id } }`,
  );
  await at("storefront", program.keys.admin).graphql(PROGRAM);
  await at("admin", program.keys.admin).graphql(`{ members(search: "Kanari") { totalCount } }`);

  const text = lines.join("");
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const secret of [token, ...Object.values(program.keys), "canary", "Kanari"]) {
    expect(text.includes(secret), secret.slice(0, 3)).toBe(false);
  }
});

test.each([
  ["none", ""],
  ["an unknown key", "Bearer sk_unknown"],
  ["another scheme", "Basic c2tfZGVtbzo="],
  ["a key without its scheme", "sk_unknown"],
  ["two credentials", "Bearer sk_one sk_two"],
  ["an endless one", `Bearer ${"x".repeat(5000)}`],
])("%s is no credential", async (_what, authorization) => {
  const { status, json, headers } = await program.nobody.graphql(PROGRAM, {}, { authorization });

  expect(json.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(status).toBe(401);
  expect(headers.get("www-authenticate")).toBe("Bearer");
});

test("a key opens its own endpoint only", async () => {
  const keys = {
    publishable: program.keys.visitor,
    secret: program.keys.shop,
    admin: program.keys.admin,
    partner: program.keys.partner,
  };
  for (const [kind, key] of Object.entries(keys)) {
    for (const audience of ["storefront", "admin", "partner"] as const) {
      const { status } = await program.graphqlClient(audience, key).graphql("{ __typename }");
      expect(status, `${kind} at ${audience}`).toBe(
        KEY_AT[kind as keyof typeof KEY_AT] === audience ? 200 : 401,
      );
    }
  }
});

test("a page of another origin can't use a publishable key, and can read why", async () => {
  const allowed = await program.visitor.graphql(PROGRAM, {}, { origin: "https://tea.example" });
  const foreign = await program.visitor.graphql(PROGRAM, {}, { origin: "https://evil.example" });

  expect(allowed.headers.get("access-control-allow-origin")).toBe("https://tea.example");
  expect(allowed.json.data.program).not.toBeNull();
  expect(foreign.status).toBe(403);
  expect(foreign.json.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(foreign.json.data).toBeUndefined();
  expect(foreign.headers.get("access-control-allow-origin")).toBe("https://evil.example");
});

test("a request without an origin is taken; a secret key in a browser is not", async () => {
  const token = await program.shop.token(await program.shop.enroll());
  const origin = "https://tea.example";

  expect(await answer(program.keys.visitor)).toBe("answered");
  expect(await answer(token, { origin })).toBe("answered");
  expect(await answer(program.keys.shop, { origin })).toBe("FORBIDDEN");
});

test("a key that has expired is none, also while it is remembered", async () => {
  const past = await addKey(program, { expiresAt: "2020-01-01" });
  const soon = await addKey(program, { expiresAt: new Date(Date.now() + 1_500).toISOString() });

  expect(await answer(past)).toBe("UNAUTHENTICATED");
  expect(await answer(soon)).toBe("answered");
  await new Promise((resolve) => setTimeout(resolve, 1_550));
  expect(await answer(soon)).toBe("UNAUTHENTICATED");
});

test("a revoked key stops within five seconds", async () => {
  const key = await addKey(program, { scopes: STOREFRONT_SCOPES });
  expect(await answer(key)).toBe("answered");

  const revoked = performance.now();
  await program.sql(
    `update access_keys set revoked_at = now() where name = 'test'
      and program_id = '${program.programId}'`,
  );
  await expect.poll(() => answer(key), { timeout: 5_000, interval: 200 }).toBe("UNAUTHENTICATED");

  expect(performance.now() - revoked).toBeLessThan(5_000);
});

test.each([
  ["127.0.0.1", "answered"],
  ["::1", "answered"],
  ["::ffff:127.0.0.1", "answered"],
  ["10.0.0.7", "UNAUTHENTICATED"],
  ["::ffff:203.0.113.9", "UNAUTHENTICATED"],
  ["2001:db8::1", "UNAUTHENTICATED"],
  ["", "UNAUTHENTICATED"],
])(
  "a demo key from %j is %s, and one that is no demo key always works",
  async (address, expected) => {
    const [demo, own] = [await addKey(program, { isDemo: true }), await addKey(program)];
    const { url } = await program.fixture.serve({}, { addressOf: () => address });

    expect(await answerAt(url, demo)).toBe(expected);
    expect(await answerAt(url, own)).toBe("answered");
  },
);

test("in production a demo key is refused on this machine too", async () => {
  const [demo, own] = [await addKey(program, { isDemo: true }), await addKey(program)];
  const { url } = await program.fixture.serve({ isProduction: true });

  expect(await answerAt(url, demo)).toBe("UNAUTHENTICATED");
  expect(await answerAt(url, own)).toBe("answered");
});

async function answerAt(server: string, credential: string) {
  const { json } = await new GraphqlClient({ server, audience: "storefront", credential }).graphql(
    PROGRAM,
  );
  return json.errors?.[0].extensions.code ?? "answered";
}
