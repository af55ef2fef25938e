import { beforeAll, expect, test } from "vitest";
import { EarningRules, Tiers, VerifyLedger } from "../../client/admin.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";

const RULE = {
  ...BASE_RATE,
  descriptions: { vi: "10.000 ₫ được 1 điểm" },
  limits: [{ per: "MEMBER", period: "DAY", unit: "POINTS", max: 1000 }] as const,
};
const { policy, tiers } = teaShop.tierSet!;
const black = {
  ...tiers.gold!,
  level: 4,
  names: { vi: "Đen", en: "Black" },
  invitationOnly: true,
  threshold: null,
};

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [RULE], tierSet: { policy, tiers: { ...tiers, black } } });
});

test("the tier set shows its policy, its tiers and who is in them", async () => {
  const { admin, shop } = program;
  await shop.enroll();
  await shop.buy(await shop.enroll(), "1000000");
  await (await openProgram()).shop.enroll();

  const { tierSet } = (await admin.in("vi").ask(Tiers)).program;

  expect(tierSet).toMatchObject({
    id: expect.stringMatching(/^tst_/),
    version: 1,
    status: "PUBLISHED",
    policy: {
      metric: "SPEND",
      window: { kind: "CALENDAR_YEAR", days: null },
      retentionShare: "1",
      downgrade: "ONE_LEVEL",
      graceDays: 30,
    },
    draft: null,
  });
  expect(tierSet!.tiers).toMatchObject([
    { name: "Thành viên", level: 1, memberCount: 1, threshold: { metric: "SPEND", value: "0" } },
    { name: "Bạc", level: 2, memberCount: 1, threshold: { value: "1000000" } },
    { name: "Vàng", level: 3, memberCount: 0, threshold: { value: "3000000" } },
    { name: "Đen", level: 4, memberCount: 0, threshold: null, invitationOnly: true },
  ]);
  expect(tierSet!.tiers[1]).toMatchObject({
    color: "#3f7d4e",
    multiplier: "1.5",
    benefits: [{ kind: "MULTIPLIER", title: "Nhân điểm", value: "1.5" }],
    translations: [
      { locale: "vi", name: "Bạc" },
      { locale: "en", name: "Silver" },
    ],
  });
  expect(tierSet!.history.nodes).toMatchObject([
    { version: 1, publishedAt: "2025-12-31T17:00:00.000Z", publishedBy: { name: "seed" } },
  ]);
  expect(tierSet!.history.nodes[0]!.changes.map(({ path }) => path)).toEqual([
    "policy",
    "tiers.Thành viên",
    "tiers.Bạc",
    "tiers.Vàng",
    "tiers.Đen",
  ]);
});

test("however many tiers there are, their members are counted once", async () => {
  const ask = () => program.admin.ask(Tiers);
  await ask();

  expect((await program.fixture.lane.during(ask)).statements).toHaveLength(1);
});

test("earning rules tell what they give, in the caller's words", async () => {
  const { earningRules } = (await program.admin.ask(EarningRules)).program;

  expect(earningRules).toEqual([
    {
      id: expect.stringMatching(/^rule_/),
      title: "Base rate",
      status: "PUBLISHED",
      version: 1,
      priority: 0,
      bestOfGroup: null,
      exclusive: false,
      trigger: "PURCHASE",
      conditions: null,
      effects: [
        {
          kind: "PER_AMOUNT",
          points: 1,
          wholeSteps: null,
          multiplier: null,
          lines: null,
          per: { amount: "10000", currencyCode: "VND" },
        },
      ],
      limits: [{ per: "MEMBER", period: "DAY", unit: "POINTS", max: 1000 }],
      validFrom: null,
      validUntil: null,
      sentence: "1 point per 10,000 ₫",
    },
  ]);
});

const TRANSLATIONS =
  `{ program { earningRules { translations { locale title description } } } }` as TypedDocument<
    { program: { earningRules: { translations: unknown }[] } },
    object
  >;

test("translations come in the order of the program's languages, its own first", async () => {
  const { earningRules } = (await program.admin.ask(TRANSLATIONS)).program;

  expect(earningRules[0]!.translations).toEqual([
    { locale: "vi", title: "Tích điểm", description: "10.000 ₫ được 1 điểm" },
    { locale: "en", title: "Base rate", description: null },
  ]);
});

test("the ledger of the program proves itself page by page, each member once", async () => {
  const { admin, programId, sql } = program;
  const members = await sql(`select from members where program_id = '${programId}'`);

  let checked = 0;
  let after: string | null | undefined;
  do {
    const { verifyLedger } = await admin.ask(VerifyLedger, { first: 1, after });
    expect(verifyLedger).toMatchObject({ ok: true, membersChecked: 1, problems: [] });
    expect(verifyLedger.complete).toBe(verifyLedger.cursor === null);
    checked += verifyLedger.membersChecked;
    after = verifyLedger.cursor;
  } while (after);

  expect(checked).toBe(members.length);
});

test("the ledger of a member who is another program's, or nobody's, is not found", async () => {
  const foreign = await (await openProgram()).shop.enroll();

  for (const memberId of [foreign.id, "mem_00000000000000000000000000", "cust-0001"]) {
    await expect(program.admin.ask(VerifyLedger, { memberId })).rejects.toMatchObject({
      code: "NOT_FOUND",
      field: ["memberId"],
    });
  }
});

test.each([
  ["a page of none", { first: 0 }],
  ["a page of 1,001", { first: 1001 }],
  ["a made-up cursor", { after: "WzFd" }],
])("verifying refuses %s", async (_, variables) => {
  await expect(program.admin.ask(VerifyLedger, variables)).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
  });
});
