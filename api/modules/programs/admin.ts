import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminAdvanceTestClockInput,
  AdminAdvanceTestClockPayload,
  AdminProgram,
} from "../../generated/admin/programs.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { advanceTestClock } from "./advance-test-clock.ts";
import { programView } from "./program-view.ts";
import { programSnapshot } from "./program.ts";

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
}

/** A program as its staff sees it. */
export function programForStaff({ configuration, locale }: Context) {
  const { isSandbox, testNow } = configuration.part(programSnapshot);
  return { ...programView(configuration, locale), sandbox: isSandbox, testNow };
}
