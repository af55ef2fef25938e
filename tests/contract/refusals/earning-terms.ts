import { SaveEarningTerms } from "../../../client/admin.ts";
import type { SaveEarningTermsInput } from "../../../client/admin.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

const saving = (
  ...[code, field, when, change]: [string, string, string, Partial<SaveEarningTermsInput>]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const input = { version: 1, ...change };
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
