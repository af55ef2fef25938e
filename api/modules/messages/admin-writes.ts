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
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write-context.ts";
import { describedTemplates } from "./templates/described-template.ts";
import { messageById } from "./sending/list-messages.ts";
import { resetMessageTemplate } from "./templates/reset-message-template.ts";
import { saveMessageTemplate } from "./templates/save-message-template.ts";
import { sendTestMessage } from "./sending/send-test-message.ts";
import { switchMessages } from "./sending/switch-messages.ts";

@Resolver()
export class MessageWrites {
  @Mutation(() => AdminSaveMessageTemplatePayload)
  async saveMessageTemplate(
    @Arg("input", () => AdminSaveMessageTemplateInput) input: AdminSaveMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "saveMessageTemplate", input }, (work) =>
      saveMessageTemplate(work, input),
    );
    return withTemplate(context, input, written);
  }

  @Mutation(() => AdminResetMessageTemplatePayload)
  async resetMessageTemplate(
    @Arg("input", () => AdminResetMessageTemplateInput) input: AdminResetMessageTemplateInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "resetMessageTemplate", input }, (work) =>
      resetMessageTemplate(work, input),
    );
    return withTemplate(context, input, written);
  }

  @Mutation(() => AdminSwitchMessagesPayload)
  async switchMessages(
    @Arg("input", () => AdminSwitchMessagesInput) input: AdminSwitchMessagesInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "switchMessages", input }, (work) =>
      switchMessages(work, input),
    );
    const { locale } = context;
    const templates = written.done ? await describedTemplates(context, { locale }) : null;
    return answerWrite(written, () => ({ templates }));
  }

  @Mutation(() => AdminSendTestMessagePayload)
  async sendTestMessage(
    @Arg("input", () => AdminSendTestMessageInput) input: AdminSendTestMessageInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "sendTestMessage", input }, (work) =>
      sendTestMessage(work, input),
    );
    if (!written.done) return answerWrite(written, () => ({}));
    const message = await messageById(context, written.result.messageId);
    return answerWrite(written, () => ({ message }));
  }
}

async function withTemplate(
  context: Context,
  { kind, locale }: { kind: string; locale: string },
  written: Written<object>,
) {
  const [template] = written.done ? await describedTemplates(context, { kind, locale }) : [];
  return answerWrite(written, () => ({ template }));
}
