import { describe, expect, test } from "vitest";
import { EarningRules } from "../../client/admin.ts";
import type { SaveEarningRuleInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";

const open = () => openProgram({ rules: [] });

const DRAFT_OF_RULES = `{ program { earningRules {
  title status version draft { title status version priority } scheduled { status version }
  translations { locale title description }
} } }`;

test("a new rule is a draft that nobody earns by", async () => {
  const testProgram = await open();
  const member = await testProgram.shop.enroll();

  const { rule, userErrors } = await testProgram.admin.saveRule({ title: "Gift" });

  expect(userErrors).toEqual([]);
  expect(rule).toMatchObject({ version: 1, status: "DRAFT", sentence: "+10 points" });
  expect((await testProgram.shop.buy(member, "10000")).earned.points).toBe(0);
});

test("a rule is shown as it was saved", async () => {
  const testProgram = await open();
  const conditions = {
    combinator: "and",
    rules: [
      { field: "channel", operator: "in", value: ["app", "web"] },
      { field: "amount", operator: ">=", value: "50000" },
    ],
  };
  const lines = { field: "category", operator: "=", value: "beans" };
  const input: SaveEarningRuleInput = {
    title: "Beans",
    trigger: "PURCHASE",
    priority: 7,
    exclusive: true,
    conditions,
    effects: [
      { kind: "PER_AMOUNT", points: 3, per: { amount: "10000", currencyCode: "VND" }, lines },
      { kind: "MULTIPLIER", multiplier: "1.5" },
    ],
    limits: [{ per: "MEMBER", period: "MONTH", unit: "TIMES", max: 4 }],
    validFrom: "2026-07-01T00:00:00.000Z",
    validUntil: "2026-08-01T00:00:00.000Z",
  };
  await testProgram.admin.saveRule(input);

  const { program } = await testProgram.admin.ask(EarningRules);

  expect(program.earningRules).toEqual([
    {
      id: expect.stringMatching(/^rule_/),
      status: "DRAFT",
      version: 1,
      bestOfGroup: null,
      ...input,
      effects: [
        { ...input.effects[0], wholeSteps: false, multiplier: null },
        { ...input.effects[1], points: null, per: null, wholeSteps: null, lines: null },
      ],
      sentence: expect.stringMatching(/^3 points per 10,000 ₫ on beans and \+50 %/) as string,
    },
  ]);
});

test("a live rule with a draft is shown as it is live, with its draft", async () => {
  const testProgram = await open();
  const { id, version } = await testProgram.admin.addRule();
  await testProgram.admin.saveRule({ id, version, title: "More", priority: 3 });

  const { json } = await testProgram.admin.graphql(DRAFT_OF_RULES);

  expect(json.data.program.earningRules).toMatchObject([
    {
      title: "Gift",
      status: "PUBLISHED",
      version: 1,
      scheduled: null,
      draft: { title: "More", status: "DRAFT", version: 2, priority: 3 },
    },
  ]);
});

test("titles are kept by language, and what is left out stays", async () => {
  const testProgram = await open();
  const translations = [
    { locale: "en", title: "Gift", description: "Ten points." },
    { locale: "vi", title: "Quà", description: "Mười điểm." },
  ];
  const { rule } = await testProgram.admin.saveRule({ title: "Gift", translations });
  await testProgram.admin.saveRule({ id: rule!.id, version: 1, title: "Present" });

  const { json } = await testProgram.admin.graphql(DRAFT_OF_RULES);

  expect(json.data.program.earningRules[0].translations).toEqual([
    { locale: "vi", title: "Quà", description: "Mười điểm." },
    { locale: "en", title: "Present", description: "Ten points." },
  ]);
});

describe("refusals", () => {
  const fixed = { kind: "FIXED", points: 5 } as const;
  const per = (amount: string, currencyCode = "VND") => {
    return { kind: "PER_AMOUNT", points: 1, per: { amount, currencyCode } } as const;
  };
  const leaf = (field: string, value: string) => ({ field, operator: ">", value });
  const limit = { per: "MEMBER", period: "DAY", unit: "POINTS", max: 0 } as const;
  const span = { validFrom: "2026-08-01T00:00:00Z", validUntil: "2026-07-01T00:00:00Z" };
  const birthday = { trigger: "BIRTHDAY" as const, effects: [fixed] };

  const refused: [
    what: string,
    input: Partial<SaveEarningRuleInput>,
    code: string,
    field: string,
  ][] = [
    ["no name", { title: " " }, "REQUIRED", "title"],
    ["no effects", { effects: [] }, "INVALID", "effects"],
    ["no points", { effects: [{ kind: "FIXED" }] }, "REQUIRED", "effects.0.points"],
    ["no multiplier", { effects: [{ kind: "MULTIPLIER" }] }, "REQUIRED", "effects.0.multiplier"],
    [
      "points for nothing",
      { effects: [{ kind: "PER_AMOUNT", points: 1 }] },
      "REQUIRED",
      "effects.0.per",
    ],
    ["0 points", { effects: [{ kind: "FIXED", points: 0 }] }, "INVALID", "effects.0.points"],
    [
      "another currency",
      { effects: [per("1", "USD")] },
      "CURRENCY_NOT_ACCEPTED",
      "effects.0.per.currencyCode",
    ],
    ["too many decimals", { effects: [per("10.50")] }, "TOO_MANY_DECIMALS", "effects.0.per.amount"],
    ["an amount of 0", { effects: [per("0")] }, "INVALID", "effects.0.per"],
    [
      "another kind's figure",
      { effects: [{ ...fixed, multiplier: "2" }] },
      "INVALID",
      "effects.0.multiplier",
    ],
    ["an unknown field", { conditions: leaf("mood", "x") }, "INVALID", "conditions.field"],
    [
      "a purchase's field without one",
      { ...birthday, conditions: leaf("amount", "1") },
      "INVALID",
      "conditions.field",
    ],
    ["an event without a name", { trigger: "EVENT", effects: [fixed] }, "REQUIRED", "eventName"],
    [
      "a segment",
      { conditions: { field: "segment", operator: "in", value: ["vip"] } },
      "NOT_AVAILABLE",
      "conditions.field",
    ],
    ["an event's name without events", { eventName: "review" }, "INVALID", "eventName"],
    ["a limit of 0", { limits: [limit] }, "INVALID", "limits.0.max"],
    ["an end before the start", span, "INVALID", "validUntil"],
    [
      "a foreign language",
      { translations: [{ locale: "fr", title: "Cadeau" }] },
      "INVALID",
      "translations.0.locale",
    ],
    ["a version without a rule", { version: 1 }, "REQUIRED", "id"],
    ["a rule that is none", { id: "rule_none", version: 1 }, "NOT_FOUND", "id"],
  ];
  test.each(refused)(
    "%s is refused at its field, in the caller's language",
    async (_, input, code, field) => {
      const testProgram = await open();

      const english = await testProgram.leavesNothing(() => testProgram.admin.saveRule(input));
      const vietnamese = await testProgram.admin.in("vi").saveRule(input);

      expect(english.rule).toBeNull();
      expect(english.userErrors).toMatchObject([{ code, field: ["input", ...field.split(".")] }]);
      expect(vietnamese.userErrors[0]!.message).not.toBe(english.userErrors[0]!.message);
    },
  );

  test("everything that is wrong is returned at once", async () => {
    const testProgram = await open();

    const { userErrors } = await testProgram.admin.saveRule({
      title: "",
      effects: [],
      eventName: "x",
    });

    expect(userErrors.map(({ field }) => field[1])).toEqual(["title", "effects", "eventName"]);
  });

  test("an older version is refused, a rule without its version too", async () => {
    const testProgram = await open();
    const { rule } = await testProgram.admin.saveRule();
    const { id } = rule!;
    await testProgram.admin.saveRule({ id, version: 1, title: "Second" });

    const late = await testProgram.admin.saveRule({ id, version: 1, title: "Late" });
    const blind = await testProgram.admin.saveRule({ id, title: "Blind" });

    expect(late.userErrors).toMatchObject([
      { code: "EDITED_MEANWHILE", field: ["input", "version"] },
    ]);
    expect(blind.userErrors).toMatchObject([{ code: "REQUIRED", field: ["input", "version"] }]);
    expect(
      (await testProgram.admin.saveRule({ id, version: 2, title: "Third" })).rule!.version,
    ).toBe(3);
  });

  test("of two who save the same version at once, one is refused", async () => {
    const testProgram = await open();
    const { id, version } = await testProgram.admin.addRule();

    const both = await Promise.all(
      ["A", "B"].map((title) => testProgram.admin.saveRule({ id, version, title })),
    );

    expect(both.map(({ userErrors }) => userErrors[0]?.code ?? "saved").sort()).toEqual([
      "EDITED_MEANWHILE",
      "saved",
    ]);
  });

  test("another program's rule looks missing", async () => {
    const [testProgram, other] = [await open(), await open()];
    const { id, version } = await other.admin.addRule();

    for (const payload of [
      await testProgram.admin.saveRule({ id, version }),
      await testProgram.admin.publishRule({ id, version }),
    ]) {
      expect(payload.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    }
  });
});
