import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../../api/database/migrate.ts";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

const OURS = join(import.meta.dirname, "../../api/database/migrations");
const HASH = `decode(repeat('ab', 32), 'hex')`;
const id = (n: number) => `'00000000-0000-0000-0000-00000000000${n}'`;
const [PROGRAM, MAI, LAN, ENTRY, LOT, EVENT, REWARD, COUPON] = [1, 2, 3, 4, 5, 6, 7, 8].map(id);

/** What an installation had written by then, after the migration of this name. */
const WRITTEN: Record<string, string> = {
  programs: `insert into programs (id, names, descriptions, points_names, currency_code,
      country_code, time_zone, default_locale, locales, earning_terms, created_at)
    values (${PROGRAM}, '{"vi": "Trà"}', '{}', '{"vi": "lá"}', 'VND', 'VN', 'Asia/Ho_Chi_Minh',
      'vi', '{vi}', '{}', now())`,
  members: `insert into members (id, program_id, status, kind, member_number, enrolled_at)
      values (${MAI}, ${PROGRAM}, 'ACTIVE', 'PERSON', '1', now()),
        (${LAN}, ${PROGRAM}, 'SUSPENDED', 'PERSON', '2', now());
    insert into member_profiles (member_id, program_id, display_name, email, sort_name, search_text)
      values (${MAI}, ${PROGRAM}, 'Mai', 'mai@tea.example', 'mai', 'mai'),
        (${LAN}, ${PROGRAM}, 'Lan', null, 'lan', 'lan');
    insert into member_identities values (${PROGRAM}, 'EMAIL', 'mai@tea.example', ${MAI})`,
  ledger: `insert into wallets (member_id, program_id, available, sequence, head_hash)
      values (${MAI}, ${PROGRAM}, 100, 1, ${HASH}), (${LAN}, ${PROGRAM}, 0, 0, ${HASH});
    insert into entries values (${MAI}, 1, ${ENTRY}, ${PROGRAM}, 'ADJUST', 100, 100, now(), now(),
      now(), 'ADJUSTMENT', ${ENTRY}, 'Goodwill', '[]', ${HASH});
    insert into lots (member_id, id, entry_sequence, available_at, issued, pending, available)
      values (${MAI}, ${LOT}, 1, now(), 100, 0, 100);
    insert into transfers values (${MAI}, 1, 1, 'ADJUSTED', 'AVAILABLE', 100, ${LOT})`,
  work: `insert into events values (${EVENT}, ${PROGRAM}, ${MAI}, 'points.adjusted', '{}', now())`,
  rules: `insert into rewards (id, program_id, status, kind, titles, descriptions, terms, cost,
      value_minor, updated_at)
    values (${REWARD}, ${PROGRAM}, 'PUBLISHED', 'GIFT_CARD', '{"vi": "Thẻ"}', '{}', '{}', 5, 500,
      now());
    insert into coupons (member_id, id, program_id, reward_id, code, status, issued_at)
    values (${MAI}, ${COUPON}, ${PROGRAM}, ${REWARD}, 'ABCD', 'ACTIVE', now())`,
  messages: `insert into messages (id, program_id, member_id, event_id, kind, about, status,
      created_at, next_attempt_at)
    values (${EVENT}, ${PROGRAM}, ${MAI}, ${EVENT}, 'WELCOME', '{}', 'WAITING', now(), now())`,
};

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase();
  // Below the project, so that the migrations find its packages.
  folder = await mkdtemp(join(import.meta.dirname, "migrations-"));
  await runAs(database.ownerUrl, "drop schema public, auth cascade; create schema public");
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

test("each migration takes over what was written before it", async () => {
  const written = new Set(Object.keys(WRITTEN));
  for (const file of (await readdir(OURS)).sort()) {
    await copyFile(join(OURS, file), join(folder, file));
    const ran = await migrateDatabase({ ownerUrl: database.ownerUrl, folder });
    expect(ran).toEqual([file.replace(/\.ts$/, "")]);
    const name = file.replace(/^\d+-\d+-|\.ts$/g, "");
    if (written.delete(name)) await runAs(database.ownerUrl, WRITTEN[name]!);
  }
  expect([...written]).toEqual([]);
  await prepareDatabase(database);

  const rows = (statement: string) => runAs(database.url, statement);
  expect(await rows("select points::int, available_after::int as after from entries")).toEqual([
    { points: 100, after: 100 },
  ]);
  expect(await rows("select sum(available)::int as available from wallets")).toEqual([
    { available: 100 },
  ]);
  expect(await rows("select encode(hash, 'hex') as hash from entries")).toEqual([
    { hash: "ab".repeat(32) },
  ]);
  expect(
    await rows("select member_id as id from member_identities where value = 'mai@tea.example'"),
  ).toEqual([{ id: MAI!.replaceAll("'", "") }]);
  expect(await rows("select remaining_minor::int as left, status from coupons")).toEqual([
    { left: 500, status: "ACTIVE" },
  ]);
  expect(await rows("select type from events where dispatched_at is null")).toEqual([
    { type: "points.adjusted" },
  ]);
  expect(await rows("select status from messages")).toEqual([{ status: "WAITING" }]);
  expect(await rows("select status from members order by id")).toEqual([
    { status: "ACTIVE" },
    { status: "SUSPENDED" },
  ]);
});
