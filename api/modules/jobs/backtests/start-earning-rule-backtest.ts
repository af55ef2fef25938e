import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import {
  backtestProblem,
  countPurchasesToTry,
  draftInBacktest,
} from "../../returns/backtest-earning-rule.ts";
import { insertJob } from "../insert-job.ts";
import { hasScope, scopeMissing } from "../job.ts";
import { scopeOf } from "../running/member-steps.ts";

export interface StartEarningRuleBacktest {
  /** The public id. */
  readonly ruleId: string;
  readonly from: Date;
  readonly until: Date;
}

/** The newest so many purchases are tried: they are held in memory, as where each stands. */
export const BACKTEST_MAX = 100_000;

/**
 * Starts a job that tries a rule's draft, as it is now, on past purchases. It writes nothing but
 * its result.
 * @throws Refusal SCOPE_NOT_HELD, NOT_FOUND, INVALID, WRONG_NUMBER_OF_ITEMS
 */
export async function startEarningRuleBacktest(
  work: Work,
  { ruleId, from, until }: StartEarningRuleBacktest,
): Promise<{ jobId: string }> {
  const scope = scopeOf("BACKTEST_RULE");
  if (!hasScope(work, scope)) throw scopeMissing(scope, ["input"]);
  const problem = backtestProblem(work.configuration, { ruleId, from, until });
  if (problem) throw refusal(problem.code, problem.field, problem.message);
  const { version } = draftInBacktest(work.configuration, ruleId)!.rule;
  const { programId } = work;
  return insertJob(work, {
    kind: "BACKTEST_RULE",
    parameters: { ruleId, version, from, until },
    async insertMembers() {
      const count = await countPurchasesToTry(work.rows, { programId, from, until });
      if (count > 0) return Math.min(count, BACKTEST_MAX);
      throw refusal("WRONG_NUMBER_OF_ITEMS", ["input"], text("jobs.nothingToTry"));
    },
  });
}
