import pg from "pg";
import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { startWorker } from "../../api/engine/worker.ts";
import { couponsIn } from "../coupons/coupon-fixture.ts";
import { dump } from "../harness/dump.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

// Each is found nowhere but where it was planted, in whatever case.
const CANARIES = {
  externalId: "kanariext",
  email: "kanarimail@example.com",
  phone: "+84912345678",
  givenName: "Kanarigiven",
  familyName: "Kanarifamily",
  birthDate: "1987-03-14",
  gender: "kanarigender",
  line1: "kanaristreet",
  city: "kanaricity",
  province: "kanariprovince",
  occupation: "kanarioccupation",
  interest: "kanariinterest",
  newEmail: "kanarinew@example.com",
  source: "kanarisource",
  updateSource: "kanariupdate",
  friend: "Kanarifriend",
  product: "kanarititle",
  payment: "kanaripayment",
  taken: "kanaritaken",
};
type Canary = keyof typeof CANARIES;

async function foundIn(): Promise<Record<Canary, string[]>> {
  const tables = Object.entries(await dump(program.fixture.database.superuserUrl));
  const where = (canary: string) =>
    tables.filter(([, text]) => text.toLowerCase().includes(canary.toLowerCase()));
  return Object.fromEntries(
    Object.entries(CANARIES).map(([name, canary]) => [name, where(canary).map(([table]) => table)]),
  ) as Record<Canary, string[]>;
}

/** A member who has left something personal wherever that is possible. */
async function memberWithCanaries() {
  const { admin, shop } = program;
  const { line1, city, province, interest, source, externalId, email, phone } = CANARIES;
  const { givenName, familyName, birthDate, gender, occupation } = CANARIES;
  const consent = { purpose: "marketing", channel: "email", granted: true };
  const member = await shop.enroll({
    externalId,
    email,
    phone,
    givenName,
    familyName,
    birthDate,
    gender,
    occupation,
    address: { line1, city, province, countryCode: "VN" },
    interests: [interest],
    consents: [{ ...consent, source }],
  });
  await shop.update({
    member: { id: member.id },
    consents: [{ ...consent, source: CANARIES.updateSource }],
  });
  const friend = await shop.enroll({ referralCode: member.referral!.code });
  await shop.graphql(
    `mutation { recordInvitation(input: { member: { id: "${member.id}" },
      refereeName: "${CANARIES.friend}",
      idempotencyKey: "invite" }) { userErrors { code } } }`,
  );
  const purchase = shop.purchase(member, "100000");
  await shop.record({
    ...purchase,
    lines: [{ ...purchase.lines[0]!, title: CANARIES.product }],
    payments: [{ kind: "CARD", amount: "100000", reference: CANARIES.payment }],
  });
  await admin.givePoints(member, 50);
  const { code } = await couponsIn(program).issue(member);
  const { id: couponId } = (await admin.coupon(code))!;
  await admin.voidCoupon({ memberId: member.id, couponId, reason: CANARIES.taken });
  await admin.transfer(member, friend, { points: 5 });
  return { member, friend };
}

test("nothing personal remains in any table, and the ledger still proves itself", async () => {
  const { admin, shop, fixture } = program;
  const { member, friend } = await memberWithCanaries();
  // With jobs done and kept, as in an installation that runs.
  const worker = await startWorker({
    url: fixture.database.url,
    orm: fixture.orm,
    log: pino({ level: "silent" }),
    ...fixture.engine.worker(),
    schedules: [],
  });
  await expect
    .poll(async () => (await admin.verify(friend)).entriesChecked, { timeout: 10_000 })
    .toBe(1);
  await worker.stop();
  expect((await foundIn()).email!.toSorted()).toEqual([
    "public.member_identities",
    "public.member_profiles",
  ]);
  await shop.update({ member: { id: member.id }, email: CANARIES.newEmail });
  const seeded = Object.entries(await foundIn());
  expect(seeded.flatMap(([name, tables]) => (tables.length > 0 ? [] : name))).toEqual(["email"]);

  const { userErrors } = await admin.erase(member);

  expect(userErrors).toEqual([]);
  expect(Object.entries(await foundIn()).filter(([, tables]) => tables.length > 0)).toEqual([]);
  expect(await admin.verify()).toMatchObject({ ok: true, complete: true });
});

test("what remains is a closed account without a name, and its purchases", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll({ givenName: "Lan", email: "lan@example.com" });
  await shop.buy(member, "100000");

  const erased = await admin.erase(member);

  expect(erased).toMatchObject({
    member: { status: "CLOSED", wallet: { available: 0, pending: 0 } },
  });
  const { json } = await admin.graphql(
    `{ member(id: "${member.id}") { displayName email phone externalId memberNumber
      lastPurchaseAt } }`,
  );
  expect(json.data.member).toEqual({
    displayName: "Member",
    email: null,
    phone: null,
    externalId: null,
    memberNumber: "",
    lastPurchaseAt: "2026-06-15T03:00:00.000Z",
  });
  expect(
    await sql(
      `select cart -> 'lines' -> 0 as line from purchases where member_id = '${uuid(member.id)}'`,
    ),
  ).toMatchObject([{ line: { sku: "TEA", title: null, grossMinor: 100000 } }]);
});

test("the customer can enroll again, as somebody new", async () => {
  const { admin, shop } = program;
  const email = "back@example.com";
  const member = await shop.enroll({ email });
  await admin.erase(member);

  const again = await shop.tryEnroll({ email });

  expect(again).toMatchObject({ created: true, userErrors: [] });
  expect(again.member!.id).not.toBe(member.id);
});

test("a token given before shows a closed account and no name", async () => {
  const { admin, shop, memberOf } = program;
  const member = await shop.enroll({ givenName: "Lan" });
  const inBrowser = await memberOf(member);
  await admin.erase(member);

  const { json } = await inBrowser.graphql("{ me { status givenName displayName email } }");

  expect(json.data.me).toEqual({
    status: "CLOSED",
    givenName: null,
    displayName: "Member",
    email: null,
  });
});

test("who invited an erased member keeps the referral, without the name", async () => {
  const { admin, shop, memberOf } = program;
  const referrer = await shop.enroll();
  const friend = await shop.enroll({ givenName: "Lan", referralCode: referrer.referral!.code });
  const inBrowser = await memberOf(referrer);
  const query = "{ me { referral { referrals { nodes { status refereeName } } } } }";
  const before = (await inBrowser.graphql(query)).json.data.me.referral.referrals.nodes;
  await admin.erase(friend);
  const after = (await inBrowser.graphql(query)).json.data.me.referral.referrals.nodes;

  expect([before, after]).toEqual([
    [{ status: "JOINED", refereeName: "Lan" }],
    [{ status: "JOINED", refereeName: null }],
  ]);
});

test("an invitation that waits while its member is erased is refused", async () => {
  const { admin, shop, fixture, sql, uuid } = program;
  const member = await shop.enroll();
  const blocker = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await blocker.connect();
  await blocker.query("begin");
  await blocker.query(`select from referrers where member_id = '${uuid(member.id)}' for update`);
  const inviting = shop.graphql(
    `mutation { recordInvitation(input: { member: { id: "${member.id}" }, refereeName: "Kanarilate",
      idempotencyKey: "late" }) { userErrors { code } } }`,
  );
  await expect
    .poll(() =>
      sql(
        `select from pg_stat_activity
         where wait_event_type = 'Lock' and datname = current_database()`,
      ),
    )
    .toHaveLength(1);

  await admin.erase(member);
  await blocker.query("commit");
  await blocker.end();

  expect((await inviting).json.data.recordInvitation.userErrors).toEqual([
    { code: "MEMBER_CLOSED" },
  ]);
});

test("to erase again changes nothing and tells nobody; a retry is the same answer", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  const first = await admin.erase(member, "once");
  expect(await admin.erase(member, "once")).toEqual({ ...first, replayed: true });
  expect(await admin.erase(await shop.enroll(), "once")).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
  });
  await Promise.all(Array.from({ length: 5 }, () => admin.erase(member)));

  const events = await sql<{ type: string }>(
    `select type from events where member_id = '${uuid(member.id)}'
      and type in ('member.closed', 'member.erased')`,
  );
  expect(events.map(({ type }) => type).sort()).toEqual(["member.closed", "member.erased"]);
});

test("who is nobody, or another program's, is not found", async () => {
  const foreign = await (await openProgram()).shop.enroll();
  const { admin, leavesNothing } = program;

  for (const who of [{ id: "mem_00000000000000000000000000" }, foreign]) {
    expect(await leavesNothing(() => admin.erase(who))).toMatchObject({
      member: null,
      userErrors: [{ code: "NOT_FOUND", field: ["input", "memberId"] }],
    });
  }
});

test("the database erases closed accounts only", async () => {
  const { shop, sql, uuid } = program;
  const member = await shop.enroll();

  await expect(sql(`select erase_member('${uuid(member.id)}')`)).rejects.toThrow(/closed account/);
});

// Whoever adds a text to a table of members decides: taken by `erase_member`, or nobody's name in
// it.
const NOT_PERSONAL = [
  "activity_expiries: terms",
  "approval_mails: error status",
  "approvals: decider input operation requester status",
  "lots: activity_terms",
  "audit_records: actor_kind mark operation reason_code remote_address request_id",
  "consents: channel purpose",
  "coupons: code issued_by mark returned_as sold_line status terms voided_by",
  "coupon_codes: code shown",
  "coupon_uses: source status lines",
  "partner_entries: kind note rate_per side",
  "point_payments: source status",
  "promotion_code_uses: source status lines",
  "entries: explanation kind reference_hash source_kind",
  "events: type",
  "messages: about error kind skipped_for status test_address test_locale",
  "member_decisions: kind decided_by",
  "members: kind locale member_number status",
  "purchase_ids: source",
  "purchases: context source",
  "referral_codes: code",
  "referrals: channel status reasons referrer_withheld referee_withheld",
  "referral_moves: from_status to_status",
  "referral_rewards: side counted",
  "referral_traces: kind",
  "referrers: code",
  "tier_changes: reason",
  "tier_days: places",
  "transfers: from_account to_account",
  "returns: kept",
  "tier_grants: granted_by revoked_by",
  "tier_standings: grants",
  "earning_uses: owner period",
  "earning_occasions: trigger name context result",
  "event_ids: source",
  "uses: status",
  "merges: status",
  "redemptions: status counted",
  "staff_job_members: status code message",
];
const ERASED = [
  "approvals: note reason",
  "consents: source wording",
  "coupons: issue_reason void_reason",
  "identity_codes: email",
  "member_identities: kind value normal_value",
  "member_profiles: address display_name email external_id family_name gender given_name " +
    "interests " +
    "occupation phone place_text search_text sort_name",
  "member_decisions: reason",
  "member_notes: author text",
  "audit_records: changes",
  "coupon_uses: purchase_external_id",
  "entries: reference",
  "event_ids: external_id",
  "events: payload",
  "point_payments: purchase_external_id",
  "promotion_code_uses: purchase_external_id",
  "purchase_ids: external_id",
  "purchases: cart external_id result",
  "returns: external_id result",
  "referrals: invited_name review_note",
  "tier_grants: reason",
];

test("every stored text of a member is erased, or holds nothing personal", async () => {
  const columns = await program.sql<{ name: string }>(`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'ARRAY',
      'character varying')
      and (table_name = 'members' or exists (
        select from information_schema.columns m
        where m.table_name = c.table_name and m.column_name = 'member_id'))`);
  const listed = [...NOT_PERSONAL, ...ERASED].flatMap((line) => {
    const [table, names] = line.split(": ");
    return names!.split(" ").map((name) => `${table}.${name}`);
  });

  expect(columns.map(({ name }) => name).sort()).toEqual(listed.sort());
});
