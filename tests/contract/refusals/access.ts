import type { TestProgram } from "../../harness/open-program.ts";
import { giveAway, keysOf } from "../../access/key-administration.ts";
import { ownKeysOf } from "../../access/partner-keys.ts";
import type { CreateFeedTokenInput } from "../../../client/partner.ts";
import type { GraphqlClient } from "../../harness/graphql-client.ts";
import { addKey } from "../../access/key-ring.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Access keys that are there before keys are refused. */
export interface RefusalKeys {
  readonly current: string;
  readonly revoked: string;
  /** Of web pages. */
  readonly browser: string;
  /** With a scope that `limited` does not have. */
  readonly strong: string;
  /** Of another program. */
  readonly foreign: string;
  /** The back office with a key that may make keys, and hardly anything else. */
  readonly limited: AdminClient;
  /** The back office with a key that gives at most 100 points at once. */
  readonly desk: AdminClient;
  /** Another program's partner, with as many feed tokens as there can be. */
  readonly fullPartner: GraphqlClient;
  /** Another program's back office, with as many keys as there can be. */
  readonly full: AdminClient;
}

export async function addRefusalKeys(
  program: TestProgram,
  { stranger, usedKey }: { readonly stranger: TestProgram; readonly usedKey: string },
): Promise<RefusalKeys> {
  const [here, there] = [keysOf(program.admin), keysOf(stranger.admin)];
  const { id: current } = await here.made();
  const { id: revoked } = await here.made();
  await here.revoke(revoked, usedKey);
  await here.create({ idempotencyKey: usedKey });
  const { id: rotated } = await here.made();
  await here.rotate({ id: rotated, overlap: "P1D", idempotencyKey: usedKey });
  await here.limit({ id: current, idempotencyKey: usedKey });
  const { id: browser } = await here.made({ kind: "PUBLISHABLE", scopes: [] });
  const { id: strong } = await here.made({ kind: "ADMIN", scopes: ["points:write"] });
  const own = await addKey(program, { kind: "ADMIN", scopes: ["keys:write"] });
  const { id: foreign } = await there.made();
  for (let made = (await there.list()).totalCount; made < 100; made++) await there.made();
  const limited = program.admin.withKey(own);
  const ofDesk = await here.made({
    kind: "ADMIN",
    scopes: ["points:write", "members:read", "program:read", "members:write", "approvals:write"],
    limits: { pointsPerTime: 100 },
  });
  await giveAway(program.sql, ofDesk);
  const desk = program.admin.withKey(ofDesk.secret);
  await ownKeysOf(program.partner).token({ idempotencyKey: usedKey });
  for (let made = 0; made < 20; made++) await ownKeysOf(stranger.partner).token();
  const full = { full: stranger.admin, fullPartner: stranger.partner };
  return { current, revoked, strong, browser, foreign, limited, desk, ...full };
}

const NO_KEY = "key_00000000000000000000000000";
const NO_PARTNER = "ptn_00000000000000000000000000";

type Keys = ReturnType<typeof keysOf>;
type Send = (keys: Keys, fixture: RefusalFixture) => ReturnType<RefusalCase["send"]>;

const refused = (
  ...[code, field, when, send]: [code: string, field: string, when: string, send: Send]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => send(keysOf(fixture.admin), fixture),
});

const unknown = (send: (keys: Keys, id: string) => ReturnType<RefusalCase["send"]>) => [
  refused("NOT_FOUND", "id", "there is no such key", (keys) => send(keys, NO_KEY)),
  refused("NOT_FOUND", "id", "the key is another program's", (keys, fixture) =>
    send(keys, fixture.accessKeys.foreign),
  ),
];

interface BadLimits {
  readonly allowedAddresses?: string[];
  readonly costPerSecond?: number;
  readonly isBrowsers?: boolean;
}

function badlyLimited(
  send: (keys: Keys, bad: BadLimits, fixture: RefusalFixture) => ReturnType<RefusalCase["send"]>,
): RefusalCase[] {
  const cases: readonly [field: string, when: string, bad: BadLimits][] = [
    ["allowedAddresses.1", "an address is none", { allowedAddresses: ["10.0.0.1", "10.0.0.0/33"] }],
    [
      "allowedAddresses",
      "there are too many addresses",
      { allowedAddresses: Array.from({ length: 51 }, (_, at) => `10.0.0.${at}`) },
    ],
    [
      "allowedAddresses",
      "a key of browsers has addresses",
      { allowedAddresses: ["10.0.0.1"], isBrowsers: true },
    ],
    ["costPerSecond", "a key of browsers has a rate", { costPerSecond: 5, isBrowsers: true }],
    ["costPerSecond", "nothing may be asked for", { costPerSecond: 0 }],
  ];
  return cases.map(([field, when, bad]) =>
    refused("INVALID", field, when, (keys, fixture) => send(keys, bad, fixture)),
  );
}

export const createAccessKey: readonly RefusalCase[] = [
  refused("INVALID", "title", "it has no title", (keys) => keys.create({ title: " " })),
  refused("INVALID", "scopes", "a secret key has no scope", (keys) => keys.create({ scopes: [] })),
  refused("INVALID", "scopes", "a partner's key has scopes", (keys) =>
    keys.create({ kind: "PUBLISHABLE" }),
  ),
  refused("INVALID", "scopes.1", "a scope is none", (keys) =>
    keys.create({ scopes: ["members:read", "members:fly"] }),
  ),
  refused("INVALID", "origins", "a secret key has origins", (keys) =>
    keys.create({ origins: ["https://shop.example"] }),
  ),
  refused("INVALID", "origins", "there are too many origins", (keys) =>
    keys.create({
      kind: "PUBLISHABLE",
      scopes: [],
      origins: Array.from({ length: 21 }, (_, at) => `https://shop-${at}.example`),
    }),
  ),
  refused("INVALID", "origins.0", "an origin has a path", (keys) =>
    keys.create({ kind: "PUBLISHABLE", scopes: [], origins: ["https://shop.example/"] }),
  ),
  refused("INVALID", "expiresAt", "it has ended already", (keys) =>
    keys.create({ expiresAt: "2020-01-01T00:00:00Z" }),
  ),
  refused("INVALID", "partnerId", "a secret key names a partner", (keys) =>
    keys.create({ partnerId: NO_PARTNER }),
  ),
  refused("REQUIRED", "partnerId", "a partner's key names none", (keys) =>
    keys.create({ kind: "PARTNER", scopes: [] }),
  ),
  refused("NOT_FOUND", "partnerId", "there is no such partner", (keys) =>
    keys.create({ kind: "PARTNER", scopes: [], partnerId: NO_PARTNER }),
  ),
  refused("SCOPE_NOT_HELD", "scopes.0", "the caller's key lacks the scope", (_keys, fixture) =>
    keysOf(fixture.accessKeys.limited).create({ kind: "ADMIN", scopes: ["points:write"] }),
  ),
  ...badlyLimited((keys, { costPerSecond, allowedAddresses, isBrowsers }) =>
    keys.create({
      costPerSecond,
      allowedAddresses,
      ...(isBrowsers && { kind: "PUBLISHABLE", scopes: [] }),
    }),
  ),
  refused("TOO_MANY_KEYS", "", "there are as many as there can be", (_keys, fixture) =>
    keysOf(fixture.accessKeys.full).create(),
  ),
  refused("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", (keys, { usedKey }) =>
    keys.create({ title: "Another", idempotencyKey: usedKey }),
  ),
];

/** What a partner asks for its own keys. */
const ofPartner = (
  ...[code, field, when, input]: [
    ...[code: string, field: string, when: string],
    (fixture: RefusalFixture) => Partial<CreateFeedTokenInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => ownKeysOf(fixture.partner).createToken(input(fixture)),
});

export const createFeedToken: readonly RefusalCase[] = [
  ofPartner("INVALID", "title", "it has no title", () => ({ title: " " })),
  ofPartner("INVALID", "expiresAt", "it has ended already", () => ({
    expiresAt: "2020-01-01T00:00:00Z",
  })),
  {
    code: "TOO_MANY_KEYS",
    field: "",
    when: "there are as many as there can be",
    send: ({ accessKeys }) => ownKeysOf(accessKeys.fullPartner).createToken(),
  },
  ofPartner("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    title: "Another",
    idempotencyKey: usedKey,
  })),
];

export const rotateAccessKey: readonly RefusalCase[] = [
  ...unknown((keys, id) => keys.rotate({ id, overlap: "P1D" })),
  refused("ENDED", "id", "it was revoked", (keys, { accessKeys }) =>
    keys.rotate({ id: accessKeys.revoked, overlap: "P1D" }),
  ),
  refused("INVALID", "overlap", "both were to work for too long", (keys, { accessKeys }) =>
    keys.rotate({ id: accessKeys.current, overlap: "P31D" }),
  ),
  refused("SCOPE_NOT_HELD", "id", "the caller's key lacks its scope", (_keys, { accessKeys }) =>
    keysOf(accessKeys.limited).rotate({ id: accessKeys.strong, overlap: "P1D" }),
  ),
  refused("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", (keys, fixture) =>
    keys.rotate({
      id: fixture.accessKeys.current,
      overlap: "P1D",
      idempotencyKey: fixture.usedKey,
    }),
  ),
];

export const limitAccessKey: readonly RefusalCase[] = [
  ...unknown((keys, id) => keys.limit({ id })),
  refused("ENDED", "id", "it was revoked", (keys, { accessKeys }) =>
    keys.limit({ id: accessKeys.revoked }),
  ),
  ...badlyLimited((keys, { isBrowsers, ...limits }, { accessKeys: { browser, current } }) =>
    keys.limit({ id: isBrowsers ? browser : current, ...limits }),
  ),
  refused("SCOPE_NOT_HELD", "id", "the caller's key lacks its scope", (_keys, { accessKeys }) =>
    keysOf(accessKeys.limited).limit({ id: accessKeys.strong }),
  ),
  refused("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", (keys, fixture) => {
    const { accessKeys, usedKey: idempotencyKey } = fixture;
    return keys.limit({ id: accessKeys.current, costPerSecond: 7, idempotencyKey });
  }),
];

export const revokeAccessKey: readonly RefusalCase[] = [
  ...unknown((keys, id) => keys.revoke(id)),
  refused("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", (keys, fixture) =>
    keys.revoke(fixture.accessKeys.current, fixture.usedKey),
  ),
];
