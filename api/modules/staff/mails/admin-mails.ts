import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  AdminSaveViewerMailsInput,
  AdminSaveViewerMailsPayload,
  AdminViewer,
  AdminViewerMails,
} from "../../../generated/admin/staff.ts";
import { sql } from "../../../database/sql.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { viewerOf } from "../viewer.ts";
import { saveViewerMails } from "./save-viewer-mails.ts";
import type { ViewerMails } from "./save-viewer-mails.ts";

const READ = sql.read<ViewerMails>("read what somebody on the staff is written to about")`
  select approval_mails as approvals, locale from staff where id = ${"id"}
`;

@Resolver(() => AdminViewer)
export class MailsOfViewer {
  @FieldResolver(() => AdminViewerMails, { nullable: true })
  async mails(@Ctx() { caller, lane }: Context) {
    if (caller.kind !== "STAFF") return null;
    const [mails] = await lane.rows(READ, { id: caller.credentialId });
    return mails ?? null;
  }

  @Mutation(() => AdminSaveViewerMailsPayload)
  saveViewerMails(
    @Arg("input", () => AdminSaveViewerMailsInput) input: AdminSaveViewerMailsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveViewerMails",
      input,
      write: saveViewerMails,
      show: async () => ({ viewer: await viewerOf(context) }),
    });
  }
}
