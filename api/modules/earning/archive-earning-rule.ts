import type { Work } from "../../writes/work.ts";
import { knownRule } from "./rule-to-change.ts";

const ARCHIVE = /* sql */ `update earning_rules set archived_at = $2 where id = $1`;

/**
 * Puts a rule away for good, with its draft and whatever of it is scheduled; one that was put away stays so.
 * @param input the public id.
 * @throws Refusal NOT_FOUND
 */
export async function archiveEarningRule(
  work: Work,
  input: { id: string },
): Promise<{ ruleId: string }> {
  await work.changeConfiguration();
  const { id: ruleId, archivedAt } = await knownRule(work, input.id);
  work.audit({ subjectId: ruleId });
  if (archivedAt) return { ruleId };
  await work.rows(ARCHIVE, [ruleId, work.now]);
  work.emit({ type: "earning-rule.archived", payload: { ruleId } });
  return { ruleId };
}
