import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { EarningLimit, EarningRule } from "../rule.ts";
import { triggers } from "../triggers/triggers.ts";

/** What is wrong with a rule, and where in it: ["effects", "0", "multiplier"]. */
export interface RuleProblem {
  readonly code: "INVALID" | "REQUIRED" | "NOT_AVAILABLE";
  readonly field: readonly string[];
  readonly message: Text;
}

/** The most points that a rule gives at once, effects and limits that it has, and so on. */
export const ruleLimits = {
  points: 10 ** 9,
  multiplier: 100,
  effects: 20,
  limits: 20,
  priority: 1_000_000,
} as const;

/** What is wrong with a rule apart from its conditions and each effect's own figures. */
export function shapeProblems(rule: EarningRule): RuleProblem[] {
  const problems = rule.limits.flatMap(limitProblem);
  const refuse = (field: string, message: Text) =>
    problems.push({ code: "INVALID", field: [field], message });
  const { effects, priority, bestOfGroup, limits, validFrom, validUntil } = rule;
  if (effects.length < 1 || effects.length > ruleLimits.effects) {
    refuse("effects", text("earning.wrongEffects", { max: ruleLimits.effects }));
  }
  problems.push(...triggerProblems(rule));
  if (Math.abs(priority) > ruleLimits.priority) {
    refuse("priority", text("earning.wrongPriority", { max: ruleLimits.priority }));
  }
  if (bestOfGroup !== null) {
    if (effects.some(({ kind }) => kind === "PER_AMOUNT")) {
      refuse("bestOfGroup", text("earning.groupOfBaseRules"));
    }
    if (!isName(bestOfGroup)) refuse("bestOfGroup", text("earning.wrongGroupName"));
  }
  if (validFrom && validUntil && validFrom >= validUntil) {
    refuse("validUntil", text("earning.endsBeforeStart"));
  }
  if (limits.length > ruleLimits.limits) {
    refuse("limits", text("earning.tooManyLimits", { max: ruleLimits.limits }));
  }
  return problems;
}

function triggerProblems({ trigger, eventName, effects }: EarningRule): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const { subject, isNamed } = triggers[trigger];
  const isPlain = effects.every(({ kind, lines }) => kind === "FIXED" && (lines ?? null) === null);
  if (subject !== "PURCHASE" && !isPlain) {
    const message = text("earning.fixedPointsOnly");
    problems.push({ code: "INVALID", field: ["effects"], message });
  }
  const field = ["eventName"];
  if (isNamed && !isName(eventName ?? "")) {
    const code = eventName ? "INVALID" : "REQUIRED";
    problems.push({ code, field, message: text("earning.eventNameNeeded") });
  }
  if (!isNamed && (eventName ?? null) !== null) {
    problems.push({ code: "INVALID", field, message: text("earning.eventNameNotAllowed") });
  }
  return problems;
}

function isName(name: string): boolean {
  return /^\S.{0,99}$/u.test(name);
}

function limitProblem({ max }: EarningLimit, position: number): RuleProblem[] {
  if (Number.isSafeInteger(max) && max >= 1) return [];
  const field = ["limits", String(position), "max"];
  return [{ code: "INVALID", field, message: text("earning.limitTooSmall") }];
}
