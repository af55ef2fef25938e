import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, NewEntry, NewLot, PostedEntry, Transfer } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import { dueEntries } from "./settling/due-entries.ts";
import { dueOf, dueSpendRows } from "./settling/due-rows.ts";
import type { DueRow } from "./settling/due-rows.ts";
import type { DueSpend } from "./settling/due-spends.ts";
import { dueSteps } from "./settling/due-steps.ts";
import { emitExpired, expectReturned } from "./settling/settle-due.ts";
import { endSpends, saveRepayments } from "./spending/spend-allocations.ts";
import { isOwed, returnedPoints, spendOrder, spendParts } from "./spending/spend-parts.ts";
import type { OpenSpendPart, SpendPart } from "./spending/spend-parts.ts";
import { firstPoints, sumOfPoints } from "./spending/spendable-lots.ts";
import type { Wallet } from "./wallet.ts";

/** A spend to refund. */
export interface SpendToRefund {
  readonly spendId: string;
  /** What it is refunded for. */
  readonly source: NewEntry["source"];
  readonly reference?: string;
  /** Whether the points are still held, or were spent. */
  readonly status: "HELD" | "DONE";
  readonly titles: ExplanationLine["titles"];
  /** The program's code for why staff refunds it. */
  readonly reasonCode?: string | null;
  /** How many of its points, the last spent first; all if left out. */
  readonly points?: number;
  /** Until when points of lots that have ended last; left out, they expire at once. */
  readonly extendedTo?: Date;
}

/** What the member got back; what the program had paid went back to the program. */
export interface RefundedSpend {
  readonly entry: PostedEntry;
  readonly points: number;
  /** How many of the points had expired, and are lost. */
  readonly expired: number;
  /** How many of the points repaid debt, also that of the spend itself. */
  readonly toDebt: number;
}

const SPENDS = sql.read<DueRow>("find due and owing spends")`
  ${dueSpendRows(sql`u.member_id = ${"memberId"}`)}
`;

/**
 * Gives the points of a spend, or some of them, back to what pays for it now. A lot that has ended
 * expires at once, the spend's debt is gone, the program gets back what it paid, and what becomes
 * available repays other debt. The wallet must be open (`openWallet`).
 */
export async function refundSpend(
  work: Work,
  wallet: Wallet,
  refund: SpendToRefund,
): Promise<RefundedSpend> {
  const { spendId, source, reference = "", status, points, extendedTo } = refund;
  const { memberId } = wallet;
  const { now } = work;
  const all = await spendParts(work, memberId, { spendId, status });
  const parts = lastParts(all, points ?? sumOfPoints(all));
  const isWhole = sumOfPoints(parts) === sumOfPoints(all);
  const { spendSequence: entrySequence } = all[0]!;
  const extension = extended(parts, { wallet, now, extendedTo });
  const spend: DueSpend = { id: spendId, entrySequence, heldUntil: now, parts: extension.parts };
  const others = dueOf(await work.rows(SPENDS, { memberId, now }));
  const due = [spend, ...others.filter(({ id }) => id !== spendId)];
  const { steps, repayments } = dueSteps(wallet, due, now);

  const isHeld = status === "HELD";
  const ending = steps.filter((step) => step.kind === "VOID");
  const returned = returnedPoints(isHeld ? "HELD" : "REDEEMED", ending, lineOf(refund));
  expectReturned(wallet, [{ ...spend, parts: extension.parts }], now);
  const [entry] = postEntries(work, wallet, [
    {
      ...returned,
      kind: isHeld ? "VOID" : "REFUND",
      effectiveAt: now,
      occurredAt: now,
      transfers: extension.transfersOf(returned.transfers),
      source,
      reference,
      lots: extension.lots,
    },
    ...dueEntries(steps.filter(({ kind }) => kind !== "VOID")),
  ]);
  if (isWhole) {
    endSpends(work, memberId, { spendIds: [spendId], status: isHeld ? "CANCELLED" : "REFUNDED" });
  } else lowerSpend(work, memberId, { spendId, parts });
  saveRepayments(work, memberId, repayments);
  emitExpired(work, wallet, steps);

  const sum = (kind: "EXPIRE" | "DEBT_REPAID") =>
    steps.reduce((total, step) => total + (step.kind === kind ? step.points : 0), 0);
  const owed = parts.find(isOwed)?.points ?? 0;
  return {
    entry: entry!,
    points: returned.points,
    expired: sum("EXPIRE"),
    toDebt: owed + sum("DEBT_REPAID"),
  };
}

function lineOf({ titles, reasonCode }: SpendToRefund): Omit<ExplanationLine, "points"> {
  return { titles, ...(reasonCode && { reasonCode }) };
}

/**
 * Parts of lots that have ended come back as new lots that end later: what they paid has expired,
 * and is given again.
 */
function extended(
  parts: readonly OpenSpendPart[],
  { wallet, now, extendedTo }: { wallet: Wallet; now: Date; extendedTo?: Date },
) {
  const formerOf = new Map<string, string>();
  const lots: NewLot[] = [];
  const returned = parts.map((part): OpenSpendPart => {
    const { lotId, points, expiresAt } = part;
    if (!extendedTo || lotId === null || expiresAt === null || expiresAt > now) return part;
    const id = uuidv7();
    formerOf.set(id, lotId);
    lots.push({ id, issued: points, availableAt: now, expiresAt: extendedTo, purchaseId: null });
    return { ...part, lotId: id, expiresAt: extendedTo, entrySequence: wallet.sequence + 1 };
  });
  const transfersOf = (transfers: readonly Transfer[]): Transfer[] =>
    transfers.flatMap((transfer) => {
      const former = transfer.lotId === null ? undefined : formerOf.get(transfer.lotId);
      if (former === undefined) return [transfer];
      const { from, points } = transfer;
      return [
        { from, to: "EXPIRED", points, lotId: former },
        { ...transfer, from: "EXPIRED" },
      ];
    });
  return { parts: returned, lots, transfersOf };
}

/** The last of a spend's parts in spend order, which come to so many points. */
function lastParts<Part extends SpendPart>(parts: readonly Part[], points: number): Part[] {
  return firstPoints(points, parts.toSorted(spendOrder).toReversed());
}

const LOWER_SPEND = sql.write("take points off a spend")`
  with freed as (
    update use_lots s set points = s.points - p.points
    from jsonb_to_recordset(${"parts"}) as p ("lotId" uuid, points bigint)
    where s.member_id = ${"memberId"} and s.use_id = ${"spendId"} and s.lot_id = p."lotId"
  )
  update uses set points = points - ${"points"}, refunded = refunded + ${"points"},
    debt = debt - ${"owed"}, forgiven = forgiven - ${"forgiven"}
  where member_id = ${"memberId"} and id = ${"spendId"}
`;

// Of the last lots first; of what no lot is known for before.
const LOWER_FORGIVEN = sql.write("take points off what the program pays in place of lots")`
  update use_lots s set forgiven = least(s.forgiven, greatest(0, u.forgiven - p.before))
  from uses u, (
    select lot_id, sum(forgiven) over (order by lot_id) - forgiven as before from use_lots
    where member_id = ${"memberId"} and use_id = ${"spendId"}
  ) p
  where u.member_id = ${"memberId"} and u.id = ${"spendId"} and s.member_id = u.member_id
    and s.use_id = u.id and s.lot_id = p.lot_id and s.forgiven > 0
`;

function lowerSpend(
  work: Work,
  memberId: string,
  { spendId, parts }: { spendId: string; parts: readonly SpendPart[] },
): void {
  work.send(LOWER_SPEND, {
    memberId,
    spendId,
    parts: JSON.stringify(parts.filter(({ lotId }) => lotId !== null)),
    points: sumOfPoints(parts),
    owed: sumOfPoints(parts.filter(isOwed)),
    forgiven: sumOfPoints(parts.filter(({ isForgiven }) => isForgiven)),
  });
  work.send(LOWER_FORGIVEN, { memberId, spendId });
}

const NEXT_SPEND = sql.read<{ id: string }>("find a spend after a merge")`
  select m.use_id as id from merged_uses m
  join uses u on u.member_id = m.member_id and u.id = m.use_id and u.status = 'DONE'
  where m.member_id = ${"memberId"} and m.from_use_id = ${"spendId"}
`;

/**
 * The present id of a spend of a merged account; null when it has ended, or came with a merge that
 * brought all spends as one.
 * @param path from the account that spent to the one whose wallet is open.
 */
export async function movedSpend(
  work: Work,
  path: readonly string[],
  spendId: string,
): Promise<string | null> {
  let id = spendId;
  for (const memberId of path.slice(1)) {
    const [next]: { id: string }[] = await work.rows(NEXT_SPEND, { memberId, spendId: id });
    if (!next) return null;
    id = next.id;
  }
  return id;
}
