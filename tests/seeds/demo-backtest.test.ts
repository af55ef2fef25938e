import "reflect-metadata";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../api/database/open.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import { openEngine } from "../../api/engine/engine.ts";
import { ruleVersions } from "../../api/modules/earning/rules/earning-rule-versions.ts";
import { backtestEarningRule } from "../../api/modules/returns/backtest-earning-rule.ts";
import { modules } from "../../api/modules.ts";
import { encodeId } from "../../api/values/id.ts";
import { addMonths } from "../../api/values/calendar.ts";
import { timelineEvents } from "../../seeds/demo/timeline-events.ts";
import { mocCoffee } from "../../seeds/demo/program.ts";
import { recordHappening } from "../../seeds/demo/record-timeline-event.ts";
import { momentOf, openedAt } from "../../seeds/demo/year.ts";
import { seedProgram } from "../../api/engine/programs/seed-program.ts";
import type { RulePlan } from "../../api/engine/programs/seed-program.ts";
import { cloneDatabase } from "../harness/database.ts";

const TODAY = "2026-11-23";

/**
 * Points by line, tier, time and person, beside a multiplier, under limits of a member's that are
 * reached.
 */
const rule = {
  titles: { vi: "Chiều đầu tuần", en: "Early in the week" },
  priority: 50,
  conditions: {
    combinator: "and" as const,
    rules: [
      { field: "weekday", operator: "in", value: ["MONDAY", "TUESDAY", "WEDNESDAY"] },
      {
        combinator: "or" as const,
        rules: [
          { field: "tierLevel", operator: ">=", value: 2 },
          { field: "amount", operator: ">=", value: "90000" },
          { field: "birthdayMonth", operator: "=", value: true },
        ],
      },
    ],
  },
  effects: [
    { kind: "FIXED" as const, points: 3 },
    { kind: "MULTIPLIER" as const, multiplier: "1.5" },
  ],
  limits: [
    { per: "MEMBER" as const, period: "MONTH" as const, unit: "POINTS" as const, max: 25 },
    { per: "MEMBER" as const, period: "YEAR" as const, unit: "TIMES" as const, max: 12 },
  ],
} satisfies RulePlan;

const opened = new AsyncDisposableStack();
let fixture: Awaited<ReturnType<typeof openFixture>>;
beforeAll(async () => (fixture = await openFixture()), 300_000);
afterAll(() => opened.disposeAsync());

/**
 * Two Mộc Coffees with the same year behind them: one without the rule, one where it was published
 * at the start.
 */
async function openFixture() {
  const database = await cloneDatabase();
  opened.defer(() => database.drop());
  const { url } = database;
  const entities = modules.flatMap((module) => module.entities ?? []);
  const orm = await openDatabase({ url, entities: entities as never });
  opened.defer(() => orm.close());
  const lane = await openReadLane({ url });
  opened.defer(() => lane.close());
  const log = pino({ level: "silent" });
  let now = openedAt(TODAY);
  const engine = await openEngine({
    orm,
    lane,
    url,
    log,
    clock: { now: () => now },
    wake() {},
    tokenSecret: "thirty-two characters of a secret",
    isProduction: false,
  });
  opened.defer(() => engine.close());

  const plan = { ...mocCoffee(TODAY), keys: [] };
  const without = await seedProgram(orm, plan);
  const withRule = await seedProgram(orm, { ...plan, rules: [...plan.rules!, rule] });
  const contextOf = ({ programId }: { programId: string }) => {
    const credential = { programId, credentialId: programId, ownerId: programId };
    const caller = { kind: "BACKEND" as const, ...credential, scopes: new Set<string>() };
    return engine.contextFor({ caller, requestId: "year", log });
  };
  // What is due is settled by each member's next write: points and tiers are the same without the
  // duties.
  for (const timelineEvent of timelineEvents(TODAY)) {
    if (timelineEvent.kind === "INVITED" || "partner" in timelineEvent) continue;
    now = timelineEvent.at;
    const contexts = await Promise.all([without, withRule].map(contextOf));
    await Promise.all(contexts.map((context) => recordHappening({ lane }, timelineEvent, context)));
  }
  now = momentOf(TODAY, 0);

  const context = await contextOf(without);
  const saved = await context.write({ operation: "saveEarningRule", input: rule }, (work) =>
    ruleVersions.saveDraft(work, {
      title: "x",
      trigger: "PURCHASE",
      exclusive: false,
      ...rule,
      translations: [],
    }),
  );
  if (!saved.done) throw new Error(JSON.stringify(saved.userErrors));
  const ruleId = encodeId("rule", saved.result.id);
  const earned = ({ programId }: { programId: string }) =>
    lane.rows<Earned>(
      `select m.external_id as member, p.external_id as purchase, p.placed_at as at, p.points
        from purchases p
       join member_profiles m on m.member_id = p.member_id
       where p.program_id = $1`,
      [programId],
    );
  const [before, after] = await Promise.all([earned(without), earned(withRule)]);
  return { context: await contextOf(without), withRule, ruleId, before, after };
}

interface Earned {
  readonly member: string;
  readonly purchase: string;
  readonly at: Date;
  readonly points: number;
}

const sum = (all: readonly Earned[]) => all.reduce((total, { points }) => total + points, 0);

test("a draft's backtest over the year equals a year lived with it", async () => {
  const { context, ruleId, before, after } = fixture;
  const from = momentOf("2025-11-23", 0);

  for (let month = 1; month <= 12; month++) {
    const until = momentOf(addMonths("2025-11-23", month), 0);
    const asked = { ruleId, from, until, first: 10_000 };

    const backtest = await backtestEarningRule(context, asked);

    const isTried = ({ at }: Earned) => at < until;
    const [was, would] = [before.filter(isTried), after.filter(isTried)];
    expect([backtest.purchases, backtest.purchasesAvailable]).toEqual([was.length, would.length]);
    expect([backtest.pointsBefore, backtest.pointsAfter]).toEqual([sum(was), sum(would)]);
    const pointsOf = Map.groupBy(would, ({ purchase }) => purchase);
    for (const { externalId, after: points } of backtest.sample) {
      expect(pointsOf.get(externalId)).toMatchObject([{ points }]);
    }
  }
});

test("who gains and who loses is right for every member", async () => {
  const { context, ruleId, before, after } = fixture;
  const asked = { ruleId, from: new Date(0), until: momentOf(TODAY, 0), first: 10_000 };

  const { gainers, losers, purchases } = await backtestEarningRule(context, asked);

  const pointsBefore = new Map(
    [...Map.groupBy(before, ({ member }) => member)].map(([member, own]) => [member, sum(own)]),
  );
  const differences = [...Map.groupBy(after, ({ member }) => member)].map(
    ([member, own]) => sum(own) - pointsBefore.get(member)!,
  );
  expect(purchases).toBeGreaterThan(3_000);
  expect(gainers).toBe(differences.filter((difference) => difference > 0).length);
  expect(losers).toBe(differences.filter((difference) => difference < 0).length);
  expect(gainers).toBeGreaterThan(100);
});

test("both limits were reached, so that the backtest had to go by them", async () => {
  const { context, withRule } = fixture;

  const reached = await context.lane.rows(
    `select distinct u.period from earning_uses u join members m on m.id = u.member_id
     where m.program_id = $1 and (u.period = 'MONTH' and u.points = 25 or u.period = 'YEAR'
       and u.times = 12)
     order by 1`,
    [withRule.programId],
  );

  expect(reached).toEqual([{ period: "MONTH" }, { period: "YEAR" }]);
});
