import { uuidv7 } from "uuidv7";
import type { Context } from "../../graphql/context.ts";
import { keyHash, keyHint, newKey } from "./access-key.ts";
import type { AccessKeyKind } from "./access-key.ts";
import type { KeyGrants } from "./insert-access-key.ts";

export type MadeKey = ReturnType<typeof makeKey>;

/** A new key, what is to be stored of it, and what the caller may give it. */
export function makeKey(kind: AccessKeyKind, { caller, scopesOf }: Context) {
  const key = newKey(kind);
  const stored = { id: uuidv7(), hash: keyHash(key), hint: keyHint(key) };
  const grants: KeyGrants = {
    scopes: { SECRET: scopesOf("storefront"), ADMIN: scopesOf("admin") },
    held: "scopes" in caller ? caller.scopes : null,
  };
  return { key, stored, grants };
}
