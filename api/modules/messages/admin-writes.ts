import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminResendMessageInput,
  AdminResendMessagePayload,
  AdminSendTestMessageInput,
  AdminSendTestMessagePayload,
  AdminSwitchMessagesInput,
  AdminSwitchMessagesPayload,
} from "../../generated/admin/messages.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { describedTemplates } from "./templates/described-template.ts";
import { messageById } from "./sending/list-messages.ts";
import { resendMessage } from "./sending/resend-message.ts";
import { sendTestMessage } from "./sending/send-test-message.ts";
import { switchMessages } from "./sending/switch-messages.ts";

@Resolver()
export class MessageWrites {
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

  @Mutation(() => AdminResendMessagePayload)
  resendMessage(
    @Arg("input", () => AdminResendMessageInput) input: AdminResendMessageInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "resendMessage",
      input,
      write: resendMessage,
      show: async ({ messageId }) => ({ message: await messageById(context, messageId) }),
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
