import type { Context } from "../../../graphql/context.ts";
import { text } from "../../../locales/text.ts";
import { amountMinorMax } from "../../../values/money.ts";
import type { UserError } from "../../../values/errors/user-error.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { chargePoints } from "../../access/charge-points.ts";
import { insertJob } from "../insert-job.ts";
import { hasScope, scopeMissing } from "../job.ts";
import { scopeOf } from "../running/member-steps.ts";
import { chosenAction } from "./chosen-action.ts";
import type { BulkAction, ChosenAction } from "./chosen-action.ts";
import { chosenMembers } from "./chosen-members.ts";

/**
 * Starts a job that does the same to many members, who are settled here.
 * @throws Refusal EXACTLY_ONE_REQUIRED, WRONG_NUMBER_OF_ITEMS, NOT_FOUND, ZERO_POINTS,
 *   AMOUNT_TOO_LARGE, IN_THE_PAST, INVALID, SCOPE_NOT_HELD, ABOVE_KEY_LIMIT
 */
export async function startBulkAction(
  work: Work,
  input: BulkAction,
  context: Context,
): Promise<{ jobId: string }> {
  const action = await allowedAction(work, input);
  const members = await chosenMembers(context, input);
  const { kind, parameters } = action;
  const { jobId, total } = await insertJob(work, {
    kind,
    parameters,
    insertMembers: (jobId) => members.insert(work.rows, jobId),
  });
  await charge(work, action, total);
  return { jobId };
}

/** What `startBulkAction` would do now. */
export interface BulkActionPreview {
  readonly members: number;
  readonly points: number | null;
  readonly userErrors: readonly UserError[];
}

/** Counts, and tries the limits in a write that is rolled back. */
export async function bulkActionPreview(
  context: Context,
  input: BulkAction,
): Promise<BulkActionPreview> {
  let counted = { members: 0, points: null as number | null };
  const tried = await context.write(
    { operation: "bulkActionPreview", input: null },
    async (work) => {
      const action = await allowedAction(work, input);
      const chosen = await chosenMembers(context, input);
      const members = await chosen.count(work.rows);
      counted = { members, points: action.points === null ? null : action.points * members };
      await charge(work, action, members);
      // Rolled back for no reason but that it is a trial.
      throw new Refusal();
    },
  );
  return { ...counted, userErrors: tried.userErrors };
}

async function allowedAction(work: Work, input: BulkAction): Promise<ChosenAction> {
  const action = await chosenAction(work, input);
  const scope = scopeOf(action.kind);
  if (!hasScope(work, scope)) throw scopeMissing(scope, ["input"]);
  return action;
}

/** All at once: what waits for approval member by member would wait for nobody. */
async function charge(work: Work, { points }: ChosenAction, members: number): Promise<void> {
  if (points === null) return;
  const field = ["input", "adjustPoints", "points"];
  if (Math.abs(points) > amountMinorMax / members) {
    throw refusal("AMOUNT_TOO_LARGE", field, text("jobs.tooManyPoints", { max: amountMinorMax }));
  }
  if (await chargePoints(work, Math.abs(points), members)) return;
  throw refusal("ABOVE_KEY_LIMIT", field, text("jobs.aboveLimit"));
}
