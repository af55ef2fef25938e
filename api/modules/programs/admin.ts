import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminAdvanceTestClockInput,
  AdminAdvanceTestClockPayload,
  AdminProgram,
  AdminUpdateProgramInput,
  AdminUpdateProgramPayload,
} from "../../generated/admin/programs.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { advanceTestClock } from "./clock/advance-test-clock.ts";
import { programView } from "./program-view.ts";
import { programSnapshot } from "./program.ts";
import { isProgramInUse, updateProgram } from "./updating/update-program.ts";

@Resolver()
export class AdminProgramQueries {
  @Query(() => AdminProgram)
  program(@Ctx() context: Context) {
    return programForStaff(context);
  }
}

@Resolver(() => AdminProgram)
export class UseOfProgram {
  @FieldResolver()
  inUse(@Ctx() { lane, configuration }: Context) {
    return isProgramInUse(lane.rows, configuration.programId);
  }
}

@Resolver()
export class AdminProgramWrites {
  @Mutation(() => AdminUpdateProgramPayload)
  updateProgram(
    @Arg("input", () => AdminUpdateProgramInput) input: AdminUpdateProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "updateProgram",
      input,
      write: updateProgram,
      show: () => ({ program: programForStaff(context) }),
    });
  }

  @Mutation(() => AdminAdvanceTestClockPayload)
  advanceTestClock(
    @Arg("input", () => AdminAdvanceTestClockInput) input: AdminAdvanceTestClockInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "advanceTestClock",
      input,
      write: advanceTestClock,
      async show() {
        // After a replay too: the first time may have been cut off before everything was done.
        await context.settle();
        return { program: programForStaff(context) };
      },
    });
  }
}

/** A program as its staff sees it. */
export function programForStaff({ configuration, locale }: Context) {
  const program = configuration.part(programSnapshot);
  const { isSandbox, testNow, version, names, pointsNames, descriptions } = program;
  const translations = program.locales.map((of) => ({
    locale: of,
    name: names[of] ?? null,
    pointsName: pointsNames[of] ?? null,
    description: descriptions[of] ?? null,
  }));
  return {
    ...programView(configuration, locale),
    version,
    translations,
    sandbox: isSandbox,
    testNow,
  };
}
