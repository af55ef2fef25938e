import "reflect-metadata";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../api/database/open.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import { modules } from "../../api/modules.ts";
import { verifyLedger } from "../../api/modules/ledger/verifying/verify-ledger.ts";
import { openKeyedHashes } from "../../api/values/keyed-hashes.ts";
import { openKeyRing } from "../../api/values/key-ring.ts";
import { seedBulk } from "../../seeds/bulk.ts";
import { cloneDatabase } from "../harness/database.ts";

const opened = new AsyncDisposableStack();
let fixture: Awaited<ReturnType<typeof openFixture>>;

beforeAll(async () => (fixture = await openFixture()));
afterAll(() => opened.disposeAsync());

async function openFixture() {
  const database = await cloneDatabase();
  opened.defer(() => database.drop());
  const entities = modules.flatMap((module) => module.entities ?? []) as never;
  const orm = await openDatabase({ url: database.url, entities });
  opened.defer(() => orm.close());
  const lane = await openReadLane({ url: database.url });
  opened.defer(() => lane.close());
  const seed = { orm, url: database.url, now: new Date("2026-11-22T05:00:00Z") };
  const seeded = await seedBulk({ ...seed, members: 60, purchases: 7, keys: [] });
  return { lane, seeded };
}

test("every ledger of a bulk seed verifies", async () => {
  const { lane, seeded } = fixture;
  const { programId } = seeded;

  const checked = await verifyLedger(lane, {
    programId,
    memberId: null,
    after: null,
    keyRing: openKeyRing("s".repeat(32)),
    documentChecks: [],
    programChecks: [],
    sealedTables: [],
    hashes: openKeyedHashes(["s".repeat(32)]),
    fromBatch: null,
    limit: 100,
  });

  expect(checked).toMatchObject({ complete: true, membersChecked: 60, problems: [] });
  expect(checked.entriesChecked).toBeGreaterThan(500);
});

test("a bulk seed has what a loyalty page shows", async () => {
  const { lane, seeded } = fixture;

  const [counts] = await lane.rows<Record<string, number>>(
    `select (select count(*) from transfers) as transfers, (select count(*)
      from referrals) as referrals,
       (select count(*) from coupons) as coupons, (select sum(pending)
         from wallets)::bigint as pending,
       (select sum(available) from wallets)::bigint as available,
       (select count(distinct tier_id) from tier_standings) as tiers,
       (select count(*) from entries where kind = 'EXPIRE') as expired,
       (select count(*) from members where program_id = $1) as members`,
    [seeded.programId],
  );

  expect(counts!.transfers).toBe(seeded.transfers);
  expect(counts!.tiers).toBe(4);
  expect(Object.values(counts!).every((count) => count > 0)).toBe(true);
});
