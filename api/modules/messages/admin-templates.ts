import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminCancelScheduledMessageTemplateInput,
  AdminCancelScheduledMessageTemplatePayload,
  AdminDiscardMessageTemplateDraftInput,
  AdminDiscardMessageTemplateDraftPayload,
  AdminPublishMessageTemplateInput,
  AdminPublishMessageTemplatePayload,
  AdminResetMessageTemplateInput,
  AdminResetMessageTemplatePayload,
  AdminRevertMessageTemplateInput,
  AdminRevertMessageTemplatePayload,
  AdminSaveMessageTemplateInput,
  AdminSaveMessageTemplatePayload,
} from "../../generated/admin/messages.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { describedTemplates } from "./templates/described-template.ts";
import {
  resetMessageTemplate,
  saveMessageTemplate,
  templateVersions,
} from "./templates/template-versions.ts";

@Resolver()
export class TemplateWrites {
  @Mutation(() => AdminSaveMessageTemplatePayload)
  saveMessageTemplate(
    @Arg("input", () => AdminSaveMessageTemplateInput) input: AdminSaveMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveMessageTemplate",
      input,
      write: saveMessageTemplate,
      show: showTemplate(input),
    });
  }

  @Mutation(() => AdminPublishMessageTemplatePayload)
  publishMessageTemplate(
    @Arg("input", () => AdminPublishMessageTemplateInput) input: AdminPublishMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishMessageTemplate",
      input,
      write: templateVersions.publishDraft,
      show: showTemplate(input),
    });
  }

  @Mutation(() => AdminCancelScheduledMessageTemplatePayload)
  cancelScheduledMessageTemplate(
    @Arg("input", () => AdminCancelScheduledMessageTemplateInput)
    input: AdminCancelScheduledMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledMessageTemplate",
      input,
      write: templateVersions.cancelScheduled,
      show: showTemplate(input),
    });
  }

  @Mutation(() => AdminDiscardMessageTemplateDraftPayload)
  discardMessageTemplateDraft(
    @Arg("input", () => AdminDiscardMessageTemplateDraftInput)
    input: AdminDiscardMessageTemplateDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardMessageTemplateDraft",
      input,
      write: templateVersions.discardDraft,
      show: showTemplate(input),
    });
  }

  @Mutation(() => AdminRevertMessageTemplatePayload)
  revertMessageTemplate(
    @Arg("input", () => AdminRevertMessageTemplateInput) input: AdminRevertMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertMessageTemplate",
      input,
      write: templateVersions.revert,
      show: showTemplate(input),
    });
  }

  @Mutation(() => AdminResetMessageTemplatePayload)
  resetMessageTemplate(
    @Arg("input", () => AdminResetMessageTemplateInput) input: AdminResetMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "resetMessageTemplate",
      input,
      write: resetMessageTemplate,
      show: showTemplate(input),
    });
  }
}

/** The template as it is after a write. */
function showTemplate({ kind, locale }: { kind: string; locale: string }) {
  return async (_written: object, context: Context) => {
    const [template] = await describedTemplates(context, { kind, locale });
    return { template };
  };
}
