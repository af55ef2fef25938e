import { keyHash, newKey } from "../../api/modules/access/access-key.ts";
import type { AccessKeyKind } from "../../api/modules/access/access-key.ts";
import { ADMIN_SCOPES, STOREFRONT_SCOPES } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

export interface KeyWish {
  readonly kind?: AccessKeyKind;
  readonly scopes?: readonly string[];
  readonly origins?: readonly string[];
  readonly expiresAt?: string;
  readonly isDemo?: boolean;
}

/** Adds a key to a program, a secret one by default, and returns its text. */
export async function addKey(program: TestProgram, wish: KeyWish = {}): Promise<string> {
  const { kind = "SECRET", scopes = [], origins = [], expiresAt, isDemo = false } = wish;
  const key = newKey(kind);
  await program.sql(`insert into access_keys
    (id, program_id, kind, name, owner_id, key_hash, key_hint, scopes, origins, expires_at,
      is_demo, created_at)
    values (gen_random_uuid(), '${program.programId}', '${kind}', 'test', gen_random_uuid(),
      '\\x${keyHash(key).toString("hex")}', '…', '{${scopes.join()}}', '{${origins.join()}}',
      ${expiresAt ? `'${expiresAt}'` : "null"}, ${isDemo}, now())`);
  return key;
}

/** A key that may do everything its kind can, but for one scope. */
export async function addKeyWithout(
  program: TestProgram,
  { kind, scope }: { kind: "SECRET" | "ADMIN"; scope: string | null },
): Promise<string> {
  const all = kind === "SECRET" ? STOREFRONT_SCOPES : ADMIN_SCOPES;
  return addKey(program, { kind, scopes: all.filter((it) => it !== scope) });
}
