import { compileRule } from "./rules/compile-rule.ts";
import type { RuleVocabulary } from "./rules/compile-rule.ts";
import { liveRule } from "./earning-rules-snapshot.ts";
import type { EarningRules } from "./earning-rules-snapshot.ts";
import type { CompiledRule } from "./rule.ts";

/**
 * A rule's draft as if it had always been in force, paused or not.
 * @returns null when the rule has no draft, or was put away.
 */
export function draftToTry(
  { rules, versions }: Pick<EarningRules, "rules" | "versions">,
  ruleId: string,
  vocabulary: RuleVocabulary,
): CompiledRule | null {
  const rule = rules.find(({ id }) => id === ruleId);
  const draft = versions.find((other) => other.ruleId === ruleId && other.status === "DRAFT");
  if (!rule || rule.archivedAt || !draft) return null;

  const always = { inForceFrom: new Date(0), inForceUntil: null, pauses: [] };
  const result = compileRule({ ...liveRule(rule, draft), ...always }, vocabulary);
  return "compiled" in result ? result.compiled : null;
}
