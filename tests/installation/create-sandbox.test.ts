import { beforeAll, expect, test } from "vitest";
import { COPIED_TABLES } from "../../api/engine/programs/copy-program.ts";
import { encodeId } from "../../api/values/id.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";
import { programsOf } from "./operator.ts";

let program: TestProgram;
let programs: ReturnType<typeof programsOf>;
let from: string;
beforeAll(async () => {
  program = await openProgram();
  programs = programsOf(program.operator);
  from = encodeId("prg", program.programId);
  await program.shop.enroll();
  await program.admin.addReward({ title: "A cup" });
  await program.admin.saveReward({ title: "A draft" });
  await program.admin.addPromotionCode({ code: "TET-2027" });
  await program.admin.addPool("CODE-ONE", "CODE-TWO");
  await webhooksOf(program.admin).add({ url: "https://shop.example/hooks" });
});

const SANDBOX = {
  name: null,
  currencyCode: null,
  timeZone: null,
  locales: null,
  pointsName: null,
};

async function sandboxOf(more: object = {}) {
  const made = await programs.made({ ...SANDBOX, sandboxOf: from, ...more });
  const { url: server } = program.fixture;
  const office = { server, audience: "admin", credential: made.keyOf("ADMIN") } as const;
  return {
    ...made,
    uuid: program.uuid(made.id),
    admin: new AdminClient(office),
    shop: program.graphqlClient("storefront", made.keyOf("SECRET")),
  };
}

const CONFIGURATION = `{
  program { name currencyCode locales pointsName
    earningTerms { version pendingDays }
    tierSet { version tiers { name level multiplier } }
    earningRules { title version status effects { kind points } }
    rewards(first: 50) { nodes { title version status cost draft { title } } } }
  promotionCodes(first: 50) { nodes { code version status } }
  codePools(first: 50) { nodes { name } }
}`;

test("a sandbox has the whole configuration of its program, by other ids", async () => {
  const sandbox = await sandboxOf();
  const [own, copied] = [
    await program.admin.graphql(CONFIGURATION),
    await sandbox.admin.graphql(CONFIGURATION),
  ];

  expect(own.json.errors).toBeUndefined();
  expect(copied.json.data).toEqual(own.json.data);
  expect(own.json.data.program.rewards.nodes.length).toBeGreaterThan(1);
  const { nodes } = await programs.list({ first: 1 });
  expect(nodes[0]).toMatchObject({ id: sandbox.id, sandboxOf: { id: from } });
  const texts = await rowsOf(sandbox.uuid);
  for (const { id } of await idsOf(program.programId)) {
    expect(texts.filter((row) => row.includes(id) && !row.startsWith("programs"))).toEqual([]);
  }
});

test("it has no members, codes, secrets or keys of its program, and tells nobody", async () => {
  const sandbox = await sandboxOf();
  const counted = await program.sql<{ members: string; codes: string; keys: string }>(`select
    (select count(*) from members where program_id = '${sandbox.uuid}') as members,
    (select count(*) from coupon_codes where program_id = '${sandbox.uuid}'
      and code_pool_id is not null) as codes,
    (select count(*) from access_keys where program_id = '${sandbox.uuid}') as keys`);
  expect(counted).toEqual([{ members: "0", codes: "0", keys: "3" }]);

  const hooks = await program.sql<{ status: string; own: boolean }>(`select h.status,
    not exists (select from webhook_endpoints o where o.secret = h.secret and o.id <> h.id) as own
    from webhook_endpoints h where program_id = '${sandbox.uuid}'`);
  expect(hooks).toEqual([{ status: "DISABLED", own: true }]);
  expect(await answered(program.admin, `{ codePools { nodes { left } } }`)).not.toEqual(
    await answered(sandbox.admin, `{ codePools { nodes { left } } }`),
  );
});

async function answered(client: AdminClient, query: string) {
  return (await client.graphql(query)).json.data;
}

test("its clock moves, and that of its program does not", async () => {
  const sandbox = await sandboxOf();
  const advance = `mutation { advanceTestClock(input: { by: "P30D", idempotencyKey: "1" })
    { program { testNow } userErrors { code } } }`;

  const moved = await sandbox.admin.graphql(advance);
  expect(moved.json.data.advanceTestClock).toMatchObject({
    program: { testNow: expect.any(String) },
    userErrors: [],
  });
  const refused = await program.admin.graphql(advance);
  expect(refused.json.data.advanceTestClock.userErrors).toEqual([{ code: "NOT_A_SANDBOX" }]);
});

test("points are earned and expire in it by its rules", async () => {
  const sandbox = await sandboxOf();
  const enroll = `mutation { enrollMember(input: { externalId: "lan", idempotencyKey: "1" })
    { member { id } userErrors { code } } }`;
  const { json } = await sandbox.shop.graphql(enroll);
  const { id } = json.data.enrollMember.member;
  await sandbox.admin.givePoints({ id }, 50, { expiresAt: program.clock.in("P10D") });
  await sandbox.admin.graphql(`mutation { advanceTestClock(input: { by: "P20D",
    idempotencyKey: "2" }) { userErrors { code } } }`);

  const found = await sandbox.shop.graphql(`{ member(by: { id: "${id}" }) { wallet { available }
    activity { nodes { __typename } } } }`);
  expect(found.json.data.member.wallet).toEqual({ available: 0 });
  expect(await answered(sandbox.admin, "{ verifyLedger { ok } }")).toEqual({
    verifyLedger: { ok: true },
  });
});

test("a sandbox takes names of its own; all else is its program's", async () => {
  const named = await sandboxOf({ name: "Try it", pointsName: "beans", currencyCode: "VND" });
  const { data } = (await named.admin.graphql("{ program { name pointsName sandbox } }")).json;
  expect(data.program).toEqual({ name: "Try it", pointsName: "beans", sandbox: true });

  const { userErrors } = await programs.create({
    ...SANDBOX,
    sandboxOf: from,
    name: " ",
    currencyCode: "EUR",
    timeZone: "Europe/Berlin",
    locales: ["de"],
  });
  expect(userErrors.map(({ code, field }) => `${code} ${field[1]}`)).toEqual([
    "INVALID name",
    "INVALID currencyCode",
    "INVALID timeZone",
    "INVALID locales",
  ]);
});

test("every table is copied, or holds what a sandbox does not begin with", async () => {
  const tables = await program.sql<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const copied = [...COPIED_TABLES.map(({ table }) => table), "programs", "webhook_endpoints"];

  expect([...copied, ...LEFT_OUT].toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
});

// What members have, what opens something, and what the engine writes down for itself.
const LEFT_OUT = `
  members member_profiles member_identities consents identity_codes erased_identities
  member_decisions member_notes
  merges household_memberships wallets lots entries transfers uses use_lots
  merged_lots merged_uses activity_expiries adjustment_reversals expiry_notices
  ledger_cohorts ledger_days
  ledger_summed
  checkpoints checkpoint_heads tier_days tier_standings tier_changes tier_grants earning_uses
  earning_budgets earning_days earning_occasions event_ids purchases purchase_ids
  purchase_totals returns point_payments reward_counts redemptions redemption_ids coupons
  coupon_uses promotion_code_counts promotion_code_uses referral_codes referrers referees
  referrals referral_moves referral_rewards referral_traces webhook_deliveries webhook_attempts
  messages events audit_records idempotency_keys hash_secrets access_keys
  access_key_uses access_key_points requests approvals approval_mails staff_jobs
  staff_job_members role_limits staff staff_invitations sealed_batches
  sealed_parts import_claims files partner_catalogs partner_catalog_items
  partner_items list_views list_view_choices partner_accounts
  partner_terms_versions partner_entries partner_statements
  settlement_disputes settlement_dispute_notes
  schema_migrations
`
  .trim()
  .split(/\s+/);

/** Every row that was copied into a program, as text behind its table's name. */
async function rowsOf(programId: string): Promise<string[]> {
  const found = await Promise.all(
    ["rewards", "tiers", "tier_sets", "earning_rules", "code_pools", "promotion_codes"].map(
      (table) =>
        program.sql<{ row: string }>(
          `select '${table} ' || to_jsonb(t)::text as row from ${table} t
           where program_id = '${programId}'`,
        ),
    ),
  );
  const definitions = await program.sql<{ row: string }>(
    `select v.definition::text as row from reward_versions v join rewards r on r.id = v.reward_id
     where r.program_id = '${programId}' union all
     select v.definition::text from tier_set_versions v join tier_sets s on s.id = v.tier_set_id
     where s.program_id = '${programId}'`,
  );
  return [...found.flat(), ...definitions].map(({ row }) => row);
}

function idsOf(programId: string) {
  return program.sql<{ id: string }>(
    `select id::text from rewards where program_id = '${programId}' union all
     select id::text from tiers where program_id = '${programId}' union all
     select '${programId}'`,
  );
}
