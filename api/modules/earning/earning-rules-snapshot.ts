import { compileRule } from "./rules/compile-rule.ts";
import type { RuleVocabulary } from "./rules/compile-rule.ts";
import type { CompiledRule, EarningRule, Pause } from "./rule.ts";
import type { SnapshotPart } from "../../configuration/configuration-snapshot.ts";
import { inForceUntil } from "../../versioning/version.ts";
import type { StoredVersion } from "../../versioning/version.ts";
import { Program } from "../programs/program.ts";
import { say } from "../../locales/text.ts";
import {
  EarningRulePause,
  EarningRuleVersion,
  StoredEarningRule,
} from "./rules/earning-rule-entity.ts";
import type { RuleDefinition } from "./rules/earning-rule-entity.ts";

/** What holds for all versions of a rule. */
export interface EarningRuleHistory extends Pick<StoredEarningRule, "id"> {
  readonly archivedAt?: Date | null;
  readonly pauses: readonly Pause[];
}

/** A version of a rule, and its end. */
export interface EarningRuleVersionInForce extends StoredVersion<RuleDefinition> {
  readonly ruleId: string;
  /** Where a newer version took its place; null while none did. */
  readonly inForceUntil: Date | null;
}

/** The earning rules of a program. */
export interface EarningRules {
  readonly rules: readonly EarningRuleHistory[];
  /** Every version of every rule, the newest of each first. */
  readonly versions: readonly EarningRuleVersionInForce[];
  /** The published versions, compiled: also past ones, which old purchases go by. */
  readonly published: readonly CompiledRule[];
}

export const earningRulesSnapshot: SnapshotPart<EarningRules> = {
  name: "earningRules",
  async load(em, programId, conditionFields) {
    const { currencyCode } = await em.findOneOrFail(Program, { id: programId });
    const vocabulary = { currencyCode, conditionFields };
    const known = await em.find(StoredEarningRule, { programId });
    const ofThem = { ruleId: { $in: known.map(({ id }) => id) } };
    const stored = await em.find(EarningRuleVersion, ofThem, {
      orderBy: { ruleId: "asc", version: "desc" },
    });
    const versionsOf = Map.groupBy(stored, ({ ruleId }) => ruleId);
    const versions = [...versionsOf.values()].flatMap(withEnds);
    const pauses = Map.groupBy(await em.find(EarningRulePause, ofThem), ({ ruleId }) => ruleId);
    const rules = known.map(({ id, archivedAt }): EarningRuleHistory => {
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
  rule: EarningRuleHistory,
  version: Pick<
    StoredVersion<RuleDefinition>,
    "version" | "definition" | "inForceFrom" | "savedAt"
  > & {
    readonly inForceUntil?: Date | null;
  },
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

/** The versions of one rule, the newest first, each with its end. */
function withEnds(versions: readonly EarningRuleVersion[]): EarningRuleVersionInForce[] {
  return versions.map((version) => ({
    ruleId: version.ruleId,
    version: version.version,
    status: version.status,
    definition: version.definition,
    savedAt: version.savedAt,
    savedBy: version.savedBy,
    publishedAt: version.publishedAt,
    publishedBy: version.publishedBy,
    inForceFrom: version.inForceFrom,
    inForceUntil: version.inForceFrom ? inForceUntil(version, versions) : null,
  }));
}

function spanOf({ pausedAt, resumedAt }: EarningRulePause): Pause {
  return { from: pausedAt, until: resumedAt ?? null };
}

function earlier(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

// Whatever was published has been checked: a rule that does not compile is a bug, and must not go
// unnoticed.
function compiled(rule: EarningRule, vocabulary: RuleVocabulary): CompiledRule {
  const result = compileRule(rule, vocabulary);
  if ("compiled" in result) return result.compiled;
  const problems = result.problems.map(
    ({ field, message }) => `${field.join(".")}: ${say(message, "en")}`,
  );
  throw new Error(`Earning rule ${rule.id} version ${rule.version}: ${problems.join(" ")}`);
}

/**
 * A rule's draft as if it had always been in force, paused or not.
 * @returns null when the rule has no draft, or was archived.
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
