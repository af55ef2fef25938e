import { sql } from "../../database/sql.ts";
import type { IncomingHttpHeaders } from "node:http";
import type { ReadLane } from "../../database/read-lane.ts";
import { isOnThisMachine } from "../../http/this-machine.ts";
import { text } from "../../locales/text.ts";
import type { Caller } from "../../values/caller.ts";
import { rateLimited, requestForbidden, unauthenticated } from "../../graphql/errors.ts";
import { Budgets } from "../../graphql/limits/budgets.ts";
import type { Rate } from "../../graphql/limits/budgets.ts";
import { keyHash } from "../../modules/access/access-key.ts";
import type { AccessKeyKind } from "../../modules/access/access-key.ts";
import { addressesIn } from "../../network/address-ranges.ts";
import type { MemberTokens } from "../../modules/access/member-tokens.ts";
import type { StaffSessions } from "./staff-sessions.ts";
import type { Api } from "../../values/api.ts";
import { operator, operatorCheck } from "./operator.ts";

/** A request, as far as credentials are concerned. */
export interface Credentialed {
  headers: IncomingHttpHeaders;
  remoteAddress: string;
}

export interface Callers {
  /**
   * Who calls.
   * @throws GraphQLError UNAUTHENTICATED for a missing, unknown, revoked or expired credential, one
   * of another endpoint, and a demo key from elsewhere than this machine; FORBIDDEN for a session
   * that another site's page would use, and for a key from an address that it may not be used from
   */
  identify(api: Api, request: Credentialed): Promise<Caller>;
  /**
   * Which partner reads its feed: with a key of its own, or with a feed token as the password of
   * Basic authentication. Keys are not taken there: addresses that hold a password are kept and
   * logged in many places.
   * @throws GraphQLError UNAUTHENTICATED
   */
  identifyReader(request: Credentialed): Promise<Caller>;
}

interface CallersOptions {
  lane: ReadLane;
  tokens: MemberTokens;
  /** The key of whoever runs the installation; null where there is none. */
  operatorKey: string | null;
  sessions: StaffSessions;
  isProduction: boolean;
  /** Called for every request with an access key, with the key's id. */
  onKeyUsed: (keyId: string) => void;
}

// A revoked key must stop within five seconds.
const CACHE_MS = 4_000;
const CACHED_MAX = 20_000;
const KEY_LENGTH_MAX = 200;

/** Turns credentials into callers: keys by their hash, member tokens by their signature. */
export function openCallers(options: CallersOptions): Callers {
  const { lane, tokens, sessions, isProduction, onKeyUsed } = options;
  const keys = openKeys(lane);
  const isOperator = operatorCheck(options.operatorKey);
  const cache = new Map<string, { identity: Promise<Identity | null>; until: number }>();

  const find = (credential: string, remoteAddress: string): Promise<Identity | null> => {
    const now = Date.now();
    const cached = cache.get(credential);
    if (cached && cached.until > now) return cached.identity;
    if (cache.size >= CACHED_MAX) cache.clear();
    const identity = isKey(credential)
      ? keys.find(credential, remoteAddress)
      : readToken(tokens, credential);
    cache.set(credential, { identity, until: now + CACHE_MS });
    // A failure is not cached, and neither is a foreign token: reading one asks nobody.
    identity.then(
      (found) => found !== null || isKey(credential) || cache.delete(credential),
      () => cache.delete(credential),
    );
    return identity;
  };

  const admit = async (
    credential: string,
    { headers, remoteAddress }: Credentialed,
    opens: (identity: Identity) => boolean,
  ): Promise<Caller> => {
    const identity = await find(credential, remoteAddress);
    if (!identity || !opens(identity) || hasEnded(identity)) {
      throw unauthenticated(text("graphql.credentialNotValid"));
    }
    if (identity.isDemo && (isProduction || !isOnThisMachine({ headers, remoteAddress }))) {
      throw unauthenticated(text("graphql.demoKeyElsewhere"));
    }
    if (!identity.mayComeFrom(remoteAddress)) {
      throw requestForbidden(text("graphql.addressNotAllowed", { address: remoteAddress }));
    }
    if (isKey(credential)) onKeyUsed(identity.caller.credentialId);
    return identity.caller;
  };

  const callers: Callers = {
    async identify(api, request) {
      const credential = credentialOf(request.headers);
      if (!credential && api === "admin") return sessions.identify(request.headers);
      if (!credential) throw unauthenticated();
      if (api === "admin" && isOperator(credential)) return operator;
      return admit(
        credential,
        request,
        ({ caller, readsFeed }) => !readsFeed && APIS_OF[caller.kind].includes(api),
      );
    },
    async identifyReader(request) {
      const password = passwordOf(request.headers);
      if (password === null) return callers.identify("partner", request);
      return admit(password, request, ({ readsFeed }) => readsFeed);
    },
  };
  return callers;
}

interface Identity {
  caller: Caller;
  /** Whether it is a feed token, which opens the feed and no API. */
  readsFeed: boolean;
  isDemo: boolean;
  mayComeFrom: (address: string) => boolean;
  endsAt: Date | null;
}

const APIS_OF: Record<Caller["kind"], readonly Api[]> = {
  VISITOR: ["storefront"],
  MEMBER: ["storefront"],
  BACKEND: ["storefront"],
  AUTOMATION: ["admin"],
  STAFF: ["admin"],
  PARTNER: ["partner"],
  OPERATOR: ["admin"],
  SYSTEM: [],
};

const isKey = (credential: string) => /^(?:pk|sk|ak|pt|ft)_/.test(credential);
const hasEnded = ({ endsAt }: Identity) => endsAt !== null && endsAt.getTime() <= Date.now();

function credentialOf({ authorization }: IncomingHttpHeaders): string | null {
  const parts = /^Bearer +(\S{1,4096})$/i.exec(authorization ?? "");
  return parts ? parts[1]! : null;
}

/** The password of Basic authentication; the user name may be anything. */
function passwordOf({ authorization }: IncomingHttpHeaders): string | null {
  const [, encoded] = /^Basic +(\S{1,4096})$/i.exec(authorization ?? "") ?? [];
  if (encoded === undefined) return null;
  const typed = Buffer.from(encoded, "base64").toString();
  return typed.slice(typed.indexOf(":") + 1);
}

interface KeyRow {
  id: string;
  programId: string;
  kind: AccessKeyKind;
  ownerId: string;
  scopes: string[];
  origins: string[];
  partnerId: string | null;
  pointsPerTime: number | null;
  pointsPerDay: number | null;
  makerId: string | null;
  isDemo: boolean;
  allowedAddresses: string[];
  costPerSecond: number | null;
  expiresAt: Date | null;
}

const KEY = sql.read<KeyRow>("read an access key")`
  select k.id, k.program_id as "programId", kind, owner_id as "ownerId", scopes, origins,
    partner_id as "partnerId", points_per_time as "pointsPerTime", points_per_day as "pointsPerDay",
    maker_id as "makerId", is_demo as "isDemo", expires_at as "expiresAt",
    allowed_addresses as "allowedAddresses", cost_per_second as "costPerSecond"
  from access_keys k left join partners p on p.id = k.partner_id
  where key_hash = ${"keyHash"} and revoked_at is null and coalesce(p.status, 'ACTIVE') = 'ACTIVE'
`;

/** How many unknown keys an address may try: at once, and then in a second. */
const GUESSES: Rate = { maximum: 200, restoreRate: 10 };
const KNOWN_MAX = 20_000;

/** Finds keys; an address that sends one unknown key after another has to wait. */
function openKeys(lane: ReadLane) {
  const guesses = new Budgets();
  // Keys that were valid: whoever guesses at the side of a shop must not stop it.
  const known = new Set<string>();
  return {
    /** @throws GraphQLError RATE_LIMITED */
    async find(key: string, remoteAddress: string): Promise<Identity | null> {
      if (key.length > KEY_LENGTH_MAX) return null;
      const hash = keyHash(key);
      const name = hash.toString("base64url");
      if (!known.has(name)) {
        const { waitSeconds } = guesses.take(remoteAddress, 1, GUESSES);
        if (waitSeconds > 0) throw rateLimited(waitSeconds);
      }
      const identity = await readKey(lane, hash).catch((error: unknown) => {
        guesses.giveBack(remoteAddress, 1);
        throw error;
      });
      if (identity && !known.has(name)) {
        guesses.giveBack(remoteAddress, 1);
        if (known.size >= KNOWN_MAX) known.clear();
        known.add(name);
      }
      return identity;
    },
  };
}

async function readKey(lane: ReadLane, hash: Buffer): Promise<Identity | null> {
  const [row] = await lane.rows(KEY, { keyHash: hash });
  if (!row) return null;
  const { isDemo, allowedAddresses, expiresAt: endsAt } = row;
  const mayComeFrom = allowedAddresses.length > 0 ? addressesIn(allowedAddresses) : fromAnywhere;
  return { caller: callerOf(row), readsFeed: row.kind === "FEED", isDemo, mayComeFrom, endsAt };
}

const fromAnywhere = () => true;

function callerOf(row: KeyRow): Caller {
  const { programId, ownerId, origins, partnerId, pointsPerTime, pointsPerDay } = row;
  const credential = { programId, ownerId, credentialId: row.id, costPerSecond: row.costPerSecond };
  const scopes = new Set(row.scopes);
  switch (row.kind) {
    case "PUBLISHABLE":
      return { ...credential, kind: "VISITOR", origins };
    case "SECRET":
      return { ...credential, kind: "BACKEND", scopes };
    case "ADMIN": {
      const limits = { pointsPerTime, pointsPerDay };
      return { ...credential, kind: "AUTOMATION", scopes, limits, makerId: row.makerId };
    }
    case "PARTNER":
      return { ...credential, kind: "PARTNER", partnerId: partnerId!, scopes };
    case "FEED":
      return { ...credential, kind: "PARTNER", partnerId: partnerId!, scopes: FEED_SCOPES };
  }
}

/** What a feed token may do. */
const FEED_SCOPES: ReadonlySet<string> = new Set(["catalog:read"]);

async function readToken(tokens: MemberTokens, token: string): Promise<Identity | null> {
  const read = tokens.read(token);
  if (!read) return null;
  const { programId, memberId, expiresAt } = read;
  const caller: Caller = {
    kind: "MEMBER",
    programId,
    memberId,
    credentialId: memberId,
    ownerId: memberId,
  };
  const identity = { readsFeed: false, isDemo: false, mayComeFrom: fromAnywhere };
  return { caller, ...identity, endsAt: expiresAt };
}
