import { beforeAll, expect, onTestFinished, test } from "vitest";
import { movesFrom } from "../../api/modules/referrals/referral-status.ts";
import type { ReferralStatus } from "../../api/modules/referrals/referral-status.ts";
import { runTask } from "../harness/run-task.ts";
import { unique } from "../harness/shop.ts";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let program: Referrals;
beforeAll(async () => {
  program = await openReferrals();
});

const states = Object.keys(movesFrom) as ReferralStatus[];
const INVITE = `mutation ($input: RecordInvitationInput!) {
  recordInvitation(input: $input) { referral { id } userErrors { code } } }`;
const invite = async (id: string, refereeName: string) => {
  const input = { member: { id }, refereeName, idempotencyKey: unique("invite") };
  await program.shop.graphql(INVITE, { input });
};

test("the database allows the moves that the engine makes, and no other", async () => {
  const buyer = await program.shop.enroll();
  const member = `'${program.uuid(buyer.id)}'`;
  const isAllowed = async (from: ReferralStatus, to: ReferralStatus) => {
    // The state it is in came about somehow; what counts is the move from there.
    const move = program.sql(`
      begin;
      alter table referral_moves drop constraint
      referral_moves_member_id_referral_id_previous_from_status_fkey;
      insert into referral_moves (member_id, referral_id, number, from_status, to_status, moved_at)
      values (${member}, gen_random_uuid(), 2, '${from}', '${to}', now());
    `);
    const done = await move.then(
      () => true,
      (error: Error) => {
        expect(error.message).toMatch(/referral_moves_allowed/);
        return false;
      },
    );
    await program.sql("rollback");
    return done;
  };

  for (const from of states) {
    for (const to of states) {
      expect([from, to, await isAllowed(from, to)]).toEqual([
        from,
        to,
        movesFrom[from].includes(to),
      ]);
    }
  }
});

test("a referral is what its latest move made it, and moves go on from one another", async () => {
  const buyer = await program.shop.enroll();
  const hoa = await program.join(buyer);
  const who = `member_id = '${program.uuid(buyer.id)}'`;

  await expect(
    program.sql(
      `update referrals set status = 'REWARDED', round = 1, expires_at = null where ${who}`,
    ),
  ).rejects.toThrow(/foreign key/);
  await expect(
    program.sql(`insert into referral_moves (member_id, referral_id, number, from_status, to_status,
      moved_at)
      select member_id, id, 2, 'QUALIFIED', 'REWARDED', now() from referrals where ${who}`),
  ).rejects.toThrow(/foreign key/);
  await expect(
    program.sql(`insert into referral_moves (member_id, referral_id, number, from_status, to_status,
      moved_at)
      select member_id, id, 3, 'JOINED', 'EXPIRED', now() from referrals where ${who}`),
  ).rejects.toThrow(/foreign key/);
  expect(await program.movesOf(hoa)).toBe("JOINED");
});

test("an invitation becomes the friend's who is called so, whatever the accents", async () => {
  const buyer = await program.shop.enroll();
  for (const name of ["Bình", "Hoa", "Hoa"]) await invite(buyer.id, name);
  await program.join(buyer, { givenName: "HOÀ", familyName: "Lê" });
  await program.join(buyer, { givenName: "Nga" });
  await program.join(buyer);

  const { invitedCount, referrals } = await program.referralOf(buyer);
  expect(invitedCount).toBe(5);
  expect(referrals.nodes.map(({ status, refereeName }) => `${status} ${refereeName}`)).toEqual([
    "JOINED null",
    "JOINED Nga",
    "INVITED Hoa",
    "JOINED HOÀ L.",
    "INVITED Bình",
  ]);
});

test("of two friends of one name who join at once, each has its own invitation", async () => {
  const buyer = await program.shop.enroll();
  for (const name of ["Hoa", "hoa", "HOA"]) await invite(buyer.id, name);
  await Promise.all([1, 2, 3].map(() => program.join(buyer, { givenName: "Hoa" })));
  const { invitedCount, referrals } = await program.referralOf(buyer);

  expect(referrals.nodes.filter(({ status }) => status === "JOINED")).toHaveLength(3);
  expect(invitedCount).toBeGreaterThanOrEqual(3);
});

test("who does not join or buy in time is expired then; the task stores it", async () => {
  const own = await openReferrals({ invitationDays: 3, qualificationDays: 5 });
  const buyer = await own.shop.enroll();
  await own.shop.graphql(INVITE, {
    input: { member: { id: buyer.id }, refereeName: "Mai", idempotencyKey: "mai" },
  });
  const hoa = await own.join(buyer);
  const shown = async () =>
    (await own.referralOf(buyer)).referrals.nodes.map(({ status }) => status).join(" ");
  const stored = async () => {
    const rows = await own.sql<{ status: string }>(
      `select status from referrals where member_id = '${own.uuid(buyer.id)}' order by created_at
        desc, id desc`,
    );
    return rows.map(({ status }) => status).join(" ");
  };

  own.clock.set("2026-06-18T23:59:59+07:00");
  expect(await shown()).toBe("JOINED INVITED");
  own.clock.set("2026-06-19T00:00:00+07:00");
  expect([await shown(), await stored()]).toEqual(["JOINED EXPIRED", "JOINED INVITED"]);
  // Whose time is over is not the friend who comes now.
  await own.join(buyer, { givenName: "Mai" });
  own.clock.set("2026-06-21T00:00:00+07:00");
  expect([await shown(), await stored()]).toEqual([
    "JOINED EXPIRED EXPIRED",
    "JOINED JOINED INVITED",
  ]);
  await runTask(own, "expire-referrals");
  expect([await shown(), await stored()]).toEqual([
    "JOINED EXPIRED EXPIRED",
    "JOINED EXPIRED EXPIRED",
  ]);
  const before = await own.sql("select count(*)::int from referral_moves");
  await runTask(own, "expire-referrals");
  expect(await own.sql("select count(*)::int from referral_moves")).toEqual(before);
  expect(await own.movesOf(hoa)).toBe("JOINED EXPIRED");
});

test("a code may be followed long after the invitation to it has expired", async () => {
  const buyer = await program.shop.enroll();
  await invite(buyer.id, "Hoa");
  const now = program.clock.now();
  onTestFinished(() => program.clock.set(now.toISOString()));
  program.clock.advance("P60D");
  const hoa = await program.join(buyer, { givenName: "Hoa" });
  await program.buy(hoa, "200000");

  expect(await program.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED");
});

test("the application can't rewrite what a referral has been", async () => {
  const rights = await program.sql<{ right: string }>(`
    select privilege_type as right from information_schema.role_table_grants
    where table_name = 'referral_moves' and grantee = 'quen_app' order by 1`);
  expect(rights.map(({ right }) => right)).toEqual(["INSERT", "SELECT"]);
});
