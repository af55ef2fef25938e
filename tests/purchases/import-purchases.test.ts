import fc from "fast-check";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import type { TestPlan } from "../harness/plans.ts";
import { whileBroken } from "./broken-purchase.ts";
import { importLines, sendLines } from "./import-lines.ts";
import { storedDifferences } from "../harness/stored-purchases.ts";
import { purchasesIn, sampledPurchases, SLOW, withMembers } from "./sampled-purchases.ts";
import { SEED } from "../harness/random-runs.ts";

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
    const [sample] = fc.sample(sampledPurchases, { seed: SEED, numRuns: 1 });
    const requireSerial = await withMembers(plan);
    const together = await withMembers(plan);

    const refused: string[] = [];
    const counts = { recorded: 0, known: 0 };
    for (const [at, input] of purchasesIn(requireSerial, sample!).entries()) {
      const { purchase, replayed, userErrors } = await requireSerial.shop.record(input);
      if (purchase) counts[replayed ? "known" : "recorded"] += 1;
      for (const { code, field, message } of userErrors) {
        refused.push([at + 1, code, (field ?? []).slice(1).join("."), message].join(" | "));
      }
    }
    const report = await importLines(together, purchasesIn(together, sample!));

    expect(
      report.problems.map(({ line, code, field, message }) =>
        [line, code, field, message].join(" | "),
      ),
    ).toEqual(refused);
    expect(report).toMatchObject(counts);
    expect(await storedDifferences(together, requireSerial)).toEqual([]);
    expect(await together.admin.verify()).toMatchObject({ ok: true, complete: true });
  },
);

const plain = { tierSet: undefined, rewards: [], rules: [BASE_RATE] };

/** A program with one member and so many purchases of it, of 10 points each. */
async function withPurchases(count: number) {
  const program = await openProgram(plain);
  const member = await program.shop.enroll();
  const inputs = Array.from({ length: count }, () => program.shop.purchase(member, "100000"));
  const wallet = async () => (await program.shop.lookUp({ id: member.id }))!.wallet;
  return { program, member, inputs, wallet };
}

test("every line is refused individually, and the others are recorded", async () => {
  const { program, inputs, wallet } = await withPurchases(7);
  const [good, wrong, unknown, missing, coupon, twice, last] = inputs as unknown as Record<
    string,
    unknown
  >[];

  const report = await importLines(program, [
    good,
    "",
    "{ not json",
    "[1, 2]",
    { ...wrong, total: "12.5" },
    { ...unknown, colour: "red" },
    { ...missing, placedAt: undefined },
    { ...coupon, couponCodes: ["NONE"] },
    { ...twice, member: { id: "mem_x", phone: "0901000000" } },
    last,
  ]);

  expect(report).toMatchObject({ recorded: 2, known: 0, refused: 7 });
  expect(report.problems.map(({ line, code, field }) => [line, code, field])).toEqual([
    [3, "BAD_USER_INPUT", ""],
    [4, "BAD_USER_INPUT", ""],
    [5, "TOO_MANY_DECIMALS", "total"],
    [6, "BAD_USER_INPUT", ""],
    [7, "BAD_USER_INPUT", ""],
    [8, "NOT_FOUND", "couponCodes.0"],
    [9, "EXACTLY_ONE_REQUIRED", "member.phone"],
  ]);
  expect(report.problems[2]).toMatchObject({ source: "web", externalId: wrong!.externalId });
  expect(await wallet()).toMatchObject({ available: 20 });
});

test("the last of a budget goes to the first in the file who earns it", async () => {
  const limits = [
    { per: "PROGRAM" as const, period: "EVER" as const, unit: "POINTS" as const, max: 100 },
  ];
  const program = await openProgram({ ...plain, rules: [{ ...BASE_RATE, limits }] });
  const { shop } = program;
  const [early, late] = [await shop.enroll(), await shop.enroll()];

  await importLines(program, [
    ...Array.from({ length: 4 }, () => shop.purchase(early, "100000")),
    // By its member's first line it would take all that the first line of the other leaves.
    shop.purchase(late, "900000"),
  ]);

  const available = async ({ id }: { id: string }) => (await shop.lookUp({ id }))!.wallet.available;
  expect([await available(early), await available(late)]).toEqual([40, 60]);
});

test("messages come in the language that is asked for", async () => {
  const { program, inputs } = await withPurchases(1);
  const line = JSON.stringify({ ...inputs[0], total: "1" });
  const response = await sendLines(program, line, { "accept-language": "vi" });

  const { problems } = (await response.json()) as { problems: { message: string }[] };
  expect(problems[0]!.message).toMatch(/Hãy/);
});

test.each([
  ["no credential", { authorization: "" }, 401, "UNAUTHENTICATED"],
  ["an unknown key", { authorization: "Bearer sk_unknown" }, 401, "UNAUTHENTICATED"],
  ["another type of body", { "content-type": "application/json" }, 415, "BAD_REQUEST"],
  ["a compressed body", { "content-encoding": "gzip" }, 415, "BAD_REQUEST"],
])("an import with %s is refused as a whole", async (_what, headers, status, code) => {
  const { program, inputs } = await withPurchases(1);
  const response = await program.leavesNothing(() =>
    sendLines(program, JSON.stringify(inputs[0]), headers),
  );

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

test("whoever may not record a purchase may import none", async () => {
  const { program, member, inputs } = await withPurchases(1);
  const token = await program.shop.token(member);
  for (const credential of [program.keys.visitor, token]) {
    const response = await sendLines(program, JSON.stringify(inputs[0]), {
      authorization: `Bearer ${credential}`,
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
  }
});

test("more lines than a request may carry are refused", async () => {
  const { program } = await withPurchases(0);
  const response = await sendLines(program, "\n".repeat(5_001));

  expect(response.status).toBe(413);
});

test("a foreign program's members look missing", async () => {
  const { inputs } = await withPurchases(1);
  const other = await openProgram(plain);

  const report = await importLines(other, inputs);
  expect(report.problems).toMatchObject([{ line: 1, code: "NOT_FOUND", field: "member" }]);
});

test("20 imports of one file and tills that send the same record each once", async () => {
  const { program, member, inputs, wallet } = await withPurchases(30);
  const tills = inputs.map((input) => program.shop.record(input));
  const reports = await Promise.all(Array.from({ length: 20 }, () => importLines(program, inputs)));
  const sold = (await Promise.all(tills)).filter(({ replayed }) => !replayed);

  const recorded = reports.reduce((sum, report) => sum + report.recorded, 0);
  expect(recorded + sold.length).toBe(30);
  expect(reports.reduce((sum, { refused }) => sum + refused, 0)).toBe(0);
  expect(await wallet()).toMatchObject({ available: 300 });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("a line that fails unexpectedly fails alone", async () => {
  const { program, member, inputs, wallet } = await withPurchases(5);
  const broken = inputs[2]!.externalId;
  const report = await whileBroken(program, broken, () => importLines(program, inputs));

  expect(report).toMatchObject({ recorded: 4, refused: 1 });
  expect(report.problems).toMatchObject([{ line: 3, code: "INTERNAL_SERVER_ERROR" }]);
  expect(await wallet()).toMatchObject({ available: 40 });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
  expect(await importLines(program, inputs)).toMatchObject({ recorded: 1, known: 4, refused: 0 });
});
