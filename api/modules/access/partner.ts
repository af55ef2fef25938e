import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  PartnerAccessKeyConnection,
  PartnerCreateFeedTokenInput,
  PartnerCreateFeedTokenPayload,
  PartnerQueryAccessKeysArgs,
  PartnerRevokeAccessKeyInput,
  PartnerRevokeAccessKeyPayload,
  PartnerRotateAccessKeyInput,
  PartnerRotateAccessKeyPayload,
} from "../../generated/partner/access.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { kindOfKey, showNewKey } from "./admin.ts";
import { createFeedToken } from "./create-access-key.ts";
import { makeKey } from "./insert-access-key.ts";
import { accessKeyById, listAccessKeys } from "./list-access-keys.ts";
import { revokeAccessKey } from "./revoke-access-key.ts";
import { rotateAccessKey } from "./rotate-access-key.ts";

/** A partner's keys and feed tokens, in its own hands. */
@Resolver()
export class AccessKeysForPartner {
  @Query(() => PartnerAccessKeyConnection)
  accessKeys(
    @Args(() => PartnerQueryAccessKeysArgs) args: PartnerQueryAccessKeysArgs,
    @Ctx() context: Context,
  ) {
    return listAccessKeys(context, args);
  }

  @Mutation(() => PartnerCreateFeedTokenPayload)
  createFeedToken(
    @Arg("input", () => PartnerCreateFeedTokenInput) input: PartnerCreateFeedTokenInput,
    @Ctx() context: Context,
  ) {
    const made = makeKey("FEED", context);
    return answerMutation(context, {
      operation: "createFeedToken",
      input,
      write: (work, content) => createFeedToken(work, content, made),
      show: ({ keyId }) => showNewKey(keyId, made, context),
    });
  }

  @Mutation(() => PartnerRotateAccessKeyPayload)
  async rotateAccessKey(
    @Arg("input", () => PartnerRotateAccessKeyInput) input: PartnerRotateAccessKeyInput,
    @Ctx() context: Context,
  ) {
    const made = makeKey(await kindOfKey(input.id, context), context);
    return answerMutation(context, {
      operation: "rotateAccessKey",
      input,
      write: (work, content) => rotateAccessKey(work, content, made),
      show: async ({ keyId, previousUntil }) => ({
        ...(await showNewKey(keyId, made, context)),
        previousUntil: new Date(previousUntil),
      }),
    });
  }

  @Mutation(() => PartnerRevokeAccessKeyPayload)
  revokeAccessKey(
    @Arg("input", () => PartnerRevokeAccessKeyInput) input: PartnerRevokeAccessKeyInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revokeAccessKey",
      input,
      write: revokeAccessKey,
      show: async ({ keyId }) => ({ key: await accessKeyById(context, keyId) }),
    });
  }
}
