import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { dayOf } from "../../../values/calendar.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { chargeLimits } from "../../earning/charge-limits.ts";
import { earningRulesSnapshot } from "../../earning/earning-rules-snapshot.ts";
import { explanationChange, recordedExplanation } from "../../earning/explanation.ts";
import { freedUses, ownedLimits, usedSoFar } from "../../earning/limits.ts";
import type { CountedUse, OwnedLimit } from "../../earning/limits.ts";
import { rulesInForce, versionOf } from "../../earning/rule.ts";
import { movedSpend } from "../../ledger/refund-spend.ts";
import { movedLots, restorePoints } from "../../ledger/reverse-points.ts";
import type { RestoredPoints } from "../../ledger/reverse-points.ts";
import type { SpendPoints } from "../../ledger/entry.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import type { ForgivenSpend } from "./return-to-cancel.ts";

// Of a merged account since the merge, of the buyer's own since the purchase.
const FIND_REOPENED = sql.read("find whether an account was closed since a purchase")`
  select from purchases p
  join member_decisions d on d.member_id = any (${"owners"}::uuid[]) and d.kind = 'REOPENED'
  where p.member_id = ${"memberId"} and p.id = ${"purchaseId"}
    and d.decided_at >= case when d.member_id = p.member_id then p.recorded_at else (
      select g.merged_at from merges g
      where g.into_member_id = d.member_id and g.member_id = any (${"owners"}::uuid[])
        and g.status = 'MERGED'
    ) end
  limit 1
`;

/**
 * Gives the points again that what is kept earns, less what the program had paid because of the
 * purchase's returns.
 * @returns null when it earns no more.
 */
export async function earnAgain(
  work: Work,
  wallet: Wallet,
  {
    purchase,
    path,
    before,
    after,
    ...cancelled
  }: KeptChange & {
    returnId: string;
    externalId: string;
    forgivenSpends: readonly ForgivenSpend[];
  },
): Promise<RestoredPoints | null> {
  const points = after.tally.points - before.tally.points;
  if (points === 0) return null;
  const owners = path.map(({ memberId }) => memberId);
  const earnedIn = purchase.entrySequence!;
  const { locales } = work.configuration.part(programSnapshot);
  const lines = explanationChange(before.tally.explanation, after.tally.explanation);
  return restorePoints(work, wallet, {
    earnedIn: path.length === 1 ? earnedIn : await movedLots(work, owners, earnedIn),
    points,
    forgivenSpends: await spendsNow(work, owners, cancelled.forgivenSpends),
    source: { kind: "RETURN", id: cancelled.returnId },
    reference: cancelled.externalId,
    occurredAt: work.now,
    isOver: await isAccountRenewed(work, { purchase, path }),
    explanation: recordedExplanation(lines, locales),
  });
}

/** The spends by their ids of today: a merge gave them others. */
async function spendsNow(
  work: Work,
  owners: readonly string[],
  spends: readonly ForgivenSpend[],
): Promise<SpendPoints[]> {
  const current = owners.at(-1)!;
  const named: SpendPoints[] = [];
  for (const { memberId, spendId, points } of spends) {
    if (memberId === current || spendId === null) named.push({ spendId, points });
    else if (owners.includes(memberId)) {
      const path = owners.slice(owners.indexOf(memberId));
      const moved = await movedSpend(work, path, spendId);
      if (moved) named.push({ spendId: moved, points });
    }
  }
  return named;
}

/**
 * Charges limits and budgets again with what a return had freed.
 * @throws Refusal RETURN_IN_USE when others took the room.
 */
export async function chargeFreedLimits(
  work: Work,
  { purchase, path, before, after }: KeptChange,
): Promise<void> {
  const charges = { before: after.tally.charges, after: before.tally.charges };
  const uses = freedUses(purchase.context.counted, charges);
  const counters = await chargeLimits(work, path.at(-1)!.memberId, uses);
  const { timeZone } = work.configuration.part(programSnapshot);
  const day = dayOf(purchase.placedAt, timeZone);
  const [charged, used] = [usedSoFar(uses, day), usedSoFar(counters, day)];
  const isOver = (limit: OwnedLimit) => charged(limit) > 0 && used(limit) > limit.max;
  if (roomiest(work, purchase.context.rules).some(isOver)) {
    throw refusal("RETURN_IN_USE", ["input", "externalId"], text("returns.roomTaken"));
  }
  const ofMember: CountedUse[] = uses.filter(({ per }) => per === "MEMBER");
  for (const { memberId } of path.slice(0, -1)) await chargeLimits(work, memberId, ofMember);
}

/** The limits that a purchase was recorded with, as wide as they are today where that is wider. */
function roomiest(
  { configuration, now }: Work,
  rules: readonly { readonly id: string; readonly version: number }[],
): OwnedLimit[] {
  const { published } = configuration.part(earningRulesSnapshot);
  const ruleVersion = versionOf(published);
  const then = ownedLimits(rules.flatMap(({ id, version }) => ruleVersion(id, version) ?? []));
  const today = ownedLimits(rulesInForce(published, now, "PURCHASE"));
  return then.map((limit) => {
    const same = today.find(({ owner, per, period, unit }) => {
      return (
        [owner, per, period, unit].join() ===
        [limit.owner, limit.per, limit.period, limit.unit].join()
      );
    });
    return { ...limit, max: Math.max(limit.max, same?.max ?? 0) };
  });
}

/**
 * Whether the account that has a purchase's points was closed since, and opened again: what its
 * points came to ended with it.
 */
async function isAccountRenewed(
  work: Work,
  { purchase, path }: Pick<KeptChange, "purchase" | "path">,
): Promise<boolean> {
  const owners = path.map(({ memberId }) => memberId);
  const { purchaseId } = purchase;
  const reopened = await work.rows(FIND_REOPENED, { owners, memberId: owners[0]!, purchaseId });
  return reopened.length > 0;
}
