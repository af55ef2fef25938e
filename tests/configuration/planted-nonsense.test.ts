import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  conditionFieldsOf,
  storedTablesOf,
} from "../../api/configuration/configuration-snapshot.ts";
import { configurationFaults } from "../../api/configuration/stored-configuration.ts";
import type { ConfigurationFault } from "../../api/configuration/stored-configuration.ts";
import { seedProgram } from "../../api/engine/programs/seed-program.ts";
import { modules } from "../../api/modules.ts";
import { dayOf } from "../../api/values/calendar.ts";
import { mocCoffee } from "../../seeds/demo/program.ts";
import { ZONE } from "../../seeds/demo/year.ts";
import { sharedFixture } from "../harness/open-fixture.ts";

const tables = storedTablesOf(modules);
const conditionFields = conditionFieldsOf(modules);

/** Tables that are read whole into memory, and those that are looked at when they are needed. */
const TABLES = [
  ...new Set([
    ...modules.flatMap(({ entities = [] }) => entities.map((it: any) => it["~entity"]?.tableName)),
    ...tables.map(({ table }) => table),
    "access_keys",
    "code_pools",
  ]),
].filter((name): name is string => typeof name === "string");

/**
 * Columns that take any text, since it is only shown, or any list, since what is unknown in it
 * opens nothing.
 */
const FREE = new Set([
  "access_keys.key_hint",
  "access_keys.name",
  "access_keys.origins",
  "access_keys.scopes",
  "code_pools.created_by",
  "code_pools.name",
  "partners.name",
  "partners.source",
  "programs.close_reason",
  "referral_program_ends.ended_by",
  "referral_program_ends.started_by",
  "webhook_endpoints.description",
  ...["saved_by", "published_by"].flatMap((by) => TABLES.map((table) => `${table}.${by}`)),
]);

const NONSENSE: Readonly<Record<string, string>> = {
  jsonb: `'"nonsense"'`,
  text: `'nonsense!'`,
  ARRAY: `array['!']`,
};

let programId: string;
let client: pg.Client;
beforeAll(async () => {
  const { database, orm } = await sharedFixture();
  const plan = mocCoffee(dayOf(new Date(), ZONE));
  ({ programId } = await seedProgram(orm, plan));
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(`
    insert into message_switches values ('${programId}', 'WELCOME', true);
    insert into message_templates (id, program_id, kind, locale)
      values (gen_random_uuid(), '${programId}', 'WELCOME', 'vi');
    insert into message_template_versions
      (template_id, version, status, definition, saved_at, saved_by)
      select id, 1, 'DRAFT', '{"content": {"subject": "a", "html": "b", "text": "c"}}', now(), 'a'
      from message_templates;
    insert into reason_codes (program_id, code, names, is_active, created_at)
      values ('${programId}', 'GOODWILL', '{"vi": "Xin lỗi", "en": "Sorry"}', true, now());
    insert into webhook_endpoints
      (id, program_id, url, description, event_types, status, secret, created_at)
      values (gen_random_uuid(), '${programId}', 'https://tea.example/', '', '{}', 'ENABLED',
        decode(repeat('ab', 40), 'hex'), now())`);
});
afterAll(() => client?.end());

/** @param only the table that was changed; all when left out */
async function faults(only?: string): Promise<ConfigurationFault[]> {
  const looked = tables.filter(({ table }) => !only || table === only || table === "programs");
  const execute = async (query: string, values: unknown[]) => {
    let at = 0;
    return (
      await client.query(
        query.replaceAll("?", () => `$${++at}`),
        values,
      )
    ).rows;
  };
  return configurationFaults({ execute } as never, programId, {
    tables: looked,
    conditionFields,
  });
}

/** What is found of a change, or the refusal of the database; the change is taken back. */
async function planted(change: string, values: unknown[] = [], only?: string) {
  await client.query("begin");
  try {
    await client.query(change, values);
    return await faults(only);
  } catch (error) {
    // Of the class of violated constraints.
    expect(String((error as { code?: unknown }).code)).toMatch(/^2[23]/);
    return "refused" as const;
  } finally {
    await client.query("rollback");
  }
}

test("nothing is wrong with the demo's configuration", async () => {
  expect(await faults()).toEqual([]);
});

test("nonsense in any column is refused by the database, or named", async () => {
  const { rows: columns } = await client.query<{ table: string; column: string; type: string }>(
    `select table_name as "table", column_name as "column", data_type as type
     from information_schema.columns where table_schema = 'public' and table_name = any ($1)
     order by 1, 2`,
    [TABLES],
  );
  const silent: string[] = [];
  let looked = 0;
  for (const { table, column, type } of columns) {
    const nonsense = NONSENSE[type];
    // PostgreSQL's own types keep nonsense out of every other column.
    if (!nonsense) {
      expect(type).toMatch(/^(?:uuid|integer|bigint|boolean|bytea|timestamp with time zone)$/);
      continue;
    }
    const name = `${table}.${column}`;
    if (FREE.has(name)) continue;
    looked++;
    const found = await planted(`update ${table} set ${column} = ${nonsense}`);
    const isNamed =
      found === "refused" ||
      found.some((it) => it.table === table && it.field.split(".")[0] === column);
    if (!isNamed) silent.push(name);
  }
  expect(silent).toEqual([]);
  expect(looked).toBeGreaterThan(20);
});

interface Place {
  readonly table: string;
  readonly column: string;
  readonly key: Readonly<Record<string, string>>;
  readonly path: readonly string[];
}

/** Every place in every JSON of the demo's configuration. */
async function places(): Promise<Place[]> {
  const found: Place[] = [];
  for (const { table, key, columns } of tables) {
    for (const column of Object.keys(columns)) {
      const { rows } = await client.query(
        `select ${key.join(", ")}, to_jsonb(${column}) as json from ${table}`,
      );
      for (const { json, ...named } of rows) {
        if (Array.isArray(json)) continue;
        for (const path of pathsIn(json)) found.push({ table, column, key: named, path });
      }
    }
  }
  return found;
}

function pathsIn(json: unknown): string[][] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) => [
    [name],
    ...pathsIn(value).map((path) => [name, ...path]),
  ]);
}

// What is an object or a list, a text, a number, a truth or null is never all of these.
const OTHER_TYPES = ['{"nonsense": [true]}', "[[]]", "-1.5", "true", '""'];

test("nonsense at any place of any definition is named with its place", async () => {
  const silent: string[] = [];
  const all = await places();
  for (const { table, column, key, path } of all) {
    const where = Object.keys(key).map((name, at) => `${name}::text = $${at + 3}`);
    const change = `update ${table} set ${column} = jsonb_set(${column}, $1, $2)
      where ${where.join(" and ")}`;
    const name = [column, ...path].join(".");
    let named = 0;
    for (const nonsense of OTHER_TYPES) {
      const found = await planted(
        change,
        [path, nonsense, ...Object.values(key).map(String)],
        table,
      );
      const isNamed =
        found === "refused" ||
        found.some(
          (it) => it.table === table && name.startsWith(it.field.split(".").slice(0, 2).join(".")),
        );
      if (isNamed) named++;
    }
    // One of them may be right: a text, a truth.
    if (named < OTHER_TYPES.length - 1) silent.push(`${table} ${name}`);
  }
  expect(silent).toEqual([]);
  expect(all.length).toBeGreaterThan(200);
}, 120_000);

test("a program whose terms were deleted lacks them by name", async () => {
  const found = await planted("delete from earning_terms_versions");
  expect(found).toMatchObject([{ table: "earning_terms_versions", field: "status" }]);
});
