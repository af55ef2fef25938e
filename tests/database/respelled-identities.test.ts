import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../../api/database/migrate.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

let database: TestDatabase;
let folder: string;
const MIGRATION = /-spellings-of-identities\.ts$/;
const OURS = join(import.meta.dirname, "../../api/database/migrations");

beforeAll(async () => {
  database = await cloneDatabase();
  // Below the project, so that the migrations find its packages.
  folder = await mkdtemp(join(import.meta.dirname, "migrations-"));
  await runAs(database.ownerUrl, "drop schema public, auth cascade; create schema public");
  for (const file of (await readdir(OURS)).sort()) {
    if (MIGRATION.test(file)) break;
    await copyFile(join(OURS, file), join(folder, file));
  }
  await migrateDatabase({ ownerUrl: database.ownerUrl, folder });
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
const quoted = (text: string | null) => (text === null ? "null" : `'${text}'`);

/** Each member's e-mail address, phone and given name as an older version stored them. */
const STORED: [email: string, phone: string | null, givenName: string | null][] = [
  ["mailto:an@tea.example", "+841648375246", "La\u202en"],
  ["<binh@tea.example>", "+84123456789", null],
  ["ｃhi@tea.example", null, "Chi"],
  ["le\u0302@tea.example", null, "Løkke"],
  ["mailto:twin@tea.example", null, "Old"],
  ["twin@tea.example", null, "New"],
  ["half>@tea.example", null, "O'Brien"],
  ["a@[127.0.0.1]", "+84912345678", "Plain"],
];

test("identities of an older version find their members, and by today's spelling too", async () => {
  const members = STORED.map(([email, phone, givenName], at) => {
    const name = givenName ?? `10000000000${at}`;
    return `insert into members (id, program_id, status, kind, member_number, enrolled_at)
        values ('${id(at + 1)}', '${id(9)}', 'ACTIVE', 'PERSON', '10000000000${at}', now());
      insert into member_profiles (member_id, program_id, email, phone, given_name, display_name,
        sort_name, search_text) values ('${id(at + 1)}', '${id(9)}', ${quoted(email)},
        ${quoted(phone)}, ${quoted(givenName?.replace("'", "''") ?? null)},
        '${name.replace("'", "''")}', '', '${name.toLowerCase().replace("'", "''")}');
      insert into member_identities (program_id, kind, value, member_id)
        select '${id(9)}', kind, value, '${id(at + 1)}'
        from (values ('EMAIL', ${quoted(email)}), ('PHONE', ${quoted(phone)})) v (kind, value)
        where value is not null;`;
  });
  await runAs(
    database.ownerUrl,
    `insert into programs (id, names, descriptions, points_names, currency_code, country_code,
       time_zone, default_locale, locales, is_demo, created_at)
     values ('${id(9)}', '{}', '{}', '{}', 'VND', 'VN', 'UTC', 'vi', '{vi}', false, now());
     ${members.join("\n")}`,
  );
  const file = (await readdir(OURS)).find((name) => MIGRATION.test(name))!;
  await copyFile(join(OURS, file), join(folder, file));

  await migrateDatabase({ ownerUrl: database.ownerUrl, folder });

  const profiles = await runAs(
    database.ownerUrl,
    `select email, phone, display_name as name, search_text as search from member_profiles
     order by member_id`,
  );
  expect(profiles).toMatchObject([
    { email: "an@tea.example", phone: "+84348375246", name: "Lan" },
    { email: "binh@tea.example", phone: "+84123456789", name: "" },
    { email: "chi@tea.example", name: "Chi" },
    { email: "lê@tea.example", search: expect.stringContaining("lokke") },
    { email: "mailto:twin@tea.example" },
    { email: "twin@tea.example" },
    { email: "half>@tea.example", search: "obrien" },
    { email: "a@[127.0.0.1]", phone: "+84912345678" },
  ]);
  const identities = await runAs(
    database.ownerUrl,
    `select value, right(member_id::text, 1)::int as member from member_identities order by value`,
  );
  const owners = Object.fromEntries(
    (identities as { value: string; member: number }[]).map((row) => [row.value, row.member]),
  );
  const everyOld = STORED.flatMap(([email, phone], at) =>
    [email, phone].flatMap((value) => (value ? [[value, at + 1]] : [])),
  );
  expect(owners).toMatchObject(Object.fromEntries(everyOld));
  expect(owners).toMatchObject({
    "an@tea.example": 1,
    "+84348375246": 1,
    "binh@tea.example": 2,
    "chi@tea.example": 3,
    "lê@tea.example": 4,
    "twin@tea.example": 6,
  });
});
