import { AdjustPoints, PreviewTierSet, Tiers, VerifyLedger } from "../client/admin.ts";
import {
  CreateMemberToken,
  EnrollMember,
  LoyaltyPage,
  RecordPurchase,
  RecordReturn,
} from "../client/storefront.ts";
import { asSuperuser, copyOf, openBenchDatabase } from "./bench-database.ts";
import type { BenchDatabase, BenchSizes } from "./bench-database.ts";
import { openGrowthShop } from "./growth-shop.ts";
import type { GrowthShop } from "./growth-shop.ts";

/** How long one operation takes at the plain size and at ten times of it. */
export interface Growth {
  readonly of: string;
  readonly operation: string;
  readonly plainMs: number;
  readonly tenfoldMs: number;
}

type Operation = () => Promise<unknown>;

const WARMUP = 10;
const MANY_LOTS = 10_000;

/**
 * Each operation at one and at ten times of something, one request at a time, in turns: members, rules, a member's
 * history and its lots; and a member with 10,000 open lots.
 */
export async function measureGrowth(sizes: BenchSizes, times: number): Promise<Growth[]> {
  const found: Growth[] = [];
  const compare = async (of: string, plain: Operations, tenfold: Operations) => {
    for (const operation of Object.keys(plain)) {
      const pair = [plain[operation]!, tenfold[operation]!] as const;
      const [plainMs, tenfoldMs] = await mediansOf(pair, times);
      found.push({ of, operation, plainMs, tenfoldMs });
      const ratio = (tenfoldMs / plainMs).toFixed(2);
      console.log(
        `  ${of}, ${operation}: ${plainMs.toFixed(1)} → ${tenfoldMs.toFixed(1)} ms (${ratio})`,
      );
    }
  };

  const database = await openBenchDatabase(sizes);
  await using stack = new AsyncDisposableStack();
  stack.defer(() => database.server.stop());
  await using small = await opened(database, "bench_growth");
  {
    const larger = await openBenchDatabase({ ...sizes, members: sizes.members * 10 });
    await using _ = { [Symbol.asyncDispose]: () => larger.server.stop() };
    await using large = await opened(larger, "bench_growth");
    const [plain, tenfold] = [await newMember(small.shop), await newMember(large.shop)];
    await compare(
      `members (${sizes.members})`,
      { ...memberOperations(small.shop, plain), ...staffOperations(small.shop) },
      { ...memberOperations(large.shop, tenfold), ...staffOperations(large.shop) },
    );
  }
  {
    await using ruled = await opened(database, "bench_growth_rules", MORE_RULES);
    const [plain, tenfold] = [await newMember(small.shop), await newMember(ruled.shop)];
    await compare(
      "rules (5)",
      memberOperations(small.shop, plain),
      memberOperations(ruled.shop, tenfold),
    );
  }
  const { shop } = small;
  const withPurchases = async (count: number, isSpent: boolean) => {
    const member = await newMember(shop);
    await shop.buyMany(member, count);
    if (isSpent) await shop.spendAll(member);
    return { ...memberOperations(shop, member), spend: spending(shop, member) };
  };
  await compare("history (30)", await withPurchases(30, true), await withPurchases(300, true));
  await compare("open lots (30)", await withPurchases(30, false), await withPurchases(300, false));
  await compare(
    `open lots (30 → ${MANY_LOTS})`,
    await withPurchases(30, false),
    await withPurchases(MANY_LOTS, false),
  );
  return found;
}

/** Rules that never apply, nine times as many as there are. */
const MORE_RULES = /* sql */ `
  with copied as (
    select gen_random_uuid() as id, r.program_id, r.created_at, v.definition, v.saved_at, v.saved_by, v.published_at,
      v.published_by, v.in_force_from, number
    from earning_rules r join earning_rule_versions v on v.rule_id = r.id, generate_series(1, 9) number
  ), ruled as (
    insert into earning_rules (id, program_id, created_at) select id, program_id, created_at from copied
  )
  insert into earning_rule_versions (rule_id, version, status, definition, saved_at, saved_by, published_at,
    published_by, in_force_from)
  select id, 1, 'PUBLISHED', jsonb_set(definition, '{conditions}', jsonb_build_object('field', 'channel', 'operator',
    '=', 'value', 'nowhere-' || number)), saved_at, saved_by, published_at, published_by, in_force_from
  from copied
`;

type Operations = Record<string, Operation>;

async function opened(database: BenchDatabase, name: string, change?: string) {
  const stack = new AsyncDisposableStack();
  const copy = await copyOf(database, name);
  stack.defer(() => copy.drop());
  if (change) await asSuperuser(copy.superuserUrl, change);
  const shop = await openGrowthShop(copy, database.data);
  stack.defer(() => shop.close());
  return { shop, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

interface Member {
  readonly id: string;
  readonly token: string;
}

async function newMember(shop: GrowthShop): Promise<Member> {
  const { member } = (
    await shop.ask("storefront", EnrollMember, {
      input: { externalId: shop.unique(), idempotencyKey: shop.unique() },
    })
  ).enrollMember;
  const input = { member: { id: member!.id } };
  const { token } = (await shop.ask("storefront", CreateMemberToken, { input })).createMemberToken;
  return { id: member!.id, token: token! };
}

function memberOperations(shop: GrowthShop, { id, token }: Member): Operations {
  const buy = async () => {
    const input = { ...shop.purchaseOf(id), idempotencyKey: shop.unique() };
    const { userErrors } = (await shop.ask("storefront", RecordPurchase, { input })).recordPurchase;
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return input.externalId;
  };
  const bought: string[] = [];
  return {
    page: () => shop.ask("storefront", LoyaltyPage, {}, token),
    purchase: async () => bought.push(await buy()),
    // Of the purchases before.
    return: async () => {
      const input = {
        ...{ source: "growth", purchaseExternalId: bought.shift()!, externalId: shop.unique() },
        ...{ returnedAt: shop.now(), idempotencyKey: shop.unique() },
        lines: [{ id: "1", quantity: "1" }],
      };
      const { userErrors } = (await shop.ask("storefront", RecordReturn, { input })).recordReturn;
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    },
  };
}

function spending(shop: GrowthShop, { id }: Member): Operation {
  return async () => {
    const given = { memberId: id, reason: "growth" };
    for (const points of [2, -2]) {
      const input = { ...given, points, idempotencyKey: shop.unique() };
      await shop.ask("admin", AdjustPoints, { input });
    }
  };
}

function staffOperations(shop: GrowthShop): Operations {
  return {
    "verifyLedger, 100 members": () => shop.ask("admin", VerifyLedger, { first: 100 }),
    previewTierSet: async () => {
      const { tierSet } = (await shop.ask("admin", Tiers, {})).program;
      const tiers = tierSet!.tiers.map(({ id, name, level }) => ({ id, name, level }));
      await shop.ask("admin", PreviewTierSet, { input: { id: tierSet!.id, tiers } });
    },
  };
}

/** In turns, so that whatever else the machine does meets both alike. */
async function mediansOf(pair: readonly [Operation, Operation], times: number) {
  const took: [number[], number[]] = [[], []];
  for (let time = -WARMUP; time < times; time++) {
    for (const [at, operation] of pair.entries()) {
      const began = performance.now();
      await operation();
      if (time >= 0) took[at]!.push(performance.now() - began);
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return [median(took[0]), median(took[1])] as const;
}

/** The growths as a table. */
export function growthTable(growths: readonly Growth[]): string {
  const rows = growths.map(({ of, operation, plainMs, tenfoldMs }) => {
    const ratio = (tenfoldMs / plainMs).toFixed(2);
    return `| ${of} | ${operation} | ${plainMs.toFixed(1)} | ${tenfoldMs.toFixed(1)} | **${ratio}** |`;
  });
  return [
    "| ten times the | operation | ms | ms at ten times | ratio |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
