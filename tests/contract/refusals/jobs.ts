import {
  CancelJob,
  ReverseJob,
  StartBulkAction,
  StartEarningRuleBacktest,
} from "../../../client/admin.ts";
import type { StartBulkActionInput } from "../../../client/admin.ts";
import { addKey } from "../../access/key-ring.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import { unique } from "../../harness/shop.ts";
import { jobsOf } from "../../jobs/job-fixture.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Jobs that are there before jobs are refused. */
export interface RefusalJobs {
  readonly waiting: string;
  /** For points; it has ended. */
  readonly ended: string;
  /** It has ended, and moved no points. */
  readonly suspended: string;
  /** A draft that purchases set off, and one that they don't. */
  readonly drafts: { readonly purchase: string; readonly birthday: string };
  /** The back office with a key for jobs, and none of what they do. */
  readonly scopeless: AdminClient;
  /** With one that moves at most 100 points at once. */
  readonly limited: AdminClient;
}

export async function addRefusalJobs(program: TestProgram, usedKey: string): Promise<RefusalJobs> {
  const { admin, shop, sql } = program;
  const jobs = jobsOf(program);
  const { id } = await shop.enroll();
  const adjustPoints = { points: 101, reason: "A gift" };
  const { job: ended } = await jobs.start({ memberIds: [id], adjustPoints }, usedKey);
  const { id: suspended } = await jobs.started({ memberIds: [id], reactivateMember: {} });
  const { id: given } = await jobs.started({ memberIds: [id], adjustPoints });
  await jobs.run();
  await jobs.reverse(given, usedKey);
  await jobs.run();
  const { id: waiting } = await jobs.started({ memberIds: [id], adjustPoints });
  await shop.buy(await shop.enroll(), "10000");
  const purchase = (await admin.saveRule()).rule!.id;
  const birthday = (await admin.saveRule({ trigger: "BIRTHDAY" })).rule!.id;
  const input = { ruleId: purchase, ...SPAN, idempotencyKey: usedKey };
  const tried = await admin.ask(StartEarningRuleBacktest, { input });
  if (!tried.startEarningRuleBacktest.job) throw new Error(JSON.stringify(tried));
  const scopeless = await addKey(program, { kind: "ADMIN", scopes: ["jobs:write"] });
  const own = { kind: "ADMIN", scopes: ["jobs:write", "points:write", "members:read"] } as const;
  const limited = await addKey(program, { ...own, scopes: [...own.scopes] });
  await sql(`update access_keys set points_per_time = 100 where program_id = '${program.programId}'
    and scopes = array['jobs:write', 'points:write', 'members:read']`);
  return {
    waiting,
    ended: ended!.id,
    suspended,
    drafts: { purchase, birthday },
    scopeless: admin.withKey(scopeless),
    limited: admin.withKey(limited),
  };
}

const SPAN = { from: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" };

const trying = (
  ...[code, field, when, make]: [
    ...[code: string, field: string, when: string],
    make: (jobs: RefusalJobs) => { ruleId: string; from?: string; until?: string },
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin, jobs, usedKey }) {
    const by = code === "SCOPE_NOT_HELD" ? jobs.scopeless : admin;
    const idempotencyKey = field === "idempotencyKey" ? usedKey : unique("backtest");
    const input = { ...SPAN, ...make(jobs), idempotencyKey };
    return (await by.ask(StartEarningRuleBacktest, { input })).startEarningRuleBacktest;
  },
});

/** Every way in which a backtest as a job is refused. */
export const startEarningRuleBacktest: readonly RefusalCase[] = [
  trying("NOT_FOUND", "ruleId", "there is no such draft", () => {
    return { ruleId: "rule_00000000000000000000000000" };
  }),
  trying("INVALID", "ruleId", "no purchase sets it off", ({ drafts }) => {
    return { ruleId: drafts.birthday };
  }),
  trying("INVALID", "until", "the time is upside down", ({ drafts }) => {
    return { ruleId: drafts.purchase, from: SPAN.until, until: SPAN.from };
  }),
  trying("WRONG_NUMBER_OF_ITEMS", "", "nothing was bought", ({ drafts }) => {
    return { ruleId: drafts.purchase, until: "2020-01-02T00:00:00Z" };
  }),
  trying("SCOPE_NOT_HELD", "", "the key may not write rules", ({ drafts }) => {
    return { ruleId: drafts.purchase };
  }),
  trying("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ drafts }) => {
    return { ruleId: drafts.purchase, until: "2029-01-01T00:00:00Z" };
  }),
];

type Input = Omit<StartBulkActionInput, "idempotencyKey">;
type Make = (fixture: RefusalFixture) => Input;

const starting = (
  ...[code, field, when, make]: [code: string, field: string, when: string, make: Make]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, jobs, usedKey } = fixture;
    const by = { SCOPE_NOT_HELD: jobs.scopeless, ABOVE_KEY_LIMIT: jobs.limited }[code] ?? admin;
    const idempotencyKey = field === "idempotencyKey" ? usedKey : unique("job");
    const input = { ...make(fixture), idempotencyKey };
    return (await by.ask(StartBulkAction, { input })).startBulkAction;
  },
});

const adjustPoints = { points: 101, reason: "A gift" };
const lan = ({ member }: RefusalFixture) => [member.id];

/** Every way in which starting a bulk action is refused. */
export const startBulkAction: readonly RefusalCase[] = [
  starting("EXACTLY_ONE_REQUIRED", "", "no members are named", () => ({ adjustPoints })),
  starting("EXACTLY_ONE_REQUIRED", "matching", "they are named twice", (fixture) => {
    return { memberIds: lan(fixture), matching: {}, adjustPoints };
  }),
  starting("EXACTLY_ONE_REQUIRED", "", "nothing is to be done", (fixture) => {
    return { memberIds: lan(fixture) };
  }),
  starting("EXACTLY_ONE_REQUIRED", "suspendMember", "two things are to be done", (fixture) => {
    return { memberIds: lan(fixture), adjustPoints, suspendMember: {} };
  }),
  starting("WRONG_NUMBER_OF_ITEMS", "", "nobody matches", () => {
    return { matching: { search: "nobody is called so" }, adjustPoints };
  }),
  starting("NOT_FOUND", "memberIds.1", "a member is another program's", (fixture) => {
    return { memberIds: [...lan(fixture), fixture.stranger.id], adjustPoints };
  }),
  starting("NOT_FOUND", "adjustPoints.reasonCode", "there is no such reason", (fixture) => {
    return { memberIds: lan(fixture), adjustPoints: { ...adjustPoints, reasonCode: "none" } };
  }),
  starting("NOT_FOUND", "issueCoupon.rewardId", "the reward is another program's", (fixture) => {
    const issueCoupon = { rewardId: fixture.rewards.foreign.id, reason: "A gift" };
    return { memberIds: lan(fixture), issueCoupon };
  }),
  starting("NOT_FOUND", "grantTier.tierId", "there is no such tier", (fixture) => {
    const grantTier = { tierId: "tier_00000000000000000000000000", reason: "A gift" };
    return { memberIds: lan(fixture), grantTier };
  }),
  starting("IN_THE_PAST", "grantTier.until", "the grant has ended", (fixture) => {
    const tierId = fixture.tierSet.tiers[0]!.id!;
    return { memberIds: lan(fixture), grantTier: { tierId, until: "2020-01-01", reason: "x" } };
  }),
  starting("ZERO_POINTS", "adjustPoints.points", "there are none", (fixture) => {
    return { memberIds: lan(fixture), adjustPoints: { ...adjustPoints, points: 0 } };
  }),
  starting("AMOUNT_TOO_LARGE", "adjustPoints.points", "all are too many", ({ member, mai }) => {
    const points = Number.MAX_SAFE_INTEGER - 1;
    return { memberIds: [member.id, mai.id], adjustPoints: { ...adjustPoints, points } };
  }),
  starting("INVALID", "issueCoupon.reason", "no reason is given", (fixture) => {
    const issueCoupon = { rewardId: fixture.rewards.live.id, reason: " " };
    return { memberIds: lan(fixture), issueCoupon };
  }),
  starting("SCOPE_NOT_HELD", "", "the key may not move points", (fixture) => {
    return { memberIds: lan(fixture), adjustPoints };
  }),
  starting("ABOVE_KEY_LIMIT", "adjustPoints.points", "the key may move fewer", (fixture) => {
    return { memberIds: lan(fixture), adjustPoints };
  }),
  starting("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", (fixture) => {
    return { memberIds: lan(fixture), adjustPoints };
  }),
];

type Named = (fixture: RefusalFixture) => string;
type Case = [code: string, field: string, when: string, of: Named];

const NO_JOB = "job_00000000000000000000000000";

const cancelling = (...[code, field, when, of]: Case): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, jobs } = fixture;
    const by = code === "SCOPE_NOT_HELD" ? jobs.scopeless : admin;
    return (await by.ask(CancelJob, { input: { id: of(fixture) } })).cancelJob;
  },
});

export const cancelJob: readonly RefusalCase[] = [
  cancelling("NOT_FOUND", "id", "there is no such job", () => NO_JOB),
  cancelling("NOT_PENDING", "id", "it has ended", ({ jobs }) => jobs.ended),
  cancelling("SCOPE_NOT_HELD", "id", "the key may not move points", ({ jobs }) => jobs.waiting),
];

const reversing = (...[code, field, when, of]: Case): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, jobs, usedKey } = fixture;
    const by = { SCOPE_NOT_HELD: jobs.scopeless, ABOVE_KEY_LIMIT: jobs.limited }[code] ?? admin;
    const idempotencyKey = field === "idempotencyKey" ? usedKey : unique("reverse");
    return (await by.ask(ReverseJob, { input: { id: of(fixture), idempotencyKey } })).reverseJob;
  },
});

export const reverseJob: readonly RefusalCase[] = [
  reversing("NOT_FOUND", "id", "there is no such job", () => NO_JOB),
  reversing("NOT_PENDING", "id", "it has not ended", ({ jobs }) => jobs.waiting),
  reversing("INVALID", "id", "it moved no points", ({ jobs }) => jobs.suspended),
  reversing("SCOPE_NOT_HELD", "id", "the key may not move points", ({ jobs }) => jobs.ended),
  reversing("ABOVE_KEY_LIMIT", "id", "the key may move fewer", ({ jobs }) => jobs.ended),
  reversing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ jobs }) => {
    return jobs.ended;
  }),
];
