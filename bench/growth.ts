import { asSuperuser, copyOf, openBenchDatabase } from "./bench-database.ts";
import type { BenchDatabase } from "./bench-database.ts";
import {
  listOperations,
  memberOperations,
  newMember,
  wholeOperations,
  spenderOperations,
  staffOperations,
} from "./growth-operations.ts";
import type { Operation, Operations } from "./growth-operations.ts";
import { openGrowthShop } from "./growth-shop.ts";
import { inWords } from "./growth-tables.ts";
import type { GrowthShop } from "./growth-shop.ts";
import { inTurns } from "./in-turns.ts";

/** How long one operation takes at the plain size and at ten times of it, or more. */
export interface Growth {
  /** Of what there is more, and how much. */
  readonly of: string;
  readonly operation: string;
  readonly plainMs: number;
  readonly grownMs: number;
}

/** An operation that looks at every member there is, and so grows with them. */
export interface OnAll {
  readonly operation: string;
  readonly members: number;
  readonly ms: number;
}

export interface MeasuredGrowth {
  readonly growths: readonly Growth[];
  readonly onAll: readonly OnAll[];
}

const WARMUP = 10;
const [FEW, MORE, MANY] = [30, 300, 10_000];
// Measuring makes members grow as well: not much, when they take turns.
const MEMBERS_EACH = 10;
const ON_ALL_TIMES = 7;
const RULES = 5;

/**
 * Each operation at one and at ten times of something, one request at a time, in turns: members,
 * rules, a member's history and its lots; and a member with 10,000 open lots.
 * @param database the one of ten times the members.
 * @param times how often each is done.
 */
export async function measureGrowth(
  database: BenchDatabase,
  times: number,
): Promise<MeasuredGrowth> {
  const { data } = database;
  const members = Math.ceil(data.members / 10);
  const plainDatabase = await openBenchDatabase({ members, purchases: data.purchases });
  await using stack = new AsyncDisposableStack();
  stack.defer(() => plainDatabase.server.stop());
  await using small = await opened(plainDatabase, "bench_growth");

  const byMembers = await growthByMembers(small, database, { plainMembers: members, times });
  const byRules = await growthByRules(small, plainDatabase, times);

  const { shop } = small;
  const having = async (purchases: number, are: "SPENT" | "OPEN") => {
    const those = await membersWith(shop, purchases);
    if (are === "SPENT") for (const member of those) await shop.spendAll(member);
    return spenderOperations(shop, those);
  };
  const history = { plain: await having(FEW, "SPENT"), grown: await having(MORE, "SPENT"), times };
  const lots = { plain: await having(FEW, "OPEN"), grown: await having(MORE, "OPEN"), times };
  const manyLots = { ...lots, grown: await having(MANY, "OPEN") };
  await asSuperuser(small.superuserUrl, "vacuum (analyze)");
  const growths = [
    ...byMembers.growths,
    ...byRules,
    ...(await compare(`purchases ${FEW} → ${MORE}`, history)),
    ...(await compare(`open lots ${FEW} → ${MORE}`, lots)),
    ...(await compare(`open lots ${FEW} → ${inWords(MANY)}`, manyLots)),
  ];
  return { growths, onAll: byMembers.onAll };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function growthByMembers(
  small: Opened,
  database: BenchDatabase,
  { plainMembers, times }: { plainMembers: number; times: number },
): Promise<MeasuredGrowth> {
  const { members } = database.data;
  await using large = await opened(database, "bench_growth");
  const [plain, grown] = await Promise.all(
    [small, large].map(async ({ shop }) => ({
      ...memberOperations(shop, await membersWith(shop, 0)),
      ...(await staffOperations(shop)),
    })),
  );
  const of = `members ${inWords(plainMembers)} → ${inWords(members)}`;
  const growths = await compare(of, { plain: plain!, grown: grown!, times });
  const [one, hundred] = [1, 100].map((first) => listOperations(large.shop, first));
  growths.push(...(await compare("rows 1 → 100", { plain: one!, grown: hundred!, times })));
  const onAll: OnAll[] = [];
  for (const [operation, run] of Object.entries(await wholeOperations(large.shop))) {
    const [ms] = await mediansOf([run], ON_ALL_TIMES);
    console.log(`  ${operation} on ${inWords(members)} members: ${ms!.toFixed(0)} ms`);
    onAll.push({ operation, members, ms: ms! });
  }
  return { growths, onAll };
}

async function growthByRules(
  small: Opened,
  database: BenchDatabase,
  times: number,
): Promise<Growth[]> {
  await using ruled = await opened(database, "bench_growth_rules", MORE_RULES);
  const [plain, grown] = await Promise.all(
    [small, ruled].map(async ({ shop }) => memberOperations(shop, await membersWith(shop, 0))),
  );
  const of = `rules ${RULES} → ${RULES * 10}`;
  // Awaited before the copy is dropped.
  return await compare(of, { plain: plain!, grown: grown!, times });
}

/** Rules that never apply, nine times as many as there are. */
const MORE_RULES = /* sql */ `
  with copied as (
    select gen_random_uuid() as id, r.program_id, r.created_at, v.definition, v.saved_at,
      v.saved_by, v.published_at,
      v.published_by, v.in_force_from, number
    from earning_rules r join earning_rule_versions v on v.rule_id = r.id, generate_series(1,
      9) number
  ), ruled as (
    insert into earning_rules (id, program_id, created_at) select id, program_id, created_at
      from copied
  )
  insert into earning_rule_versions (rule_id, version, status, definition, saved_at, saved_by,
    published_at,
    published_by, in_force_from)
  select id, 1, 'PUBLISHED', jsonb_set(definition, '{conditions}', jsonb_build_object('field',
    'channel', 'operator',
    '=', 'value', 'nowhere-' || number)), saved_at, saved_by, published_at, published_by,
      in_force_from
  from copied
`;

async function opened(database: BenchDatabase, name: string, change?: string) {
  const stack = new AsyncDisposableStack();
  const copy = await copyOf(database, name);
  stack.defer(() => copy.drop());
  if (change) await asSuperuser(copy.superuserUrl, change);
  const shop = await openGrowthShop(copy, database.data);
  stack.defer(() => shop.close());
  const { superuserUrl } = copy;
  return { shop, superuserUrl, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** Some members, or one where there is so much of it. */
async function membersWith(shop: GrowthShop, purchases: number) {
  const made = [];
  for (let count = purchases >= MANY ? 1 : MEMBERS_EACH; count > 0; count--) {
    const member = await newMember(shop);
    if (purchases > 0) await shop.buyMany(member, purchases);
    made.push(member);
  }
  return made;
}

interface Compared {
  readonly plain: Operations;
  readonly grown: Operations;
  readonly times: number;
}

async function compare(of: string, { plain, grown, times }: Compared): Promise<Growth[]> {
  const found: Growth[] = [];
  for (const operation of Object.keys(plain)) {
    const both = [plain[operation]!, grown[operation]!];
    const [plainMs, grownMs] = (await mediansOf(both, times)) as [number, number];
    found.push({ of, operation, plainMs, grownMs });
    const duration = `${plainMs.toFixed(1)} → ${grownMs.toFixed(1)} ms`;
    console.log(`  ${of}, ${operation}: ${(grownMs / plainMs).toFixed(2)} (${duration})`);
  }
  return found;
}

async function mediansOf(operations: readonly Operation[], times: number): Promise<number[]> {
  const took = await inTurns(operations, { warmUp: Math.min(WARMUP, times), times });
  return took.map((values) => values[values.length >> 1]!);
}
