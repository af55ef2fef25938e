import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  AdminProgram,
  AdminReasonCode,
  AdminSaveReasonCodeInput,
  AdminSaveReasonCodePayload,
} from "../../../generated/admin/programs.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { reasonCodesSnapshot, reasonView } from "../reason-codes.ts";
import { saveReasonCode } from "./save-reason-code.ts";

@Resolver(() => AdminProgram)
export class ReasonCodesOfProgram {
  @FieldResolver(() => [AdminReasonCode])
  reasonCodes(@Ctx() { configuration, locale }: Context) {
    const codes = [...configuration.part(reasonCodesSnapshot).keys()];
    return codes.map((code) => reasonView(configuration, { code, locale }));
  }
}

@Resolver()
export class ReasonCodeWrites {
  @Mutation(() => AdminSaveReasonCodePayload)
  saveReasonCode(
    @Arg("input", () => AdminSaveReasonCodeInput) input: AdminSaveReasonCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveReasonCode",
      input,
      write: saveReasonCode,
      show: ({ code }) => ({
        reasonCode: reasonView(context.configuration, { code, locale: context.locale }),
      }),
    });
  }
}
