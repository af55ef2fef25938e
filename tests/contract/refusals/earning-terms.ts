import {
  CancelScheduledEarningTerms,
  DiscardEarningTermsDraft,
  PublishEarningTerms,
  RevertEarningTerms,
  SaveEarningTerms,
} from "../../../client/admin.ts";
import type { SaveEarningTermsInput } from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { RefusalCase } from "./refusal-fixture.ts";
import { onceRefusals } from "./versions.ts";

const saving = (
  ...[code, field, when, change]: [string, string, string, Partial<SaveEarningTermsInput>]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const input = { version: 4, ...change };
    return (await admin.ask(SaveEarningTerms, { input })).saveEarningTerms;
  },
});

/** Every way in which saving a program's earning terms is refused. */
export const saveEarningTerms: readonly RefusalCase[] = [
  saving("EDITED_MEANWHILE", "version", "they were saved meanwhile", { version: 2 }),
  saving("INVALID", "pendingDays", "points wait for ever", { pendingDays: 3661 }),
  saving("INVALID", "pendingDays", "points come before the purchase", { pendingDays: -1 }),
  saving("INVALID", "retroDays", "purchases of another age would earn", { retroDays: 3661 }),
  saving("INVALID", "purchasePointsMax", "nothing could be earned", { purchasePointsMax: 0 }),
  saving("INVALID", "erasedIdentityDays", "hashes stay for decades", { erasedIdentityDays: 3661 }),
  saving("INVALID", "checkoutHours", "a checkout never ends", { checkoutHours: 721 }),
  saving("INVALID", "refundDays", "what comes back ends at once", { refundDays: 0 }),
  saving("INVALID", "giftCardValidity", "gift cards are to last for decades", {
    giftCardValidity: "P11Y",
  }),
  saving("INVALID", "payWithPoints.value", "a point pays nothing", {
    payWithPoints: { value: "0" },
  }),
  saving("INVALID", "pointValue", "a point costs nothing", { pointValue: "0" }),
  saving("INVALID", "pointValue", "a point costs more than anything", { pointValue: "1000000001" }),
  saving("REQUIRED", "expiry.count", "it is not said how long points last", {
    expiry: { kind: "AFTER_ACTIVITY", unit: "MONTH" },
  }),
  saving("REQUIRED", "expiry.unit", "a number of nothing is given", {
    expiry: { kind: "AFTER_PURCHASE", count: 1 },
  }),
  saving("REQUIRED", "expiry.lastDay", "a fixed date has no date", {
    expiry: { kind: "FIXED_DATE" },
  }),
  saving("INVALID", "expiry.lastDay", "points that never end have a last day", {
    expiry: { kind: "NONE", lastDay: "2027-12-31" },
  }),
  saving("INVALID", "expiry.count", "points last no time", {
    expiry: { kind: "AFTER_ACTIVITY", count: 0, unit: "MONTH" },
  }),
  saving("INVALID", "expiry.count", "points last longer than anybody plans", {
    expiry: { kind: "AFTER_ACTIVITY", count: 11, unit: "YEAR" },
  }),
  saving("IN_THE_PAST", "expiry.lastDay", "the last day is over", {
    expiry: { kind: "FIXED_DATE", lastDay: "2026-06-14" },
  }),
];

/**
 * Terms whose draft is version 4, and version 2 is in force; publishing and cancelling used the
 * key.
 */
export async function addRefusalTerms(admin: AdminClient, usedKey: string): Promise<void> {
  const save = (version: number) =>
    admin.ask(SaveEarningTerms, { input: { version, publish: false } });
  await save(1);
  await admin.ask(PublishEarningTerms, { input: { version: 2, idempotencyKey: usedKey } });
  await save(2);
  const later = { version: 3, at: "2026-07-15T03:00:00Z", idempotencyKey: "later terms" };
  await admin.ask(PublishEarningTerms, { input: later });
  const input = { version: 3, idempotencyKey: usedKey };
  await admin.ask(CancelScheduledEarningTerms, { input });
}

const publishing = (
  refused: Pick<RefusalCase, "code" | "field" | "when">,
  change: { version?: number; at?: string } = {},
): RefusalCase => ({
  ...refused,
  async send({ admin }) {
    const input = { version: 4, idempotencyKey: `publish ${refused.code}`, ...change };
    return (await admin.ask(PublishEarningTerms, { input })).publishEarningTerms;
  },
});

/** Every way in which publishing earning terms is refused. */
export const publishEarningTerms: readonly RefusalCase[] = [
  publishing(
    { code: "EDITED_MEANWHILE", field: "version", when: "the draft is another" },
    { version: 2 },
  ),
  publishing(
    { code: "IN_THE_PAST", field: "at", when: "they are to have begun" },
    { at: "2026-06-15T02:59:59Z" },
  ),
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    async send({ admin, usedKey }) {
      const input = { version: 4, idempotencyKey: usedKey };
      return (await admin.ask(PublishEarningTerms, { input })).publishEarningTerms;
    },
  },
  {
    code: "NOTHING_TO_PUBLISH",
    field: "version",
    when: "there is no draft",
    async send({ elsewhere }) {
      const input = { version: 1, idempotencyKey: "publish" };
      return (await elsewhere.admin.ask(PublishEarningTerms, { input })).publishEarningTerms;
    },
  },
];

const versions = onceRefusals({
  cancel: async ({ admin }, input) =>
    (await admin.ask(CancelScheduledEarningTerms, { input })).cancelScheduledEarningTerms,
  discard: async ({ admin }, input) =>
    (await admin.ask(DiscardEarningTermsDraft, { input })).discardEarningTermsDraft,
  discardElsewhere: async ({ elsewhere }, input) =>
    (await elsewhere.admin.ask(DiscardEarningTermsDraft, { input })).discardEarningTermsDraft,
  revert: async ({ admin }, input) =>
    (await admin.ask(RevertEarningTerms, { input })).revertEarningTerms,
});

export const cancelScheduledEarningTerms: readonly RefusalCase[] = versions.cancel;
export const discardEarningTermsDraft: readonly RefusalCase[] = versions.discard;
export const revertEarningTerms: readonly RefusalCase[] = versions.revert;
