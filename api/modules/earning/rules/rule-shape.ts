import type { Words } from "../../../values/localized.ts";
import type { EarningEffect, EarningLimit, EarningRule } from "../rule.ts";

/** What is wrong with a rule, and where in it: ["effects", "0", "multiplier"]. */
export interface RuleProblem {
  readonly field: readonly string[];
  readonly message: Words;
}

/** A rule may give at most this many points at once, and have this many effects and limits. */
export const ruleLimits = {
  ...{ points: 10 ** 9, multiplier: 100, effects: 20, limits: 20 },
  priority: 1_000_000,
} as const;

/** What is wrong with a rule apart from its conditions and each effect's own figures. */
export function shapeProblems(rule: EarningRule): RuleProblem[] {
  const problems = rule.limits.flatMap(limitProblem);
  const say = (field: string, message: Words) => problems.push({ field: [field], message });
  if (rule.effects.length < 1 || rule.effects.length > ruleLimits.effects) {
    say("effects", words.effects);
  }
  if (rule.trigger !== "PURCHASE" && !rule.effects.every(isPlain)) say("effects", words.fixedOnly);
  if (Math.abs(rule.priority) > ruleLimits.priority) say("priority", words.priority);
  const isEvent = rule.trigger === "EVENT";
  if (isEvent && !isName(rule.eventName ?? "")) say("eventName", words.eventName);
  if (!isEvent && (rule.eventName ?? null) !== null) say("eventName", words.noEventName);
  if (rule.bestOfGroup !== null) {
    if (rule.effects.some(({ kind }) => kind === "PER_AMOUNT")) say("bestOfGroup", words.baseGroup);
    if (!isName(rule.bestOfGroup)) say("bestOfGroup", words.groupName);
  }
  if (rule.validFrom && rule.validUntil && rule.validFrom >= rule.validUntil) {
    say("validUntil", words.span);
  }
  if (rule.limits.length > ruleLimits.limits) say("limits", words.limits);
  return problems;
}

function isPlain({ kind, lines }: EarningEffect): boolean {
  return kind === "FIXED" && (lines ?? null) === null;
}

function isName(text: string): boolean {
  return /^\S.{0,99}$/u.test(text);
}

function limitProblem({ max }: EarningLimit, position: number): RuleProblem[] {
  if (Number.isSafeInteger(max) && max >= 1) return [];
  return [{ field: ["limits", String(position), "max"], message: words.limitMax }];
}

const words = {
  effects: {
    en: `A rule needs 1 to ${ruleLimits.effects} effects.`,
    vi: `Quy tắc cần từ 1 đến ${ruleLimits.effects} ưu đãi.`,
  },
  fixedOnly: {
    en: "Only a purchase has an amount and lines; give this rule FIXED points.",
    vi: "Chỉ đơn hàng mới có số tiền và các dòng; hãy cho quy tắc này một số điểm cố định (FIXED).",
  },
  priority: {
    en: `A priority is a whole number within ±${ruleLimits.priority}.`,
    vi: `Độ ưu tiên là số nguyên trong khoảng ±${ruleLimits.priority}.`,
  },
  eventName: {
    en: "Name the events that set the rule off, in 1 to 100 characters and no leading space.",
    vi: "Hãy ghi tên sự kiện kích hoạt quy tắc, từ 1 đến 100 ký tự, không có khoảng trắng ở đầu.",
  },
  noEventName: {
    en: "Only a rule that events set off names them. Leave it out.",
    vi: "Chỉ quy tắc do sự kiện kích hoạt mới có tên sự kiện. Hãy bỏ trống.",
  },
  baseGroup: {
    en: "A best-of group compares bonuses. Order PER_AMOUNT rules by priority.",
    vi: "Nhóm chọn ưu đãi tốt nhất chỉ so sánh điểm thưởng. Hãy xếp các quy tắc PER_AMOUNT theo độ ưu tiên.",
  },
  groupName: {
    en: "A group's name has 1 to 100 characters and no leading space.",
    vi: "Tên nhóm có từ 1 đến 100 ký tự, không có khoảng trắng ở đầu.",
  },
  span: {
    en: "The rule must end after it starts.",
    vi: "Quy tắc phải kết thúc sau khi bắt đầu.",
  },
  limits: {
    en: `A rule takes at most ${ruleLimits.limits} limits.`,
    vi: `Quy tắc có tối đa ${ruleLimits.limits} giới hạn.`,
  },
  limitMax: {
    en: "A limit is a whole number from 1. Pause the rule to give nothing.",
    vi: "Giới hạn là số nguyên từ 1. Muốn không cho điểm, hãy tạm dừng quy tắc.",
  },
} satisfies Record<string, Words>;
