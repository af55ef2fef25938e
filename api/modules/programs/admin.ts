import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminAdvanceTestClockInput,
  AdminAdvanceTestClockPayload,
  AdminProgram,
  AdminSaveEarningTermsInput,
  AdminSaveEarningTermsPayload,
} from "../../generated/admin/programs.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { advanceTestClock } from "./advance-test-clock.ts";
import { programView } from "./program-view.ts";
import { programSnapshot } from "./program.ts";
import { saveEarningTerms } from "./save-earning-terms.ts";

@Resolver()
export class AdminProgramQueries {
  @Query(() => AdminProgram)
  program(@Ctx() context: Context) {
    return programForStaff(context);
  }
}

@Resolver()
export class AdminProgramWrites {
  @Mutation(() => AdminAdvanceTestClockPayload)
  async advanceTestClock(
    @Arg("input", () => AdminAdvanceTestClockInput) input: AdminAdvanceTestClockInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...advance } = input;
    const written = await context.write(
      { operation: "advanceTestClock", key, input: advance },
      (work) => advanceTestClock(work, advance),
    );
    if (!written.done) return answerWrite(written, () => ({}));

    // After a replay too: the first time may have been cut off before everything was done.
    const fresh = await context.refreshed();
    await fresh.settle();
    return answerWrite(written, () => ({ program: programForStaff(fresh) }));
  }

  @Mutation(() => AdminSaveEarningTermsPayload)
  async saveEarningTerms(
    @Arg("input", () => AdminSaveEarningTermsInput) input: AdminSaveEarningTermsInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "saveEarningTerms", input };
    const written = await context.write(call, (work) => saveEarningTerms(work, input));
    if (!written.done) return answerWrite(written, () => ({}));
    context.configuration = (await context.refreshed()).configuration;
    return answerWrite(written, () => ({ program: programForStaff(context) }));
  }
}

@Resolver(() => AdminProgram)
export class EarningTermsOfProgram {
  @FieldResolver()
  earningTerms(@Ctx() { configuration }: Context) {
    const { earningTerms, termsVersion: version } = configuration.part(programSnapshot);
    const { pendingDays, expiry, includesTax, includesShipping, retroDays } = earningTerms;
    const { purchasePointsMax, debt = "REPAY" } = earningTerms;
    const plain = { count: null, unit: null, endOf: null, lastDay: null };
    return {
      ...{
        version,
        pendingDays,
        includesTax,
        includesShipping,
        retroDays,
        purchasePointsMax,
        debt,
      },
      expiry: { ...plain, ...expiry },
    };
  }
}

function programForStaff({ configuration, locale }: Context) {
  const { isSandbox, testNow } = configuration.part(programSnapshot);
  return { ...programView(configuration, locale), sandbox: isSandbox, testNow };
}
