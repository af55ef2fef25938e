import {
  ArchiveTierSet,
  CancelScheduledTierSet,
  DiscardTierSetDraft,
  GrantTier,
  PublishTierSet,
  RevertTierSet,
  RevokeTierGrant,
  SaveTierSet,
} from "../../../client/admin.ts";
import type {
  GrantTierInput,
  PublishTierSetInput,
  SaveTierSetInput,
  TierInput,
} from "../../../client/admin.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";
import { versionRefusals } from "./versions.ts";

type Change = (fixture: RefusalFixture) => Partial<SaveTierSetInput>;

/** Saving the tier set as it is but for a change. */
const saving = (code: string, field: string, when: string, change: Change): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { id, version, tiers } = fixture.tierSet;
    const input = { id, version, tiers, ...change(fixture) };
    return (await fixture.admin.ask(SaveTierSet, { input })).saveTierSet;
  },
});

/** Saving a new set but for something. */
const creating = (
  ...[code, field, when, change]: [string, string, string, Partial<SaveTierSetInput>]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const policy = { metric: "ORDERS", window: { kind: "LIFETIME" } } as const;
    const input = { policy, tiers: [{ name: "One", level: 1, threshold: "1" }], ...change };
    return (await admin.ask(SaveTierSet, { input })).saveTierSet;
  },
});

/** The same with one field of one tier changed; tiers are counted from 0. */
const savingTier = (
  ...[code, field, when, value]: [string, string, string, Partial<TierInput>]
): RefusalCase =>
  saving(code, field, when, ({ tierSet }) => {
    const changed = Number(field.split(".")[1]);
    return {
      tiers: tierSet.tiers.map((tier, at) => (at === changed ? { ...tier, ...value } : tier)),
    };
  });

const NO_TIER = "tier_01h455vb4pex5vsknk084sn02q";
const NO_SET = "tst_01h455vb4pex5vsknk084sn02q";

/** Every way in which saving a tier set is refused. */
export const saveTierSet: readonly RefusalCase[] = [
  saving("NOT_FOUND", "id", "there is no such set", () => ({ id: NO_SET })),
  saving("NOT_FOUND", "id", "the set is another program's", ({ elsewhere }) => ({
    id: elsewhere.tierSetId,
  })),
  saving("ARCHIVED", "id", "the set was put away", ({ archivedSetId }) => ({ id: archivedSetId })),
  saving("EDITED_MEANWHILE", "version", "it was saved meanwhile", () => ({ version: 1 })),
  saving("REQUIRED", "version", "the version that was edited is missing", () => ({
    version: null,
  })),
  saving("REQUIRED", "id", "a new set has a version", () => ({ id: null, version: 1 })),
  saving("INVALID", "primary", "a primary set is to be one no more", () => ({ primary: false })),
  saving("INVALID", "name", "the set's name is blank", () => ({ name: " " })),
  creating("PRIMARY_EXISTS", "primary", "there is a primary set", { primary: true }),
  creating("REQUIRED", "policy.metric", "a new set does not say what it measures", {
    policy: { window: { kind: "LIFETIME" } },
  }),
  creating("REQUIRED", "policy.window", "a new set does not say over which time", {
    policy: { metric: "ORDERS" },
  }),
  saving("REQUIRED", "tiers", "there are no tiers", () => ({ tiers: [] })),
  saving(
    "INVALID",
    "policy.retentionShare",
    "more is needed to keep a tier than to reach it",
    () => ({
      policy: { retentionShare: "1.5" },
    }),
  ),
  saving("INVALID", "policy.graceDays", "grace is longer than a year", () => ({
    policy: { graceDays: 366 },
  })),
  saving("REQUIRED", "policy.window.days", "a rolling window has no days", () => ({
    policy: { window: { kind: "ROLLING_DAYS" } },
  })),
  saving("INVALID", "policy.window.days", "a year has days", () => ({
    policy: { window: { kind: "CALENDAR_YEAR", days: 5 } },
  })),
  savingTier("NOT_FOUND", "tiers.1.id", "the set has no such tier", {
    id: NO_TIER,
    threshold: "1000000",
  }),
  savingTier("INVALID", "tiers.0.level", "a level is 0", { level: 0 }),
  savingTier("DUPLICATE_LEVEL", "tiers.1.level", "two tiers have a level", { level: 1 }),
  savingTier("INVALID", "tiers.1.name", "a name is blank", { name: " " }),
  savingTier("INVALID", "tiers.1.translations.0.locale", "the program lacks a language", {
    translations: [{ locale: "fr", name: "Argent" }],
  }),
  savingTier("INVALID", "tiers.1.color", "a color is in words", { color: "red" }),
  savingTier("INVALID", "tiers.1.multiplier", "a multiplier takes points away", {
    multiplier: "0.5",
  }),
  savingTier("INVALID", "tiers.1.benefits.0.title", "a benefit is blank", {
    benefits: [{ kind: "GIFT", title: " " }],
  }),
  savingTier("REQUIRED", "tiers.1.threshold", "a threshold is missing", { threshold: null }),
  savingTier("NEGATIVE_AMOUNT", "tiers.0.threshold", "a threshold is below 0", { threshold: "-1" }),
  savingTier("TOO_MANY_DECIMALS", "tiers.1.threshold", "a threshold has more decimals than đồng", {
    threshold: "1000000.5",
  }),
  savingTier("INVALID", "tiers.2.threshold", "a tier by invitation has a threshold", {
    invitationOnly: true,
    threshold: "5000000",
  }),
  savingTier("THRESHOLDS_NOT_RISING", "tiers.2.threshold", "a higher tier needs no more", {
    threshold: "1000000",
  }),
  saving("TIER_IN_USE", "tiers", "members are in a tier that is left out", ({ tierSet }) => ({
    tiers: tierSet.tiers.slice(0, 2),
  })),
];

const publishing = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: (fixture: RefusalFixture) => Partial<PublishTierSetInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { id, version } = fixture.tierSet;
    const input = { id, version, idempotencyKey: "publish", ...change(fixture) };
    return (await fixture.admin.ask(PublishTierSet, { input })).publishTierSet;
  },
});

/** Every way in which publishing a tier set is refused. */
export const publishTierSet: readonly RefusalCase[] = [
  publishing("NOT_FOUND", "id", "there is no such set", () => ({ id: NO_SET })),
  publishing("ARCHIVED", "id", "the set was put away", ({ archivedSetId }) => ({
    id: archivedSetId,
  })),
  publishing("EDITED_MEANWHILE", "version", "the draft was saved over", () => ({ version: 1 })),
  publishing("IN_THE_PAST", "at", "it is to have begun", () => ({ at: "2026-06-15T02:59:59Z" })),
  publishing("TIER_IN_USE", "tiers", "somebody came into a tier that the draft lacks", () => ({})),
  publishing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
  {
    code: "NOTHING_TO_PUBLISH",
    field: "version",
    when: "there is no draft",
    async send({ elsewhere }) {
      const input = { id: elsewhere.tierSetId, version: 1, idempotencyKey: "publish" };
      return (await elsewhere.admin.ask(PublishTierSet, { input })).publishTierSet;
    },
  },
];

const versions = versionRefusals({
  thing: "tier set",
  named: ({ sets, archivedSetId, elsewhere }) => ({
    ...sets,
    archived: { id: archivedSetId, version: 1 },
    foreign: { id: elsewhere.tierSetId, version: 1 },
  }),
  cancel: async ({ admin }, { id, version, idempotencyKey }) => {
    const input = { id, version, idempotencyKey };
    return (await admin.ask(CancelScheduledTierSet, { input })).cancelScheduledTierSet;
  },
  discard: async ({ admin }, { id, version }) =>
    (await admin.ask(DiscardTierSetDraft, { input: { id, version } })).discardTierSetDraft,
  revert: async ({ admin }, { id, version, toVersion }) =>
    (await admin.ask(RevertTierSet, { input: { id, version, toVersion } })).revertTierSet,
  archive: async ({ admin }, { id, version }) =>
    (await admin.ask(ArchiveTierSet, { input: { id, version } })).archiveTierSet,
});

export const cancelScheduledTierSet: readonly RefusalCase[] = versions.cancel;
export const discardTierSetDraft: readonly RefusalCase[] = versions.discard;

/** Every way in which going back to a former version is refused. */
export const revertTierSet: readonly RefusalCase[] = [
  ...versions.revert,
  {
    code: "NOT_FOUND",
    field: "toVersion",
    when: "the version is the draft",
    async send({ admin, tierSet }) {
      const input = { id: tierSet.id, toVersion: 3 };
      return (await admin.ask(RevertTierSet, { input })).revertTierSet;
    },
  },
];

/** Every way in which archiving a tier set is refused. */
export const archiveTierSet: readonly RefusalCase[] = [
  ...versions.archive,
  {
    code: "IS_PRIMARY",
    field: "id",
    when: "it is the primary one",
    async send({ admin, tierSet: { id } }) {
      return (await admin.ask(ArchiveTierSet, { input: { id } })).archiveTierSet;
    },
  },
];

const granting = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: (fixture: RefusalFixture) => Partial<GrantTierInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, member, tierSet } = fixture;
    const input = {
      memberId: member.id,
      tierId: tierSet.tiers[1]!.id!,
      reason: "A regular",
      idempotencyKey: "grant",
      ...change(fixture),
    };
    return (await admin.ask(GrantTier, { input })).grantTier;
  },
});

/** Every way in which giving a tier is refused. */
export const grantTier: readonly RefusalCase[] = [
  granting("NOT_FOUND", "memberId", "the member is another program's", ({ stranger }) => ({
    memberId: stranger.id,
  })),
  granting("NOT_FOUND", "tierId", "there is no such tier", () => ({ tierId: NO_TIER })),
  granting("IN_THE_PAST", "until", "it would have ended", () => ({ until: "2026-06-15" })),
  granting("INVALID", "reason", "the reason is blank", () => ({ reason: " " })),
  granting("MEMBER_CLOSED", "memberId", "the account is closed", ({ closed }) => ({
    memberId: closed.id,
  })),
  granting("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

const revoking = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: (fixture: RefusalFixture) => {
      memberId?: string;
      grantId?: string;
      idempotencyKey?: string;
    },
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, member: buyer, endedGrantId: grantId } = fixture;
    const input = { memberId: buyer.id, grantId, idempotencyKey: "revoke", ...change(fixture) };
    return (await admin.ask(RevokeTierGrant, { input })).revokeTierGrant;
  },
});

/** Every way in which ending a grant is refused. */
export const revokeTierGrant: readonly RefusalCase[] = [
  revoking("NOT_FOUND", "memberId", "the member is another program's", ({ stranger }) => ({
    memberId: stranger.id,
  })),
  revoking("NOT_FOUND", "grantId", "the grant is another member's", ({ mai }) => ({
    memberId: mai.id,
  })),
  revoking("GRANT_ENDED", "grantId", "the grant has ended", () => ({})),
  revoking("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ mai, usedKey }) => ({
    memberId: mai.id,
    idempotencyKey: usedKey,
  })),
];
