import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../../api/database/migrate.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

let database: TestDatabase;
let folder: string;
// Rewards were in one row each then, and coupons had no terms of their own.
const FIRST = "20261122-15-rewards.ts";
const LAST = "20261122-16-coupons.ts";
const OURS = join(import.meta.dirname, "../../api/database/migrations");

beforeAll(async () => {
  database = await cloneDatabase();
  // Below the project, so that the migrations find its packages.
  folder = await mkdtemp(join(import.meta.dirname, "migrations-"));
  await runAs(database.ownerUrl, "drop schema public, auth cascade; create schema public");
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(OURS)) {
    if (file < FIRST) await copyFile(join(OURS, file), join(folder, file));
  }
  await migrateDatabase({ ownerUrl: database.ownerUrl, folder });
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

test("coupons from before know what they are for, and their codes are found", async () => {
  const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
  await runAs(
    database.ownerUrl,
    `insert into programs (id, names, descriptions, points_names, currency_code, country_code,
      time_zone,
       default_locale, locales, is_demo, earning_terms, created_at)
     values ('${id(1)}', '{}', '{}', '{}', 'VND', 'VN', 'UTC', 'vi', '{vi}', false, '{}', now());
     insert into members (id, program_id, status, kind, member_number, enrolled_at)
     values ('${id(2)}', '${id(1)}', 'ACTIVE', 'PERSON', '1', now());
     insert into rewards (id, program_id, status, kind, titles, descriptions, terms, cost,
     value_minor, updated_at)
     values ('${id(3)}', '${id(1)}', 'PUBLISHED', 'GIFT_CARD', '{"en": "Card"}', '{}', '{}', 5, 500,
     now());
     insert into coupons (member_id, id, program_id, reward_id, code, status, issued_at)
     values ('${id(2)}', '${id(4)}', '${id(1)}', '${id(3)}', 'ab-cd', 'ACTIVE', now()),
       ('${id(2)}', '${id(5)}', '${id(1)}', '${id(3)}', 'ef gh', 'USED', now()),
       ('${id(2)}', '${id(6)}', '${id(1)}', '${id(9)}', 'x', 'ACTIVE', now())`,
  );
  for (const file of [FIRST, LAST]) await copyFile(join(OURS, file), join(folder, file));

  expect(await migrateDatabase({ ownerUrl: database.ownerUrl, folder })).toHaveLength(2);

  const coupons = await runAs(
    database.ownerUrl,
    `select terms ->> 'kind' as kind, terms -> 'titles' as titles, remaining_minor::int as left,
      k.code
     from coupons c left join coupon_codes k on k.coupon_id = c.id order by c.id`,
  );
  expect(coupons).toEqual([
    { kind: "GIFT_CARD", titles: { en: "Card" }, left: 500, code: "ABCD" },
    { kind: "GIFT_CARD", titles: { en: "Card" }, left: 0, code: "EFGH" },
    { kind: "EXPERIENCE", titles: {}, left: null, code: null },
  ]);
});
