import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import type { TestPlan } from "../harness/plans.ts";
import { storedPurchases } from "../harness/stored-purchases.ts";

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** A line of a file, before it belongs to a program. */
interface Line {
  who: number;
  amounts: number[];
  daysAgo: number;
  again: boolean;
}

const lines = fc.array(
  fc.record({
    who: fc.nat(7),
    amounts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 }),
    daysAgo: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 40 })),
    again: fc.boolean(),
  }),
  { minLength: 60, maxLength: 60, size: "max" },
);

/** Members 0 to 4 can earn; 5 is suspended, 6 closed, with points of which some are due, and 7 was never enrolled. */
async function withMembers(plan: Partial<TestPlan>): Promise<TestProgram> {
  const program = await openProgram(plan);
  const { shop, admin, clock } = program;
  for (let who = 0; who < 7; who++) {
    const member = await shop.enroll({ externalId: `member-${who}`, phone: `090100000${who}` });
    await shop.buy(member, "250000", { externalId: `before-${who}` });
    await admin.givePoints(member, 5, { expiresAt: clock.in("P3D") });
    if (who === 5) await admin.suspend(member);
    if (who === 6) await admin.close(member);
  }
  // Waiting points become available, given ones expire: the first purchase of each settles them.
  clock.advance("P4D");
  return program;
}

/** The same lines for either program; about every other one has been sent before, or says something else. */
function purchases({ clock }: TestProgram, lines: readonly Line[]): RecordPurchaseInput[] {
  return lines.map(({ who, amounts, daysAgo, again }, at) => {
    const total = amounts.reduce((sum, amount) => sum + amount, 0) * 1_000;
    return {
      // By phone or by id: still the same member.
      member: at % 2 === 0 ? { externalId: `member-${who}` } : { phone: `090100000${who}` },
      ...{ source: "pos", externalId: again ? `order-${at % 9}` : `order-${at}` },
      idempotencyKey: unique("key"),
      ...{ currencyCode: "VND", channel: "store", locationId: `shop-${who % 2}` },
      placedAt: clock.ago(`P${Math.max(0, daysAgo)}D`).toISOString(),
      lines: amounts.map((amount, line) => ({
        ...{ id: String(line), sku: `SKU-${amount % 5}`, category: "tea", quantity: "1" },
        unitPrice: String(amount * 1_000),
      })),
      total: String(daysAgo < 0 ? total + 1 : total),
    };
  });
}

interface Report {
  recorded: number;
  known: number;
  refused: number;
  problems: {
    line: number;
    source: string | null;
    externalId: string | null;
    code: string;
    field: string;
    message: string;
  }[];
}

async function send(
  { scene, keys }: TestProgram,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${scene.url}/storefront/import/purchases`, {
    method: "POST",
    headers: {
      "content-type": "application/x-ndjson",
      authorization: `Bearer ${keys.shop}`,
      "accept-language": "en",
      ...headers,
    },
    body,
  });
}

async function importLines(program: TestProgram, lines: readonly unknown[]): Promise<Report> {
  const response = await send(
    program,
    lines.map((it) => (typeof it === "string" ? it : JSON.stringify(it))).join("\n"),
  );
  expect(response.status).toBe(200);
  return (await response.json()) as Report;
}

const SLOW = {
  ...teaShop.earningTerms,
  ...{ pendingDays: 2, retroDays: 60 },
  expiry: { kind: "AFTER_PURCHASE" as const, count: 30, unit: "DAY" as const },
};
const PLANS: Record<string, Partial<TestPlan>> = {
  "tiers and a first purchase": { earningTerms: SLOW },
  "limits per member": {
    earningTerms: SLOW,
    rules: [
      { ...BASE_RATE, limits: [{ per: "MEMBER", period: "WEEK", unit: "POINTS", max: 60 }] },
      {
        titles: { en: "Twice a month" },
        effects: [{ kind: "FIXED", points: 7 }],
        limits: [{ per: "MEMBER", period: "MONTH", unit: "TIMES", max: 2 }],
      },
    ],
  },
  "a budget for all, spent on the way": {
    tierSet: undefined,
    rewards: [],
    rules: [
      { ...BASE_RATE, limits: [{ per: "PROGRAM", period: "EVER", unit: "POINTS", max: 1_400 }] },
    ],
  },
};

test.each(Object.entries(PLANS))(
  `an import stores what recording one by one stores: %s (SEED=${SEED})`,
  async (_what, plan) => {
    const [sample] = fc.sample(lines, { seed: SEED, numRuns: 1 });
    const alone = await withMembers(plan);
    const together = await withMembers(plan);

    const refused: string[] = [];
    const counts = { recorded: 0, known: 0 };
    for (const [at, input] of purchases(alone, sample!).entries()) {
      const { purchase, replayed, userErrors } = await alone.shop.record(input);
      if (purchase) counts[replayed ? "known" : "recorded"] += 1;
      for (const { code, field, message } of userErrors) {
        refused.push([at + 1, code, (field ?? []).slice(1).join("."), message].join(" | "));
      }
    }
    const report = await importLines(together, purchases(together, sample!));

    expect(
      report.problems.map(({ line, code, field, message }) =>
        [line, code, field, message].join(" | "),
      ),
    ).toEqual(refused);
    expect(report).toMatchObject(counts);
    expect(await storedPurchases(together)).toEqual(await storedPurchases(alone));
    expect(await together.admin.verify()).toMatchObject({ ok: true, complete: true });
  },
  60_000,
);
