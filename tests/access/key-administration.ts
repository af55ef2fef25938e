import { decodeId } from "../../api/values/id.ts";
import {
  AccessKeys,
  CreateAccessKey,
  LimitAccessKey,
  RevokeAccessKey,
  RotateAccessKey,
} from "../../client/admin.ts";
import type {
  CreateAccessKeyInput,
  LimitAccessKeyInput,
  RotateAccessKeyInput,
} from "../../client/admin.ts";
import type { AdminClient } from "../harness/admin-client.ts";
import { unique } from "../harness/shop.ts";

type Without<Input> = Omit<Input, "idempotencyKey"> & { readonly idempotencyKey?: string };

/** Makes a key one that its maker doesn't answer for, as if somebody else had made it. */
export async function giveAway(
  sql: (statement: string) => Promise<unknown>,
  key: { readonly id: string },
): Promise<void> {
  const uuid = decodeId("key", key.id);
  await sql(`update access_keys set maker_id = null where id = '${uuid}'`);
}

/** The access keys of a program, as its back office makes and ends them. */
export function keysOf(admin: AdminClient) {
  const create = async (input: Partial<CreateAccessKeyInput> = {}) => {
    const whole = { kind: "SECRET" as const, title: "Till", scopes: ["members:read"] };
    const given = { ...whole, idempotencyKey: unique("key"), ...input };
    return (await admin.ask(CreateAccessKey, { input: given })).createAccessKey;
  };
  const rotate = async (input: Without<RotateAccessKeyInput>) => {
    const given = { idempotencyKey: unique("key"), ...input };
    return (await admin.ask(RotateAccessKey, { input: given })).rotateAccessKey;
  };
  const limit = async (input: Without<LimitAccessKeyInput>) => {
    const given = { idempotencyKey: unique("key"), ...input };
    return (await admin.ask(LimitAccessKey, { input: given })).limitAccessKey;
  };
  const revoke = async (id: string, idempotencyKey = unique("key")) =>
    (await admin.ask(RevokeAccessKey, { input: { id, idempotencyKey } })).revokeAccessKey;
  const list = async (page: { first?: number; after?: string; offset?: number } = {}) =>
    (await admin.ask(AccessKeys, page)).accessKeys;
  const made = async (input: Partial<CreateAccessKeyInput> = {}) => {
    const { key, secret, userErrors } = await create(input);
    if (!key || !secret) throw new Error(JSON.stringify(userErrors));
    return { ...key, secret };
  };
  return { create, made, rotate, limit, revoke, list };
}
