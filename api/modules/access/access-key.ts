import { createHash, randomBytes } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/core";

const schema = defineEntity({
  name: "AccessKey",
  tableName: "access_keys",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    kind: p.text().$type<AccessKeyKind>(),
    name: p.text(),
    ownerId: p.uuid(),
    keyHash: p.blob(),
    keyHint: p.text(),
    scopes: p.array<string>(),
    origins: p.array<string>(),
    partnerId: p.uuid().nullable(),
    pointsPerTime: p.bigint("number").nullable(),
    pointsPerDay: p.bigint("number").nullable(),
    isDemo: p.boolean(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A key with which a shop, a partner or an automation signs in. Only its hash is stored. */
export class AccessKey extends schema.class {}
schema.setClass(AccessKey);

/** Who uses a key: a browser, a server, an administrator, a partner, a reader of its feed. */
export type AccessKeyKind = "PUBLISHABLE" | "SECRET" | "ADMIN" | "PARTNER" | "FEED";

const PREFIXES: Record<AccessKeyKind, string> = {
  PUBLISHABLE: "pk",
  SECRET: "sk",
  ADMIN: "ak",
  PARTNER: "pt",
  FEED: "ft",
};

/** A new key: 256 bits of chance behind the prefix of its kind. */
export function newKey(kind: AccessKeyKind): string {
  return `${PREFIXES[kind]}_${randomBytes(32).toString("base64url")}`;
}

/** The stored hash of a key. A key is too long to guess, so one round of SHA-256 is enough. */
export function keyHash(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

const HINT_LENGTH = 9;

/** How a key begins, by which people tell keys apart: of 256 bits of chance, it shows 36. */
export function keyHint(key: string): string {
  return `${key.slice(0, HINT_LENGTH)}…`;
}
