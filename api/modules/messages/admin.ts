import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminMessageConnection,
  AdminMessagePreview,
  AdminMessageTemplate,
  AdminMessageTemplateHistoryArgs,
  AdminPreviewMessageInput,
  AdminQueryMessagesArgs,
  AdminQueryMessageTemplatesArgs,
} from "../../generated/admin/messages.ts";
import { AdminConfigurationVersionConnection } from "../../generated/admin/versions.ts";
import type { Context } from "../../graphql/context.ts";
import { fieldChanges } from "../../configuration/field-changes.ts";
import { versionHistory } from "../../versioning/history.ts";
import { describedTemplates } from "./templates/described-template.ts";
import { listMessages } from "./sending/list-messages.ts";
import { previewMessage } from "./templates/preview-message.ts";
import { storedTemplate } from "./templates/stored-template.ts";
import type { TemplateVersion } from "./templates/stored-template.ts";
import { templateVersions } from "./templates/template-versions.ts";
import type { TemplateName } from "./templates/template-versions.ts";

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

@Resolver(() => AdminMessageConnection)
export class CountOfMessages {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}

@Resolver(() => AdminMessageTemplate)
export class HistoryOfMessageTemplate {
  @FieldResolver(() => AdminConfigurationVersionConnection)
  async history(
    @Root() { kind, locale }: Template,
    @Args(() => AdminMessageTemplateHistoryArgs) args: AdminMessageTemplateHistoryArgs,
    @Ctx() { caller: { programId }, lane, now }: Context,
  ) {
    const template = await storedTemplate(lane.rows, { programId, now }, { kind, locale });
    const versions = template ? await templateVersions.versions(lane.rows, template.id) : [];
    const fields = (version: TemplateVersion | null) => ({ ...version?.definition.content });
    return versionHistory(versions, args, (before, after) =>
      fieldChanges(fields(before), fields(after)),
    );
  }
}

interface Template extends TemplateName {}
