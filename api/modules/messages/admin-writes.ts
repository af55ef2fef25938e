import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminResetMessageTemplateInput,
  AdminResetMessageTemplatePayload,
  AdminSaveMessageTemplateInput,
  AdminSaveMessageTemplatePayload,
  AdminSendTestMessageInput,
  AdminSendTestMessagePayload,
  AdminSwitchMessagesInput,
  AdminSwitchMessagesPayload,
} from "../../generated/admin/messages.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { describedTemplates } from "./templates/described-template.ts";
import { messageById } from "./sending/list-messages.ts";
import { resetMessageTemplate } from "./templates/reset-message-template.ts";
import { saveMessageTemplate } from "./templates/save-message-template.ts";
import { sendTestMessage } from "./sending/send-test-message.ts";
import { switchMessages } from "./sending/switch-messages.ts";

@Resolver()
export class MessageWrites {
  @Mutation(() => AdminSaveMessageTemplatePayload)
  saveMessageTemplate(
    @Arg("input", () => AdminSaveMessageTemplateInput) input: AdminSaveMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveMessageTemplate",
      input,
      write: saveMessageTemplate,
      show: () => showTemplate(context, input),
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
      show: () => showTemplate(context, input),
    });
  }

  @Mutation(() => AdminSwitchMessagesPayload)
  switchMessages(
    @Arg("input", () => AdminSwitchMessagesInput) input: AdminSwitchMessagesInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "switchMessages",
      input,
      write: switchMessages,
      show: async () => ({
        templates: await describedTemplates(context, { locale: context.locale }),
      }),
    });
  }

  @Mutation(() => AdminSendTestMessagePayload)
  sendTestMessage(
    @Arg("input", () => AdminSendTestMessageInput) input: AdminSendTestMessageInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "sendTestMessage",
      input,
      write: sendTestMessage,
      show: async ({ messageId }) => ({ message: await messageById(context, messageId) }),
    });
  }
}

async function showTemplate(context: Context, which: { kind: string; locale: string }) {
  const [template] = await describedTemplates(context, { kind: which.kind, locale: which.locale });
  return { template };
}
