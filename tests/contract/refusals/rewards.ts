import { encodeId } from "../../../api/values/id.ts";
import {
  ArchiveReward,
  CancelScheduledReward,
  DiscardRewardDraft,
  RevertReward,
} from "../../../client/admin.ts";
import type { SaveRewardInput } from "../../../client/admin.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { RefusalCase } from "./refusal-fixture.ts";
import { versionRefusals } from "./versions.ts";

interface RewardVersion {
  readonly id: string;
  readonly version: number;
}

/** The rewards that are there before a write of rewards, or a redemption, is refused. */
export interface RefusalRewards {
  /** For 10 points; ten in stock. */
  readonly live: RewardVersion;
  /** Its draft can't be read any more. */
  readonly outdated: RewardVersion;
  /** Its draft has a condition on segments. */
  readonly segmented: RewardVersion;
  readonly drafted: RewardVersion;
  readonly archived: RewardVersion;
  /** Another program's. */
  readonly foreign: RewardVersion;
  readonly foreignTierId: string;
}

export async function addRefusalRewards(
  { admin, sql, uuid }: TestProgram,
  { stranger, usedKey }: { stranger: TestProgram; usedKey: string },
): Promise<RefusalRewards> {
  const save = async (input: Partial<SaveRewardInput> = {}) =>
    (await admin.saveReward(input)).reward!;
  const live = await save({ cost: 10, stock: 10 });
  await admin.publishReward(live, usedKey);
  await admin.changeStock(live, { to: 10 }, usedKey);
  const cancelled = await save();
  await admin.publishReward({ ...cancelled, at: "2026-07-15T03:00:00Z" });
  const input = { ...idOf(cancelled), idempotencyKey: usedKey };
  await admin.ask(CancelScheduledReward, { input });
  const outdated = await save();
  await sql(`update reward_versions
    set definition = definition || '{"conditions": {"field": "mood"}}'
    where reward_id = '${uuid(outdated.id)}'`);
  const segmented = await save();
  await sql(`update reward_versions
    set definition = definition
      || '{"conditions": {"field": "segment", "operator": "in", "value": ["vip"]}}'
    where reward_id = '${uuid(segmented.id)}'`);
  const archived = await save();
  await admin.archiveReward(archived);
  const foreign = await stranger.admin.addReward();
  const foreignTierId = encodeId("tier", stranger.tierIds.basic!);
  const drafted = await save();
  return { live, outdated, segmented, drafted, archived, foreign, foreignTierId };
}

const saving = (
  ...[code, field, when, input]: [string, string, string, Partial<SaveRewardInput>]
): RefusalCase => ({ code, field, when, send: ({ admin }) => admin.saveReward(input) });

/** Every way in which saving a reward is refused. */
export const saveReward: readonly RefusalCase[] = [
  saving("NOT_AVAILABLE", "conditions.field", "its audience asks for segments", {
    conditions: { field: "segment", operator: "in", value: ["vip"] },
  }),
  saving("NOT_FOUND", "id", "the id is none", { id: "reward", version: 1 }),
  {
    code: "NOT_FOUND",
    field: "id",
    when: "the reward is another program's",
    send: ({ admin, rewards: { foreign } }) => admin.saveReward(idOf(foreign)),
  },
  {
    code: "NOT_FOUND",
    field: "minTierId",
    when: "the tier is another program's",
    send: ({ admin, rewards }) => admin.saveReward({ minTierId: rewards.foreignTierId }),
  },
  saving("NOT_FOUND", "partnerId", "the partner is none", {
    kind: "PARTNER_VOUCHER",
    partnerId: "ptn_01h455vb4pex5vsknk084sn02q",
  }),
  saving("NOT_FOUND", "codePoolId", "the pool is none", { codePoolId: "pool" }),
  saving("REQUIRED", "id", "a version is of no reward", { version: 1 }),
  {
    code: "REQUIRED",
    field: "version",
    when: "a reward that exists has none",
    send: ({ admin, rewards: { drafted } }) => admin.saveReward({ id: drafted.id }),
  },
  {
    code: "EDITED_MEANWHILE",
    field: "version",
    when: "the version is not the newest",
    send: ({ admin, rewards: { drafted } }) => admin.saveReward({ id: drafted.id, version: 7 }),
  },
  {
    code: "ARCHIVED",
    field: "id",
    when: "the reward was put away",
    send: ({ admin, rewards: { archived } }) => admin.saveReward(idOf(archived)),
  },
  saving("INVALID", "title", "it has no name", { title: " " }),
  saving("INVALID", "translations.0.locale", "a language is not the program's", {
    translations: [{ locale: "de", title: "Tee" }],
  }),
  saving("INVALID", "cost", "it costs nothing", { cost: 0 }),
  saving("REQUIRED", "value", "an amount off has no amount", { kind: "AMOUNT_DISCOUNT" }),
  saving("REQUIRED", "percent", "a percentage off has none", { kind: "PERCENT_DISCOUNT" }),
  saving("INVALID", "value", "an amount off is nothing", { kind: "AMOUNT_DISCOUNT", value: "0" }),
  saving("INVALID", "value", "a product has an amount", { value: "1000" }),
  saving("INVALID", "percent", "more than everything is off", {
    kind: "PERCENT_DISCOUNT",
    percent: "100.01",
  }),
  saving("INVALID", "partnerId", "the shop's own product has a partner", {
    partnerId: "ptn_01h455vb4pex5vsknk084sn02q",
  }),
  saving("INVALID", "imageUrl", "the picture is not safe", {
    imageUrl: "http://tea.example/a.jpg",
  }),
  saving("INVALID", "limits.1", "a limit is there twice", {
    limits: [
      { per: "MEMBER", period: "DAY", max: 1 },
      { per: "MEMBER", period: "DAY", max: 2 },
    ],
  }),
  saving("INVALID", "limits.0.max", "a limit is none", {
    limits: [{ per: "MEMBER", period: "DAY", max: 0 }],
  }),
  saving("INVALID", "validUntil", "it ends before it begins", {
    validFrom: "2026-07-02T00:00:00Z",
    validUntil: "2026-07-01T00:00:00Z",
  }),
  saving("INVALID", "couponValidity", "a coupon is valid for no time", { couponValidity: "PT0S" }),
  saving("INVALID", "conditions.field", "it asks what nobody knows", {
    conditions: { field: "amount", operator: ">=", value: "1" },
  }),
  saving("INVALID", "stock", "there are fewer than none", { stock: -1 }),
  {
    code: "INVALID",
    field: "stock",
    when: "the stock of a published one is saved with it",
    send: ({ admin, rewards: { live } }) => admin.saveReward({ ...idOf(live), stock: 5 }),
  },
  saving("CURRENCY_NOT_ACCEPTED", "copay.currencyCode", "dollars are paid besides", {
    copay: { amount: "1", currencyCode: "USD" },
  }),
  saving("TOO_MANY_DECIMALS", "copay.amount", "a đồng is split", {
    copay: { amount: "0.5", currencyCode: "VND" },
  }),
];

/** Every way in which publishing a reward is refused. */
export const publishReward: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "id",
    when: "the reward is another program's",
    send: ({ admin, rewards }) => admin.publishReward(rewards.foreign),
  },
  {
    code: "EDITED_MEANWHILE",
    field: "version",
    when: "the version is not the newest",
    send: ({ admin, rewards: { drafted } }) => admin.publishReward({ ...drafted, version: 7 }),
  },
  {
    code: "NOTHING_TO_PUBLISH",
    field: "version",
    when: "the version is live",
    send: ({ admin, rewards }) => admin.publishReward(rewards.live),
  },
  {
    code: "IN_THE_PAST",
    field: "at",
    when: "the moment has passed",
    send: ({ admin, rewards }) =>
      admin.publishReward({ ...rewards.drafted, at: "2026-06-15T02:59:59Z" }),
  },
  {
    code: "INVALID",
    field: "conditions.field",
    when: "the draft is no longer accepted",
    send: ({ admin, rewards }) => admin.publishReward(rewards.outdated),
  },
  {
    code: "NOT_AVAILABLE",
    field: "conditions.field",
    when: "the draft has a condition on segments",
    send: ({ admin, rewards }) => admin.publishReward(rewards.segmented),
  },
  {
    code: "ARCHIVED",
    field: "id",
    when: "the reward was put away",
    send: ({ admin, rewards }) => admin.publishReward(rewards.archived),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ admin, rewards, usedKey }) => admin.publishReward(rewards.drafted, usedKey),
  },
];

const versions = versionRefusals({
  thing: "reward",
  named: ({ rewards }) => rewards,
  cancel: async ({ admin }, { id, version, idempotencyKey }) => {
    const input = { id, version, idempotencyKey };
    return (await admin.ask(CancelScheduledReward, { input })).cancelScheduledReward;
  },
  discard: async ({ admin }, { id, version }) =>
    (await admin.ask(DiscardRewardDraft, { input: { id, version } })).discardRewardDraft,
  revert: async ({ admin }, { id, version, toVersion }) =>
    (await admin.ask(RevertReward, { input: { id, version, toVersion } })).revertReward,
  archive: async ({ admin }, { id, version }) =>
    (await admin.ask(ArchiveReward, { input: { id, version } })).archiveReward,
});

export const cancelScheduledReward: readonly RefusalCase[] = versions.cancel;
export const discardRewardDraft: readonly RefusalCase[] = versions.discard;
export const revertReward: readonly RefusalCase[] = versions.revert;
export const archiveReward: readonly RefusalCase[] = versions.archive;

const changing = (
  ...[code, field, when, how]: [
    ...[code: string, field: string, when: string],
    how: { by?: number; to?: number; unlimited?: boolean },
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ admin, rewards }) => admin.changeStock(rewards.live, how),
});

/** Every way in which changing a reward's stock is refused. */
export const changeRewardStock: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "id",
    when: "the reward is another program's",
    send: ({ admin, rewards }) => admin.changeStock(rewards.foreign, { to: 1 }),
  },
  {
    code: "ARCHIVED",
    field: "id",
    when: "the reward was put away",
    send: ({ admin, rewards }) => admin.changeStock(rewards.archived, { to: 1 }),
  },
  changing("EXACTLY_ONE_REQUIRED", "", "nothing is said", {}),
  changing("EXACTLY_ONE_REQUIRED", "to", "two things are said", { by: 1, to: 5 }),
  changing("INVALID", "to", "there would be fewer than none", { to: -1 }),
  changing("INVALID", "by", "there would be fewer than none", { by: -11 }),
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ admin, rewards, usedKey }) => admin.changeStock(rewards.drafted, { to: 1 }, usedKey),
  },
];

const idOf = ({ id, version }: RewardVersion): RewardVersion => ({ id, version });
