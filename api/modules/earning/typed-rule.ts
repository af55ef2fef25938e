import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { decodeId } from "../../values/id.ts";
import { reasonText } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import { programSnapshot } from "../programs/program.ts";
import { earningRulesSnapshot, liveRule } from "./earning-rules-snapshot.ts";
import type { CompiledRule, EarningRule } from "./rule.ts";
import { compileRule } from "./rules/compile-rule.ts";
import { typedDefinition } from "./rules/draft-definition.ts";
import type { SaveEarningRule } from "./rules/earning-rule-versions.ts";

/** A rule as it is being written: nothing of it is stored. */
export interface TypedRule {
  /** As far as it can be read. */
  readonly rule: EarningRule;
  /** Ready to be evaluated, as if it had always been in force; null while it can't be saved. */
  readonly compiled: CompiledRule | null;
  /** What saving it would refuse. */
  readonly reasons: readonly RefusalReason[];
}

interface Writer {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
}

// Of a rule that is not stored yet.
const NEW = "new";

/** Reads a rule while it is written. @returns null for the id of a rule that is not there. */
export function typedRule({ configuration, locale }: Writer, input: SaveEarningRule) {
  const { rules, versions } = configuration.part(earningRulesSnapshot);
  const id = input.id == null ? null : decodeId("rule", input.id);
  if (input.id != null && !rules.some((rule) => rule.id === id)) return null;

  const { conditionFields } = configuration;
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const before = versions.find(({ ruleId }) => ruleId === id)?.definition ?? null;
  const drafting = { conditionFields, currencyCode, locales, locale, before };
  const { definition, reasons } = typedDefinition(input, drafting);
  const always = { inForceFrom: new Date(0), inForceUntil: null, savedAt: new Date(0) };
  const rule = liveRule({ id: id ?? NEW, pauses: [] }, { version: 0, definition, ...always });
  const result = reasons.length === 0 ? compileRule(rule, drafting) : null;
  const compiled = result && "compiled" in result ? result.compiled : null;
  return { rule, compiled, reasons } satisfies TypedRule;
}

/** Why saving a rule would be refused, in the reader's language. */
export function describedReasons({ reasons }: Pick<TypedRule, "reasons">, locale: string) {
  return reasons.map(({ code, field, message }) => {
    return { code, field: [...field], message: reasonText(message, locale) };
  });
}
