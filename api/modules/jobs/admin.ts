import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { AdminEarningRuleBacktest } from "../../generated/admin/earning.ts";
import {
  AdminBulkActionPreview,
  AdminCancelJobInput,
  AdminCancelJobPayload,
  AdminJob,
  AdminJobConnection,
  AdminQueryBulkActionPreviewArgs,
  AdminQueryJobArgs,
  AdminQueryJobsArgs,
  AdminReverseJobInput,
  AdminReverseJobPayload,
  AdminStartBulkActionInput,
  AdminStartBulkActionPayload,
  AdminStartEarningRuleBacktestInput,
  AdminStartEarningRuleBacktestPayload,
} from "../../generated/admin/jobs.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { keptBacktestView } from "../returns/backtest-earning-rule.ts";
import type { KeptBacktest } from "../returns/backtest-earning-rule.ts";
import { startEarningRuleBacktest } from "./backtests/start-earning-rule-backtest.ts";
import { bulkActionPreview, startBulkAction } from "./bulk/start-bulk-action.ts";
import { cancelJob } from "./cancel-job.ts";
import { countJobs, jobById, jobByPublicId, listJobs } from "./list-jobs.ts";
import type { ListJobs } from "./list-jobs.ts";
import { reverseJob } from "./reversing/reverse-job.ts";

@Resolver()
export class Jobs {
  @Query(() => AdminJobConnection)
  async jobs(@Args(() => AdminQueryJobsArgs) input: AdminQueryJobsArgs, @Ctx() context: Context) {
    return Object.assign(await listJobs(context, input), { input });
  }

  @Query(() => AdminJob, { nullable: true })
  job(@Args(() => AdminQueryJobArgs) { id }: AdminQueryJobArgs, @Ctx() context: Context) {
    return jobByPublicId(context, id);
  }

  @Query(() => AdminBulkActionPreview)
  bulkActionPreview(
    @Args(() => AdminQueryBulkActionPreviewArgs) { input }: AdminQueryBulkActionPreviewArgs,
    @Ctx() context: Context,
  ) {
    return bulkActionPreview(context, input);
  }

  @Mutation(() => AdminStartBulkActionPayload)
  startBulkAction(
    @Arg("input", () => AdminStartBulkActionInput) input: AdminStartBulkActionInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "startBulkAction",
      input,
      write: (work, content) => startBulkAction(work, content, context),
      show: showJob,
    });
  }

  @Mutation(() => AdminStartEarningRuleBacktestPayload)
  startEarningRuleBacktest(
    @Arg("input", () => AdminStartEarningRuleBacktestInput)
    input: AdminStartEarningRuleBacktestInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "startEarningRuleBacktest",
      input,
      write: startEarningRuleBacktest,
      show: showJob,
    });
  }

  @Mutation(() => AdminCancelJobPayload)
  cancelJob(
    @Arg("input", () => AdminCancelJobInput) input: AdminCancelJobInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelJob",
      input,
      write: cancelJob,
      show: showJob,
    });
  }

  @Mutation(() => AdminReverseJobPayload)
  reverseJob(
    @Arg("input", () => AdminReverseJobInput) input: AdminReverseJobInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "reverseJob",
      input,
      write: reverseJob,
      show: showJob,
    });
  }
}

@Resolver(() => AdminJob)
export class BacktestOfJob {
  @FieldResolver(() => AdminEarningRuleBacktest, { nullable: true })
  backtest(@Root() { result }: { result: KeptBacktest | null }, @Ctx() context: Context) {
    return result && keptBacktestView(result, context);
  }
}

@Resolver(() => AdminJobConnection)
export class CountOfJobs {
  @FieldResolver()
  totalCount(@Root() { input }: { input: ListJobs }, @Ctx() context: Context) {
    return countJobs(context, input);
  }
}

async function showJob({ jobId }: { readonly jobId: string }, context: Context) {
  return { job: await jobById(context, jobId) };
}
