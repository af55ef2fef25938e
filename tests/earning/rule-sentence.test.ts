import { expect, test } from "vitest";
import type { EarningEffect, EarningRule } from "../../api/modules/earning/rule.ts";
import { ruleSentence } from "../../api/modules/earning/rules/rule-sentence.ts";
import type { RuleJson } from "../../api/values/conditions/read-condition.ts";
import { inCategory, speechIn } from "./earning-fixture.ts";

const rule = (
  effect: EarningEffect,
  conditions: RuleJson | null = null,
  trigger: EarningRule["trigger"] = "PURCHASE",
) => ({ trigger, conditions, effects: [effect] });
const is = (field: string, operator: string, value: unknown): RuleJson => ({
  field,
  operator,
  value,
});
const and = (...rules: RuleJson[]): RuleJson => ({ combinator: "and", rules });

const perAmount: EarningEffect = { kind: "PER_AMOUNT", points: 1, perMinor: 10_000 };
const more: EarningEffect = { kind: "MULTIPLIER", multiplier: "1.3" };
const weekend = is("weekday", "in", ["SATURDAY", "SUNDAY"]);
const fixed = (points: number): EarningEffect => ({ kind: "FIXED", points });

test.each<[Parameters<typeof ruleSentence>[0], string, string]>([
  [rule(perAmount), "1 point per 10,000 ₫", "1 điểm cho mỗi 10.000 ₫"],
  [
    rule({ ...perAmount, points: 2, wholeSteps: true }),
    "2 points per full 10,000 ₫",
    "2 điểm cho mỗi trọn 10.000 ₫",
  ],
  [
    rule({ kind: "MULTIPLIER", multiplier: "2", lines: inCategory("coffee beans") }),
    "Double points on coffee beans",
    "Nhân đôi điểm cho coffee beans",
  ],
  [
    rule(more, and(weekend, is("time", "<", "10:00"))),
    "+30 % on weekend mornings before 10:00",
    "+30 % điểm vào sáng cuối tuần trước 10:00",
  ],
  [
    rule(fixed(20), and(is("amount", ">=", "500000"), is("channel", "in", ["APP", "WEB"]))),
    "+20 points from 500,000 ₫, in channel APP or WEB",
    "+20 điểm từ 500.000 ₫, qua kênh APP hoặc WEB",
  ],
  [
    rule(fixed(20), is("partner", "notIn", ["ptn_a", "ptn_b"])),
    "+20 points except at partner ptn_a or ptn_b",
    "+20 điểm trừ tại đối tác ptn_a hoặc ptn_b",
  ],
  [
    rule(fixed(50), is("firstPurchase", "=", true)),
    "+50 points on the first purchase",
    "+50 điểm cho đơn hàng đầu tiên",
  ],
  [
    rule(fixed(50), is("tierLevel", ">=", 2)),
    "+50 points for tier level 2 and above",
    "+50 điểm dành cho hạng cấp 2 trở lên",
  ],
  [
    rule(fixed(1000), null, "BIRTHDAY"),
    "+1,000 points on the birthday",
    "+1.000 điểm vào ngày sinh nhật",
  ],
  [
    rule({ ...perAmount, points: 0, lines: inCategory("tobacco") }),
    "No points on tobacco",
    "Không tích điểm cho tobacco",
  ],
  [
    rule(fixed(5), is("lines", "contains", inCategory("tea"))),
    "+5 points with tea",
    "+5 điểm khi mua tea",
  ],
  [
    rule(fixed(50), is("linesAmount", ">=", { amount: "100000", lines: inCategory("coffee") })),
    "+50 points with coffee from 100,000 ₫ in all",
    "+50 điểm khi mua coffee tổng cộng từ 100.000 ₫",
  ],
  [
    rule(fixed(5), is("linesUnits", ">=", { units: 3, lines: inCategory("tea") })),
    "+5 points with tea from 3 items in all",
    "+5 điểm khi mua tea tổng cộng từ 3 sản phẩm",
  ],
])("%o", (drawn, english, vietnamese) => {
  expect(ruleSentence(drawn, speechIn("en"))).toBe(english);
  expect(ruleSentence(drawn, speechIn("vi"))).toBe(vietnamese);
});

test("an unfinished draft still reads", () => {
  const draft = rule({ kind: "MULTIPLIER", multiplier: "" }, is("mood", "=", "good"));
  expect(ruleSentence(draft, speechIn("en"))).not.toMatch(/undefined|NaN/);
});
