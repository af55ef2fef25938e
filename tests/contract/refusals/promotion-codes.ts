import {
  ArchivePromotionCode,
  CancelScheduledPromotionCode,
  DiscardPromotionCodeDraft,
  RevertPromotionCode,
} from "../../../client/admin.ts";
import type { SavePromotionCodeInput } from "../../../client/admin.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { RefusalCase } from "./refusal-fixture.ts";
import { versionRefusals } from "./versions.ts";
import type { NamedVersion } from "./versions.ts";

interface NamedCode extends NamedVersion {
  readonly code: string;
}

/** The promotion codes that are there before a write of promotion codes is refused. */
export interface RefusalPromotionCodes {
  readonly live: NamedCode;
  /** Its draft can't be read any more. */
  readonly outdated: NamedCode;
  /** Its draft has a condition on segments. */
  readonly segmented: NamedCode;
  readonly drafted: NamedCode;
  readonly archived: NamedCode;
  /** Another program's. */
  readonly foreign: NamedCode;
}

export async function addRefusalPromotionCodes(
  { admin, sql, uuid }: TestProgram,
  { stranger, usedKey }: { stranger: TestProgram; usedKey: string },
): Promise<RefusalPromotionCodes> {
  const save = async () => (await admin.savePromotionCode()).promotionCode!;
  const live = await save();
  await admin.publishPromotionCode(live, usedKey);
  const cancelled = await save();
  await admin.publishPromotionCode({ ...cancelled, at: "2026-07-15T03:00:00Z" });
  const { id, version } = cancelled;
  const input = { id, version, idempotencyKey: usedKey };
  await admin.ask(CancelScheduledPromotionCode, { input });
  const asking = async (conditions: object) => {
    const code = await save();
    const change = JSON.stringify({ conditions });
    await sql(`update promotion_code_versions set definition = definition || '${change}'
      where promotion_code_id = '${uuid(code.id)}'`);
    return code;
  };
  const outdated = await asking({ field: "mood" });
  const segmented = await asking({ field: "segment", operator: "in", value: ["vip"] });
  const archived = await save();
  await admin.archivePromotionCode(archived);
  const foreign = await stranger.admin.addPromotionCode();
  return { live, outdated, segmented, drafted: await save(), archived, foreign };
}

const saving = (
  ...[code, field, when, input]: [string, string, string, Partial<SavePromotionCodeInput>]
): RefusalCase => ({ code, field, when, send: ({ admin }) => admin.savePromotionCode(input) });

type Which = keyof RefusalPromotionCodes;

const savingKnown = (
  ...[code, field, when, which, change]: [
    ...[code: string, field: string, when: string, which: Which],
    change?: Partial<SavePromotionCodeInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ admin, promotionCodes }) => {
    const { id, version, code: own } = promotionCodes[which];
    return admin.savePromotionCode({ id, version, code: own, ...change });
  },
});

/** Every way in which saving a promotion code is refused. */
export const savePromotionCode: readonly RefusalCase[] = [
  saving("NOT_FOUND", "id", "the id is none", { id: "promotion", version: 1 }),
  savingKnown("NOT_FOUND", "id", "it is another program's", "foreign"),
  saving("REQUIRED", "id", "a version is of nothing", { version: 1 }),
  savingKnown("REQUIRED", "version", "one that exists has none", "drafted", { version: null }),
  savingKnown("EDITED_MEANWHILE", "version", "the version is not the newest", "drafted", {
    version: 7,
  }),
  savingKnown("ARCHIVED", "id", "it was put away", "archived"),
  {
    code: "CODE_TAKEN",
    field: "code",
    when: "the code is another promotion code's",
    send: ({ admin, promotionCodes: { live } }) => {
      return admin.savePromotionCode({ code: ` ${live.code.toLowerCase()}` });
    },
  },
  {
    code: "CODE_TAKEN",
    field: "code",
    when: "the code is a coupon's",
    send: ({ admin, coupons }) => admin.savePromotionCode({ code: coupons.fresh }),
  },
  savingKnown("INVALID", "code", "the code of a published one changes", "live", { code: "OTHER" }),
  saving("INVALID", "code", "the code can be none", { code: "ÁO-DÀI" }),
  saving("INVALID", "title", "it has no name", { title: " " }),
  saving("INVALID", "translations.0.locale", "a language is not the program's", {
    translations: [{ locale: "de", title: "Rabatt" }],
  }),
  saving("REQUIRED", "value", "an amount off has no amount", { value: null }),
  saving("REQUIRED", "product", "a product is none", { kind: "FREE_PRODUCT" }),
  saving("INVALID", "value", "an amount off is nothing", { value: "0" }),
  saving("TOO_MANY_DECIMALS", "value", "đồng have decimals", { value: "1000.5" }),
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
  saving("INVALID", "conditions.field", "it asks what nobody knows", {
    conditions: { field: "amount", operator: ">=", value: "1" },
  }),
  saving("NOT_AVAILABLE", "conditions.field", "it asks for segments", {
    conditions: { field: "segment", operator: "in", value: ["vip"] },
  }),
];

const publishing = (
  ...[code, field, when, which, change]: [
    ...[code: string, field: string, when: string, which: Which],
    change?: { version?: number; at?: string; key?: string },
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ admin, promotionCodes }) => {
    const { id, version } = promotionCodes[which];
    const { key, ...rest } = change ?? {};
    return admin.publishPromotionCode({ id, version, ...rest }, key);
  },
});

/** Every way in which publishing one is refused. */
export const publishPromotionCode: readonly RefusalCase[] = [
  publishing("NOT_FOUND", "id", "it is another program's", "foreign"),
  publishing("EDITED_MEANWHILE", "version", "the version is not the draft's", "drafted", {
    version: 7,
  }),
  publishing("NOTHING_TO_PUBLISH", "version", "there is no draft", "live"),
  publishing("IN_THE_PAST", "at", "the time has passed", "drafted", {
    at: "2026-01-01T00:00:00Z",
  }),
  publishing("INVALID", "conditions.field", "its conditions can't be read", "outdated"),
  publishing("NOT_AVAILABLE", "conditions.field", "it asks for segments", "segmented"),
  publishing("ARCHIVED", "id", "it was put away", "archived"),
  publishing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", "drafted", {
    key: "used",
  }),
];

const versions = versionRefusals({
  thing: "promotion code",
  named: ({ promotionCodes }) => promotionCodes,
  cancel: async ({ admin }, { id, version, idempotencyKey }) => {
    const input = { id, version, idempotencyKey };
    const answer = await admin.ask(CancelScheduledPromotionCode, { input });
    return answer.cancelScheduledPromotionCode;
  },
  discard: async ({ admin }, { id, version }) => {
    const input = { id, version };
    return (await admin.ask(DiscardPromotionCodeDraft, { input })).discardPromotionCodeDraft;
  },
  revert: async ({ admin }, { id, version, toVersion }) => {
    const input = { id, version, toVersion };
    return (await admin.ask(RevertPromotionCode, { input })).revertPromotionCode;
  },
  archive: async ({ admin }, { id, version }) => {
    const input = { id, version };
    return (await admin.ask(ArchivePromotionCode, { input })).archivePromotionCode;
  },
});

export const cancelScheduledPromotionCode: readonly RefusalCase[] = versions.cancel;
export const discardPromotionCodeDraft: readonly RefusalCase[] = versions.discard;
export const revertPromotionCode: readonly RefusalCase[] = versions.revert;
export const archivePromotionCode: readonly RefusalCase[] = versions.archive;
