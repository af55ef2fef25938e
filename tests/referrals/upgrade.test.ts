import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../../api/database/migrate.ts";
import { runAs } from "../database/run-as.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";

const OURS = fileURLToPath(new URL("../../api/database/migrations/", import.meta.url));
const THIS = "20261122-17-referrals.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(import.meta.dirname, "migrations-"));
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const [PROGRAM, LAN, HOA, JOINED, INVITED] = [id(1), id(2), id(3), id(4), id(5)];

const BEFORE = `
  insert into programs (id, names, descriptions, points_names, currency_code, country_code,
  time_zone, default_locale,
    locales, earning_terms, created_at)
  values ('${PROGRAM}', '{}', '{}', '{}', 'VND', 'VN', 'Asia/Ho_Chi_Minh', 'vi', '{vi}', '{}',
  '2026-01-01Z');
  insert into members (id, program_id, status, kind, member_number, enrolled_at)
  select m, '${PROGRAM}', 'ACTIVE', 'PERSON', m, '2026-02-01Z' from
  unnest('{${LAN},${HOA}}'::uuid[]) m;
  insert into referral_programs (program_id, url_template, messages, invitation_days)
  values ('${PROGRAM}', 'https://tea.example/{code}',
  '{"SMS": {"text": {"vi": "{name}: {url} ({code})"}}}', 10);
  insert into referrals (member_id, id, program_id, status, invited_name, referee_id, created_at,
  joined_at)
  values ('${LAN}', '${JOINED}', '${PROGRAM}', 'JOINED', null, '${HOA}', '2026-03-01T20:00:00Z',
  '2026-03-01T20:00:00Z'),
    ('${LAN}', '${INVITED}', '${PROGRAM}', 'INVITED', 'Mai', null, '2026-03-01T20:00:00Z', null);
  insert into referees (member_id, program_id, referrer_id, referral_id)
  values ('${HOA}', '${PROGRAM}', '${LAN}', '${JOINED}');
`;

test("referrals of before go on: the link, the words, and who had come how far", async () => {
  const names = (await readdir(OURS)).sort();
  const copy = (which: string[]) =>
    Promise.all(which.map((name) => copyFile(join(OURS, name), join(folder, name))));
  await runAs(
    database.superuserUrl,
    "drop schema public, auth cascade; create schema public authorization quen_owner",
  );
  await copy(names.filter((name) => name < THIS));
  await migrateDatabase({ ownerUrl: database.ownerUrl, folder });
  await runAs(database.ownerUrl, BEFORE);
  await copy(names.filter((name) => name >= THIS));
  await migrateDatabase({ ownerUrl: database.ownerUrl, folder });

  const rows = (statement: string) => runAs<object>(database.ownerUrl, statement);
  const [program] = await rows(
    "select version, status, in_force_from, definition from referral_program_versions",
  );
  expect(program).toMatchObject({
    version: 1,
    status: "PUBLISHED",
    in_force_from: new Date("2026-01-01Z"),
    definition: {
      landingUrl: "https://tea.example/{code}",
      invitationDays: 10,
      messages: { SMS: { text: { vi: "{{ name }}: {{ url }} ({{ code }})" } } },
    },
  });
  expect(
    await rows("select status, terms_version, expires_at, move from referrals order by id"),
  ).toEqual([
    // Both began on 2 March in Vietnam.
    {
      status: "JOINED",
      terms_version: 1,
      move: 1,
      expires_at: new Date("2026-04-02T00:00:00+07:00"),
    },
    {
      status: "INVITED",
      terms_version: null,
      move: 1,
      expires_at: new Date("2026-03-13T00:00:00+07:00"),
    },
  ]);
  expect(await rows("select number, from_status from referral_moves")).toEqual(
    Array(2).fill({ number: 1, from_status: null }),
  );
});
