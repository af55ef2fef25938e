import {
  AccessKeys,
  CreateFeedToken,
  RevokeAccessKey,
  RotateAccessKey,
} from "../../client/partner.ts";
import type { CreateFeedTokenInput, RotateAccessKeyInput } from "../../client/partner.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { unique } from "../harness/shop.ts";

type Without<Input> = Omit<Input, "idempotencyKey"> & { readonly idempotencyKey?: string };

/** The keys and feed tokens of a partner, in its own hands. */
export function ownKeysOf(client: GraphqlClient) {
  const createToken = async (input: Partial<CreateFeedTokenInput> = {}) => {
    const given = { title: "Import", idempotencyKey: unique("token"), ...input };
    return (await client.ask(CreateFeedToken, { input: given })).createFeedToken;
  };
  const token = async (input: Partial<CreateFeedTokenInput> = {}) => {
    const { key, secret, userErrors } = await createToken(input);
    if (!key || !secret) throw new Error(JSON.stringify(userErrors));
    return { ...key, secret };
  };
  const rotate = async (input: Without<RotateAccessKeyInput>) => {
    const given = { idempotencyKey: unique("key"), ...input };
    return (await client.ask(RotateAccessKey, { input: given })).rotateAccessKey;
  };
  const revoke = async (id: string, idempotencyKey = unique("key")) =>
    (await client.ask(RevokeAccessKey, { input: { id, idempotencyKey } })).revokeAccessKey;
  const list = async () => (await client.ask(AccessKeys, { first: 100 })).accessKeys;
  return { createToken, token, rotate, revoke, list };
}
