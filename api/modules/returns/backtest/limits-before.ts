import type { RunStatement } from "../../../database/sql.ts";
import { readAllCounters } from "../../earning/charge-limits.ts";
import { countedUses } from "../../earning/limits.ts";
import { ReplayedLimits } from "./replayed-limits.ts";
import { versionOf } from "../../earning/rule.ts";
import type { CompiledRule } from "../../earning/rule.ts";
import { keptTally } from "../kept/kept-tally.ts";
import { countedThen, pastPurchases } from "./past-purchases.ts";
import type { MemberUse, PastReturn, PurchaseKey } from "./past-purchases.ts";

/** Which purchases are replayed, with all that came back of them, in order. */
export interface Replayed {
  readonly programId: string;
  readonly keys: readonly PurchaseKey[];
  readonly returns: readonly PastReturn[];
}

/**
 * What limits stood at without the purchases that are replayed: of those that came back, their
 * counters hold only what is kept.
 */
export async function limitsBefore(
  rows: RunStatement,
  { programId, keys, returns }: Replayed,
  published: readonly CompiledRule[],
): Promise<ReplayedLimits> {
  const memberIds = [...new Set(keys.map(({ memberId }) => memberId))];
  const latest = new Map(returns.map((past) => [past.purchaseId, past]));
  const [returned, whole] = [true, false].map((isReturned) =>
    keys.filter(({ id }) => latest.has(id) === isReturned),
  );
  const [now, ofWhole, purchases] = await Promise.all([
    readAllCounters(rows, programId, memberIds),
    countedThen(rows, whole!),
    pastPurchases(rows, returned!),
  ]);
  const ruleVersion = versionOf(published);
  const ofReturned = purchases.flatMap((purchase): MemberUse[] => {
    const { id, memberId, context: recorded } = purchase;
    const { charges } = keptTally(purchase, { recorded, ruleVersion }, latest.get(id)!.kept);
    return countedUses(recorded.counted, charges).map((use) => ({ ...use, memberId }));
  });
  return new ReplayedLimits(now, [...ofWhole, ...ofReturned]);
}
