import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { startQuen } from "../harness/started-quen.ts";

const versionsOf = ({ programId }: TestProgram) =>
  `rule_id in (select id from earning_rules where program_id = '${programId}')`;

/** Writes a rule by hand as nobody should. @returns what takes it back */
async function breakRules(program: TestProgram): Promise<() => Promise<unknown>> {
  const [{ definition }] = (await program.sql<{ definition: object }>(
    `select definition from earning_rule_versions where ${versionsOf(program)} limit 1`,
  )) as [{ definition: object }];
  const write = async (points: unknown) => {
    const whole = { ...definition, effects: [{ kind: "FIXED", points }] };
    await program.sql(`update earning_rule_versions set definition = '${JSON.stringify(whole)}'
      where ${versionsOf(program)}`);
    await program.sql(
      `update programs set catalog_version = catalog_version + 1 where id = '${program.programId}'`,
    );
    await program.sql(`select pg_notify('quen_catalog', '${program.programId}')`);
  };
  await write("ten");
  return () => write(10);
}

const QUERY = "{ program { id } }";

async function ask(url: string, { keys }: TestProgram) {
  const response = await fetch(`${url}/storefront/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${keys.shop}`, "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = (await response.json()) as any;
  return { status: response.status, data, code: errors?.[0].extensions.code };
}

test("a start names what is wrong, serves others, and goes on when it is mended", async () => {
  const [broken, whole] = [await openProgram(), await openProgram()];
  const mend = await breakRules(broken);
  const dataDir = await mkdtemp(join(tmpdir(), "quen-broken-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL } = broken.fixture.database;
  const server = startQuen({
    DATABASE_URL,
    DATABASE_OWNER_URL,
    DATA_DIR: dataDir,
    DEMO: "off",
    TOKEN_SECRET: "a secret of the test that is long enough",
  });
  onTestFinished(async () => void (await server.stop("SIGKILL")));

  await server.says("definition.effects.0.points");
  const logged = JSON.parse(/^\{.*definition\.effects.*$/m.exec(server.output())![0]);
  expect(logged.faults[0]).toMatchObject({
    table: "earning_rule_versions",
    row: expect.stringMatching(/^rule_id = [0-9a-f-]{36}, version = 1$/),
    field: "definition.effects.0.points",
    problem: 'is "ten", and must be a whole number of at least 0.',
  });
  expect(logged.advice).toContain("restore the rows from a backup");
  const url = server.url();
  expect(await ask(url, broken)).toEqual({ status: 503, code: "CONFIGURATION_INVALID" });
  expect((await ask(url, whole)).status).toBe(200);
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(200);
  expect(Object.values(((await ready.json()) as any).configuration)).toEqual([
    expect.arrayContaining([expect.stringContaining("earning_rule_versions (rule_id = ")]),
  ]);

  await mend();
  await expect.poll(async () => (await ask(url, broken)).status, { timeout: 20_000 }).toBe(200);
  expect(Object.keys((await (await fetch(`${url}/ready`)).json()) as object)).not.toContain(
    "configuration",
  );
});

test("a server reads by the last good version, and writes nothing by a broken one", async () => {
  const program = await openProgram();
  const { url } = program.fixture;
  const member = await program.shop.enroll();
  expect((await ask(url, program)).status).toBe(200);
  const mend = await breakRules(program);

  const earned = () => program.sql(`select count(*)::int as entries from entries`);
  const before = await earned();
  await expect(program.shop.buy(member, "95000")).rejects.toThrow("CONFIGURATION_INVALID");
  expect(await earned()).toEqual(before);
  expect((await ask(url, program)).status).toBe(200);

  await mend();
  await expect
    .poll(() => program.shop.buy(member, "95000").then(() => "bought", String), { timeout: 20_000 })
    .toBe("bought");
});
