import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminCloseProgramInput,
  AdminCloseProgramPayload,
  AdminCreateProgramInput,
  AdminCreateProgramPayload,
  AdminProgramSummaryConnection,
  AdminQueryProgramsArgs,
} from "../../generated/admin/installation.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { closeProgram } from "./close-program.ts";
import { createProgram, makeFirstKeys } from "./create-program.ts";
import { listPrograms, programById } from "./list-programs.ts";

@Resolver()
export class InstallationForOperator {
  @Query(() => AdminProgramSummaryConnection)
  programs(
    @Args(() => AdminQueryProgramsArgs) args: AdminQueryProgramsArgs,
    @Ctx() context: Context,
  ) {
    return listPrograms(context, args);
  }

  @Mutation(() => AdminCreateProgramPayload)
  createProgram(
    @Arg("input", () => AdminCreateProgramInput) input: AdminCreateProgramInput,
    @Ctx() context: Context,
  ) {
    const { keys: firstKeys, secrets } = makeFirstKeys(context);
    const seeds = context.programSeeds;
    return answerMutation(context, {
      operation: "createProgram",
      input,
      write: (work, content) => createProgram(work, content, { keys: firstKeys, seeds }),
      show: async ({ programId, keys }) => ({
        program: await programById(context, programId),
        // Those of an earlier call can't be shown again.
        keys: keys.map(({ kind, id }) => ({
          kind,
          id: encodeId("key", id),
          secret: secrets.get(id) ?? null,
        })),
      }),
    });
  }

  @Mutation(() => AdminCloseProgramPayload)
  closeProgram(
    @Arg("input", () => AdminCloseProgramInput) input: AdminCloseProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "closeProgram",
      input,
      write: closeProgram,
      show: async ({ programId }) => ({ program: await programById(context, programId) }),
    });
  }
}
