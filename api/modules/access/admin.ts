import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminAccessKeyConnection,
  AdminCreateAccessKeyInput,
  AdminCreateAccessKeyPayload,
  AdminLimitAccessKeyInput,
  AdminLimitAccessKeyPayload,
  AdminQueryAccessKeyScopesArgs,
  AdminQueryAccessKeysArgs,
  AdminRevokeAccessKeyInput,
  AdminRevokeAccessKeyPayload,
  AdminRotateAccessKeyInput,
  AdminRotateAccessKeyPayload,
} from "../../generated/admin/access.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import type { AccessKeyKind } from "./access-key.ts";
import { createAccessKey } from "./create-access-key.ts";
import { accessKeyById, listAccessKeys } from "./list-access-keys.ts";
import { grantableScopes, grantsOf, makeKey } from "./insert-access-key.ts";
import type { MadeKey } from "./insert-access-key.ts";
import { limitAccessKey } from "./limit-access-key.ts";
import { revokeAccessKey } from "./revoke-access-key.ts";
import { rotateAccessKey } from "./rotate-access-key.ts";

@Resolver()
export class AccessKeysForStaff {
  @Query(() => AdminAccessKeyConnection)
  accessKeys(
    @Args(() => AdminQueryAccessKeysArgs) args: AdminQueryAccessKeysArgs,
    @Ctx() context: Context,
  ) {
    return listAccessKeys(context, args);
  }

  @Query(() => [String])
  accessKeyScopes(
    @Args(() => AdminQueryAccessKeyScopesArgs) { kind }: AdminQueryAccessKeyScopesArgs,
    @Ctx() context: Context,
  ) {
    return grantableScopes(kind, context);
  }

  @Mutation(() => AdminCreateAccessKeyPayload)
  createAccessKey(
    @Arg("input", () => AdminCreateAccessKeyInput) input: AdminCreateAccessKeyInput,
    @Ctx() context: Context,
  ) {
    const made = makeKey(input.kind, context);
    return answerMutation(context, {
      operation: "createAccessKey",
      input,
      write: (work, content) => createAccessKey(work, content, made),
      show: ({ keyId }) => showNewKey(keyId, made, context),
    });
  }

  @Mutation(() => AdminRotateAccessKeyPayload)
  async rotateAccessKey(
    @Arg("input", () => AdminRotateAccessKeyInput) input: AdminRotateAccessKeyInput,
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

  @Mutation(() => AdminLimitAccessKeyPayload)
  limitAccessKey(
    @Arg("input", () => AdminLimitAccessKeyInput) input: AdminLimitAccessKeyInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "limitAccessKey",
      input,
      write: (work, content) => limitAccessKey(work, content, grantsOf(context)),
      show: async ({ keyId }) => ({ key: await accessKeyById(context, keyId) }),
    });
  }

  @Mutation(() => AdminRevokeAccessKeyPayload)
  revokeAccessKey(
    @Arg("input", () => AdminRevokeAccessKeyInput) input: AdminRevokeAccessKeyInput,
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

/** A key that was made earlier, under the same idempotency key, can't be shown again. */
export async function showNewKey(keyId: string, { key, stored }: MadeKey, context: Context) {
  const secret = keyId === stored.id ? key : null;
  return { key: await accessKeyById(context, keyId), secret };
}

/** The kind of a key; any where there is no such key, which the write then says. */
export async function kindOfKey(id: string, context: Context): Promise<AccessKeyKind> {
  const keyId = decodeId("key", id);
  const key = keyId && (await accessKeyById(context, keyId));
  return key ? key.kind : "PUBLISHABLE";
}
