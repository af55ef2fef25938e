import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { programSnapshot } from "../programs/program.ts";
import { problemsOf } from "./rules/draft-definition.ts";
import { ruleToChange } from "./rule-to-change.ts";
import type { RuleVersionMade } from "./save-earning-rule.ts";

export interface PublishEarningRule {
  /** The public id. */
  readonly id: string;
  readonly version: number;
  readonly at?: Date | null;
}

// Versions follow each other without a gap; one that was to begin later gets an empty span and never holds.
const FOLLOW = /* sql */ `
  update earning_rule_versions set in_force_until = greatest(in_force_from, $2)
  where rule_id = $1 and status = 'PUBLISHED' and (in_force_until is null or in_force_until > $2)
`;

const PUBLISH = /* sql */ `
  update earning_rule_versions
  set status = 'PUBLISHED', published_at = $3, published_by = $4, in_force_from = $5
  where rule_id = $1 and version = $2 and status = 'DRAFT'
`;

/**
 * Makes a rule's draft the version in force, from now or from a later moment on.
 * @throws Refusal as the mutation's description lists.
 */
export async function publishEarningRule(
  work: Work,
  input: PublishEarningRule,
): Promise<RuleVersionMade> {
  const at = input.at ?? work.now;
  if (at < work.now) throw inThePast();
  await work.changeConfiguration();
  const { rule, versions } = await ruleToChange(work, input);
  const [draft] = versions;
  if (draft!.status !== "DRAFT") throw nothingToPublish();
  // It was in order when it was saved; what is accepted may have become less since.
  const { conditionFields } = work.configuration;
  const { currencyCode } = work.configuration.part(programSnapshot);
  const reasons = problemsOf(draft!.definition, { currencyCode, conditionFields });
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { version } = draft!;
  await work.rows(FOLLOW, [rule.id, at]);
  await work.rows(PUBLISH, [rule.id, version, work.now, await callerName(work), at]);
  work.audit({ subjectId: rule.id });
  work.emit({
    type: "earning-rule.published",
    payload: { ruleId: rule.id, version, at: at.toISOString() },
  });
  return { ruleId: rule.id, version };
}

function inThePast(): Refusal {
  return refusal("IN_THE_PAST", ["input", "at"], {
    en: "What was earned stays as it is: a rule can be published from now on only.",
    vi: "Điểm đã tích được giữ nguyên: quy tắc chỉ có thể áp dụng từ bây giờ trở đi.",
  });
}

function nothingToPublish(): Refusal {
  return refusal("NOTHING_TO_PUBLISH", ["input", "version"], {
    en: "This version is published already. Save a draft first.",
    vi: "Phiên bản này đã được áp dụng. Hãy lưu bản nháp trước.",
  });
}
