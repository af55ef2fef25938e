import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { EarningRulePause, EarningRuleVersion } from "./earning-rule-entity.ts";
import { ruleVersions } from "./earning-rule-versions.ts";

// Paused, resumed and paused again at one instant, as the clock of a sandbox may stand: one pause.
const PAUSE = sql.write("pause an earning rule")`
  insert into earning_rule_pauses (rule_id, paused_at) values (${"ruleId"}, ${"now"})
  on conflict (rule_id, paused_at) do update set resumed_at = null
`;

const RESUME = sql.write("resume an earning rule")`
  update earning_rule_pauses set resumed_at = greatest(paused_at, ${"now"})
  where rule_id = ${"ruleId"} and resumed_at is null
`;

/**
 * Pauses a published rule from now on; one that is paused already stays so.
 * @param input the public id.
 * @throws Refusal NOT_FOUND, NOT_PUBLISHED, ARCHIVED
 */
export async function pauseEarningRule(
  work: Work,
  input: { id: string },
): Promise<{ ruleId: string }> {
  const { ruleId, isPaused } = await publishedRule(work, input.id);
  if (isPaused) return { ruleId };
  await work.rows(PAUSE, { ruleId, now: work.now });
  work.emit({ type: "earning-rule.paused", payload: { ruleId } });
  return { ruleId };
}

/**
 * Lets a paused rule earn again from now on; one that is not paused stays so.
 * @param input the public id.
 * @throws Refusal NOT_FOUND, NOT_PUBLISHED, ARCHIVED
 */
export async function resumeEarningRule(
  work: Work,
  input: { id: string },
): Promise<{ ruleId: string }> {
  const { ruleId, isPaused } = await publishedRule(work, input.id);
  if (!isPaused) return { ruleId };
  await work.rows(RESUME, { ruleId, now: work.now });
  work.emit({ type: "earning-rule.resumed", payload: { ruleId } });
  return { ruleId };
}

async function publishedRule(
  work: Work,
  id: string,
): Promise<{ ruleId: string; isPaused: boolean }> {
  await work.changeConfiguration();
  const { id: ruleId } = await ruleVersions.unarchived(work, { id });
  work.audit({ subjectId: ruleId });
  const published = await work.em.count(EarningRuleVersion, { ruleId, status: "PUBLISHED" });
  if (published === 0) throw notPublished();
  const open = await work.em.count(EarningRulePause, { ruleId, resumedAt: null });
  return { ruleId, isPaused: open > 0 };
}

function notPublished(): Refusal {
  return refusal("NOT_PUBLISHED", ["input", "id"], text("earning.ruleNotPublished"));
}
