import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import { text } from "../../locales/text.ts";
import { answerableId } from "../../values/caller.ts";
import type { Caller, PointsLimits } from "../../values/caller.ts";
import { refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { keyHash, keyHint, newKey } from "./access-key.ts";
import type { AccessKeyKind } from "./access-key.ts";

/** What is stored of a new key: the write never sees the key itself. */
export interface StoredKey {
  readonly id: string;
  readonly hash: Buffer;
  readonly hint: string;
}

/** The kinds of keys whose scopes say what they may do. */
export type ScopedKind = Exclude<AccessKeyKind, "PUBLISHABLE" | "FEED">;

/** Whether keys of a kind carry scopes. */
export function isScoped(kind: AccessKeyKind): kind is ScopedKind {
  return kind !== "PUBLISHABLE" && kind !== "FEED";
}

/** What keys may be given, and by whom. */
export interface KeyGrants {
  /** The scopes that fields of each API ask for. */
  readonly scopes: Readonly<Record<ScopedKind, ReadonlySet<string>>>;
  /** The caller's own scopes, and for which kind; null where no key limits the caller. */
  readonly held: { readonly kind: ScopedKind; readonly scopes: ReadonlySet<string> } | null;
}

export type MadeKey = ReturnType<typeof makeKey>;

/** A new key, what is to be stored of it, and what the caller may give it. */
export function makeKey(kind: AccessKeyKind, context: Context) {
  const key = newKey(kind);
  const stored = { id: uuidv7(), hash: keyHash(key), hint: keyHint(key) };
  return { key, stored, grants: grantsOf(context) };
}

/** What the caller may give keys. */
export function grantsOf({ caller, scopesOf }: Context): KeyGrants {
  return {
    scopes: {
      SECRET: scopesOf("storefront"),
      ADMIN: scopesOf("admin"),
      PARTNER: scopesOf("partner"),
    },
    held: "scopes" in caller ? { kind: heldKind(caller), scopes: caller.scopes } : null,
  };
}

/** A key of another API does less than any of the back office that may make it. */
function heldKind({ kind }: Caller): ScopedKind {
  return kind === "PARTNER" ? "PARTNER" : "ADMIN";
}

/** A row of `access_keys` that is to be inserted. */
interface NewAccessKey extends StoredKey {
  readonly ownerId: string;
  readonly kind: AccessKeyKind;
  readonly title: string;
  readonly scopes: readonly string[];
  readonly origins: readonly string[];
  readonly partnerId: string | null;
  readonly expiresAt: Date | null;
  readonly limits?: PointsLimits | null;
  /** From anywhere when left out. */
  readonly allowedAddresses?: readonly string[];
  readonly costPerSecond?: number | null;
  /** Who answers for it; left out, it does so itself. */
  readonly makerId?: string | null;
  /** Of which program; the write's own when left out. */
  readonly programId?: string;
}

const KEYS_MAX = 100;
const FEED_TOKENS_MAX = 20;

// Two that are made at once count each other.
const LOCK_KEYS = sql.write("lock a program's access keys")`
  select pg_advisory_xact_lock(hashtextextended('access keys ' || ${"programId"}::text, 0))
`;

const COUNT_KEYS = sql.read<{ count: number }>("count a program's working access keys")`
  select count(*) as count from access_keys
  where program_id = ${"programId"} and revoked_at is null
    and (expires_at is null or expires_at > now())
    and case when ${"readerOf"}::uuid is null then kind <> 'FEED'
      else kind = 'FEED' and partner_id = ${"readerOf"} end
`;

const INSERT_KEY = sql.write("insert an access key")`
  insert into access_keys (id, program_id, kind, name, owner_id, key_hash, key_hint, scopes,
    origins, partner_id, created_at, expires_at, points_per_time, points_per_day,
    maker_id, allowed_addresses, cost_per_second)
  select k.id, ${"programId"}, k.kind, k.title, k."ownerId", ${"hash"}, k.hint, k.scopes,
    k.origins, k."partnerId", now(), k."expiresAt", (k.limits ->> 'pointsPerTime')::bigint,
    (k.limits ->> 'pointsPerDay')::bigint, k."makerId",
    coalesce(k."allowedAddresses", '{}'), k."costPerSecond"
  from jsonb_to_record(${"key"}) as k (id uuid, kind text, title text, "ownerId" uuid, hint text,
    scopes text[], origins text[], "partnerId" uuid, "expiresAt" timestamptz, limits jsonb,
    "makerId" uuid, "allowedAddresses" text[], "costPerSecond" int)
`;

/**
 * Keeps the number of working keys small: each partner's feed tokens apart, so that no partner
 * takes the room of another or of the program. A rotation does not ask: it ends the key before.
 * @throws Refusal TOO_MANY_KEYS.
 */
export async function expectRoomForKey(
  work: Work,
  { kind, partnerId }: Pick<NewAccessKey, "kind" | "partnerId">,
): Promise<void> {
  const { programId } = work;
  await work.rows(LOCK_KEYS, { programId });
  const isFeed = kind === "FEED";
  const readerOf = isFeed ? partnerId : null;
  const [existing] = await work.rows(COUNT_KEYS, { programId, readerOf });
  const max = isFeed ? FEED_TOKENS_MAX : KEYS_MAX;
  if (existing!.count < max) return;
  const message = text(isFeed ? "access.tooManyFeedTokens" : "access.tooManyKeys", { max });
  throw refusal("TOO_MANY_KEYS", [], message);
}

/** Inserts a key, by the real clock: a sandbox's test clock does not end the keys that move it. */
export async function insertAccessKey(work: Work, row: NewAccessKey): Promise<void> {
  const { programId = work.programId, hash, ...key } = row;
  await work.rows(INSERT_KEY, { programId, hash, key: JSON.stringify(key) });
  const { kind, title, scopes, origins, expiresAt, limits = null } = key;
  const { allowedAddresses = [], costPerSecond = null } = key;
  const use = { allowedAddresses, costPerSecond };
  const after = { kind, title, scopes, origins, expiresAt, limits, ...use };
  work.audit({ subjectId: key.id, after });
}

/** The limits that a key would have looser than whoever gives it out: none beyond one's own. */
export function looserLimits(
  { caller }: Work,
  key: Pick<NewAccessKey, "kind" | "scopes"> & { readonly limits: PointsLimits | null },
): readonly (keyof PointsLimits)[] {
  const own = "limits" in caller ? caller.limits : undefined;
  if (!own || key.kind !== "ADMIN" || !key.scopes.includes("points:write")) return [];
  return (["pointsPerTime", "pointsPerDay"] as const).filter(
    (name) => own[name] !== null && (key.limits?.[name] ?? Infinity) > own[name],
  );
}

/** Who answers for a key that a write makes: keys that the operator gives out are apart. */
export function makerOf({ caller }: Work): string | null {
  return caller.kind === "OPERATOR" ? null : answerableId(caller);
}

/** Why somebody cannot give a key these scopes; empty when they can. */
export function scopeProblems(
  { kind, scopes }: { readonly kind: AccessKeyKind; readonly scopes: readonly string[] },
  { scopes: known, held }: KeyGrants,
): RefusalReason[] {
  const field = ["input", "scopes"];
  if (!isScoped(kind)) {
    const message = text("access.scopesNotWanted");
    return scopes.length > 0 ? [{ code: "INVALID", field, message }] : [];
  }
  // A partner's key without any still says whose it is.
  if (scopes.length === 0 && kind !== "PARTNER") {
    return [{ code: "INVALID", field, message: text("access.scopesWanted") }];
  }
  return scopes.flatMap((scope, position): RefusalReason[] => {
    const at = [...field, String(position)];
    if (!known[kind].has(scope)) {
      const list = [...known[kind]].sort().join(", ");
      return [
        { code: "INVALID", field: at, message: text("access.unknownScope", { scope, list }) },
      ];
    }
    if (mayGive(scope, kind, held)) return [];
    return [{ code: "SCOPE_NOT_HELD", field: at, message: text("access.scopeNotHeld", { scope }) }];
  });
}

/** The scopes that the caller may give to a key of a kind, in alphabetical order. */
export function grantableScopes(kind: AccessKeyKind, context: Context): readonly string[] {
  if (!isScoped(kind)) return [];
  const { scopes, held } = grantsOf(context);
  return [...scopes[kind]].filter((scope) => mayGive(scope, kind, held)).sort();
}

function mayGive(scope: string, kind: ScopedKind, held: KeyGrants["held"]): boolean {
  return kind !== held?.kind || held.scopes.has(scope);
}
