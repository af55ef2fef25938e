import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, PostedEntry } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import { dueEntries } from "./settling/due-entries.ts";
import { dueOf, dueSpendRows } from "./settling/due-rows.ts";
import type { DueRow } from "./settling/due-rows.ts";
import type { DueSpend } from "./settling/due-spends.ts";
import { dueSteps } from "./settling/due-steps.ts";
import { emitExpired, expectReturned } from "./settling/settle-due.ts";
import { endSpends, saveRepayments } from "./spending/spend-allocations.ts";
import { isOwed, returnedPoints, spendParts } from "./spending/spend-parts.ts";
import type { Wallet } from "./wallet.ts";

/** A spend to refund. */
export interface SpendToRefund {
  readonly spendId: string;
  /** The redemption; for a spend that came with a merge, the merged account's redemption. */
  readonly redemptionId: string;
  /** Whether the points are still held, or were spent. */
  readonly status: "HELD" | "DONE";
  readonly titles: ExplanationLine["titles"];
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
 * Gives the points of a spend back to what pays for it now. A lot that has ended expires at once,
 * the spend's debt is gone, the program gets back what it paid, and what becomes available repays
 * other debt. The wallet must be open (`openWallet`).
 */
export async function refundSpend(
  work: Work,
  wallet: Wallet,
  { spendId, redemptionId, status, titles }: SpendToRefund,
): Promise<RefundedSpend> {
  const { memberId } = wallet;
  const { now } = work;
  const parts = await spendParts(work, memberId, { spendId, status });
  const { spendSequence: entrySequence } = parts[0]!;
  const spend: DueSpend = { id: spendId, entrySequence, heldUntil: now, parts };
  const others = dueOf(await work.rows(SPENDS, { memberId, now }));
  const due = [spend, ...others.filter(({ id }) => id !== spendId)];
  const { steps, repayments } = dueSteps(wallet, due, now);

  const isHeld = status === "HELD";
  const ending = steps.filter((step) => step.kind === "VOID");
  const returned = returnedPoints(isHeld ? "HELD" : "REDEEMED", ending, titles);
  expectReturned(wallet, [spend], now);
  const [entry] = postEntries(work, wallet, [
    {
      ...returned,
      kind: isHeld ? "VOID" : "REFUND",
      effectiveAt: now,
      occurredAt: now,
      source: { kind: "REDEMPTION", id: redemptionId },
      reference: "",
      lots: [],
    },
    ...dueEntries(steps.filter(({ kind }) => kind !== "VOID")),
  ]);
  endSpends(work, memberId, { spendIds: [spendId], status: isHeld ? "CANCELLED" : "REFUNDED" });
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
