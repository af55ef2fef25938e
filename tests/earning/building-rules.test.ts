import { beforeAll, describe, expect, test } from "vitest";
import {
  EarningRuleEditor,
  EarningRuleList,
  PreviewEarningRule,
  RuleFields,
} from "../../client/admin.ts";
import type { RuleSubject, SaveEarningRuleInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const NOBODY = "rule_01h00000000000000000000000";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [] });
});

const fieldsOf = async (about: RuleSubject, locale: string) => {
  const { program: answered } = await program.admin.in(locale).ask(RuleFields, { about });
  return answered.ruleFields;
};

describe("what a condition may ask", () => {
  test.each(["en", "vi"])("has words of its own for every field in %s", async (locale) => {
    const fields = await fieldsOf("PURCHASE", locale);
    const labels = fields.map(({ label }) => label);

    expect(new Set(labels).size).toBe(fields.length);
    for (const { name, label, operators, lineFields } of fields) {
      expect(label).not.toBe(name);
      expect(operators.length).toBeGreaterThan(1);
      for (const line of lineFields) expect(line.label).not.toBe(line.name);
      for (const operator of operators) {
        expect(operator.label).not.toBe(["contains", "doesNotContain"].find((it) => it === label));
        expect(operator.label.trim()).not.toBe("");
      }
    }
  });

  test("of a moment is less than of a purchase", async () => {
    const [moment, purchase] = await Promise.all([
      fieldsOf("MOMENT", "en"),
      fieldsOf("PURCHASE", "en"),
    ]);
    const names = moment.map(({ name }) => name);

    expect(names).toContain("weekday");
    expect(names).not.toContain("amount");
    expect(purchase.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test("names the tiers, the days and the languages to choose from", async () => {
    const fields = new Map((await fieldsOf("MOMENT", "vi")).map((it) => [it.name, it]));

    expect(fields.get("tierLevel")!.choices.map(({ value }) => value)).toEqual(["1", "2", "3"]);
    expect(fields.get("weekday")!.choices[0]).toEqual({ value: "MONDAY", label: "thứ Hai" });
    expect(fields.get("locale")!.choices).toContainEqual({ value: "vi", label: "Tiếng Việt" });
    expect(fields.get("segment")!.notAvailable).toMatch(/nhóm thành viên/);
    expect(fields.get("age")).toMatchObject({ type: "NUMBER", min: 0, max: 150 });
  });
});

describe("a rule while it is written", () => {
  const preview = async (input: Partial<SaveEarningRuleInput>) => {
    const plain = { title: "Gift", trigger: "PURCHASE", effects: [{ kind: "FIXED", points: 10 }] };
    const complete = { ...plain, ...input } as SaveEarningRuleInput;
    return (await program.admin.ask(PreviewEarningRule, { input: complete })).previewEarningRule;
  };
  const weekend = { field: "weekday", operator: "in", value: ["SATURDAY", "SUNDAY"] };

  test("is said in every language of the program, and nothing is written", async () => {
    expect(await program.leavesNothing(() => preview({ conditions: weekend }))).toEqual({
      sentences: expect.arrayContaining([
        { locale: "en", sentence: "+10 points on weekends" },
        { locale: "vi", sentence: "+10 điểm vào cuối tuần" },
      ]) as unknown,
      userErrors: [],
    });
  });

  test("says what saving it would refuse, beside what can be read of it", async () => {
    const { sentences, userErrors } = await preview({
      conditions: { combinator: "and", rules: [{ field: "amount", operator: ">=", value: "" }] },
      effects: [{ kind: "FIXED", points: 10 }],
    });

    expect(sentences).toContainEqual({ locale: "en", sentence: "+10 points" });
    expect(userErrors).toMatchObject([
      { code: "INVALID", field: ["input", "conditions", "rules", "0", "value"] },
    ]);
  });

  test("of another program is not there", async () => {
    const other = await openProgram();
    const { id } = await other.admin.addRule();

    await expect(preview({ id, version: 1 })).rejects.toThrow("There is no such rule");
  });
});

test("a rule is found by its id, with who wrote it, and null for none", async () => {
  const { id, version } = await program.admin.addRule({ title: "Ten" });
  await program.admin.saveRule({ id, version, title: "Eleven" });

  const { earningRule } = (await program.admin.ask(EarningRuleEditor, { id })).program;
  expect(earningRule).toMatchObject({
    title: "Ten",
    savedBy: { name: expect.any(String) as string },
    draft: { title: "Eleven", version: 2 },
    history: { nodes: [{ version: 1 }] },
  });
  const nobody = await program.admin.ask(EarningRuleEditor, { id: NOBODY });
  expect(nobody.program.earningRule).toBeNull();
});

test("a budget says what of it is used in the period that runs", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const limits: SaveEarningRuleInput["limits"] = [
    { per: "PROGRAM", period: "MONTH", unit: "POINTS", max: 500 },
    { per: "PROGRAM", period: "EVER", unit: "TIMES", max: 9 },
    { per: "MEMBER", period: "EVER", unit: "POINTS", max: 100 },
    { per: "PROGRAM", period: "PURCHASE", unit: "POINTS", max: 100 },
  ];
  const { id } = await admin.addRule({ title: "Budget", limits });
  await shop.buy(member, "10000");
  await shop.buy(member, "10000");

  const used = async () => {
    const { earningRules } = (await admin.ask(EarningRuleList, { archived: false })).program;
    return earningRules.find((rule) => rule.id === id)!.limits.map((limit) => limit.used);
  };
  expect(await used()).toEqual([20, 2, null, null]);

  program.clock.advance("P31D");
  expect(await used()).toEqual([0, 2, null, null]);
});
