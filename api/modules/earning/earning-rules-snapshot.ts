import type { SnapshotPart } from "../../configuration/configuration-snapshot.ts";
import { Program } from "../programs/program.ts";
import { compileRule } from "./rules/compile-rule.ts";
import type { RuleVocabulary } from "./rules/compile-rule.ts";
import { say } from "../../locales/text.ts";
import type { CompiledRule, EarningRule, Pause } from "./rule.ts";
import { EarningRulePause, EarningRuleVersion, StoredEarningRule } from "./stored-earning-rule.ts";

/** What holds for all versions of a rule. */
export interface KnownRule extends Pick<StoredEarningRule, "id"> {
  readonly archivedAt?: Date | null;
  readonly pauses: readonly Pause[];
}

/** The program's earning rules in the catalog. */
export interface EarningRules {
  readonly rules: readonly KnownRule[];
  /** Every version of every rule, the newest of each first. */
  readonly versions: readonly EarningRuleVersion[];
  /** The published versions, compiled: also past ones, which old purchases go by. */
  readonly published: readonly CompiledRule[];
}

export const earningRulesSnapshot: SnapshotPart<EarningRules> = {
  name: "earningRules",
  async load(em, programId, conditionFields) {
    const { currencyCode } = await em.findOneOrFail(Program, { id: programId });
    const vocabulary = { currencyCode, conditionFields };
    const stored = await em.find(StoredEarningRule, { programId });
    const ofThem = { ruleId: { $in: stored.map(({ id }) => id) } };
    const versions = await em.find(EarningRuleVersion, ofThem, {
      orderBy: { ruleId: "asc", version: "desc" },
    });
    const pauses = Map.groupBy(await em.find(EarningRulePause, ofThem), ({ ruleId }) => ruleId);
    const rules = stored.map(({ id, archivedAt }): KnownRule => {
      const spans = (pauses.get(id) ?? []).map(spanOf);
      return { id, archivedAt, pauses: spans };
    });
    const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
    const published = versions
      .filter(({ status }) => status === "PUBLISHED")
      .map((version) => compiled(liveRule(ruleOf.get(version.ruleId)!, version), vocabulary));
    return { rules, versions, published };
  },
};

/** A version of a rule as it is evaluated. */
export function liveRule(
  rule: KnownRule,
  version: Pick<
    EarningRuleVersion,
    "version" | "definition" | "inForceFrom" | "inForceUntil" | "savedAt"
  >,
): EarningRule {
  const { validFrom, validUntil, ...definition } = version.definition;
  return {
    ...definition,
    id: rule.id,
    version: version.version,
    pauses: rule.pauses,
    validFrom: validFrom === null ? null : new Date(validFrom),
    validUntil: validUntil === null ? null : new Date(validUntil),
    inForceFrom: version.inForceFrom ?? version.savedAt,
    inForceUntil: earlier(version.inForceUntil ?? null, rule.archivedAt ?? null),
  };
}

function spanOf({ pausedAt, resumedAt }: EarningRulePause): Pause {
  return { from: pausedAt, until: resumedAt ?? null };
}

function earlier(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

// Whatever was published has been checked: a rule that does not compile is a bug, and must not go unnoticed.
function compiled(rule: EarningRule, vocabulary: RuleVocabulary): CompiledRule {
  const result = compileRule(rule, vocabulary);
  if ("compiled" in result) return result.compiled;
  const problems = result.problems.map(
    ({ field, message }) => `${field.join(".")}: ${say(message, "en")}`,
  );
  throw new Error(`Earning rule ${rule.id} version ${rule.version}: ${problems.join(" ")}`);
}
