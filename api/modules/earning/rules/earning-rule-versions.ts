import { text } from "../../../locales/text.ts";
import { thingsWithId } from "../../../versioning/things.ts";
import { versioned } from "../../../versioning/versioned.ts";
import { programSnapshot } from "../../programs/program.ts";
import { draftDefinition, problemsOf } from "./draft-definition.ts";
import type { RuleInput } from "./draft-definition.ts";
import type { RuleDefinition } from "./earning-rule-entity.ts";

export interface SaveEarningRule extends RuleInput {
  /** The public id; none for a new rule. */
  readonly id?: string | null;
  readonly version?: number | null;
}

const noun = text("earning.ruleNoun");

/** The versions of earning rules, and the writes on them. */
export const ruleVersions = versioned<{ readonly id: string }, SaveEarningRule, RuleDefinition>({
  noun,
  table: { name: "earning_rule_versions", owner: "rule_id" },
  things: thingsWithId({ table: "earning_rules", idPrefix: "rule", noun }),
  events: { name: "earning-rule", idField: "ruleId" },
  read({ configuration, locale }, input, { before }) {
    const { conditionFields } = configuration;
    const { currencyCode, locales } = configuration.part(programSnapshot);
    return draftDefinition(input, { conditionFields, currencyCode, locales, locale, before });
  },
  problems({ configuration }, definition) {
    const { conditionFields } = configuration;
    const { currencyCode } = configuration.part(programSnapshot);
    return problemsOf(definition, { conditionFields, currencyCode });
  },
});
