import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import {
  AdminMessageConnection,
  AdminMessagePreview,
  AdminMessageTemplate,
  AdminPreviewMessageInput,
  AdminQueryMessagesArgs,
  AdminQueryMessageTemplatesArgs,
} from "../../generated/admin/messages.ts";
import type { Context } from "../../graphql/context.ts";
import { describedTemplates } from "./templates/described-template.ts";
import { listMessages } from "./sending/list-messages.ts";
import { previewMessage } from "./templates/preview-message.ts";

@Resolver()
export class MessageQueries {
  @Query(() => [AdminMessageTemplate])
  messageTemplates(
    @Args(() => AdminQueryMessageTemplatesArgs) only: AdminQueryMessageTemplatesArgs,
    @Ctx() context: Context,
  ) {
    return describedTemplates(context, only);
  }

  @Query(() => AdminMessagePreview)
  previewMessage(
    @Arg("input", () => AdminPreviewMessageInput) input: AdminPreviewMessageInput,
    @Ctx() context: Context,
  ) {
    return previewMessage(context, input);
  }

  @Query(() => AdminMessageConnection)
  messages(
    @Args(() => AdminQueryMessagesArgs) args: AdminQueryMessagesArgs,
    @Ctx() context: Context,
  ) {
    return listMessages(context, args);
  }
}
