import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, PostedEntry } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import { dueEntries } from "./settling/due-entries.ts";
import { dueSpendRows, dueOf } from "./settling/due-rows.ts";
import type { DueRow } from "./settling/due-rows.ts";
import type { DueSpend } from "./settling/due-spends.ts";
import { dueSteps } from "./settling/due-steps.ts";
import { expectBack, emitExpired } from "./settling/settle-due.ts";
import { endSpends, saveRepayments } from "./spending/spend-allocations.ts";
import { spendParts, returnedPoints, isOwed } from "./spending/spend-parts.ts";
import type { Wallet } from "./wallet.ts";

/** A use whose points go back, and what for. */
export interface SpendToRefund {
  readonly spendId: string;
  /** What it was spent on: for a use that came with a merge, that of the account that made it. */
  readonly redemptionId: string;
  /** Whether its points are held still, or were spent. */
  readonly status: "HELD" | "DONE";
  readonly titles: ExplanationLine["titles"];
}

/** What went back to the member; what the program had paid went back to the program. */
export interface RefundedSpend {
  readonly entry: PostedEntry;
  readonly points: number;
  /** How many of them had passed their expiry, and are gone. */
  readonly expired: number;
  /** How many paid what was owed, the use's own debt included. */
  readonly toDebt: number;
}

const OWING_SPENDS = /* sql */ `${dueSpendRows("u.member_id = $1")}`;

/**
 * Gives the points of a use back to what pays for it now: a lot past its expiry expires at once, what was owed for the
 * use is owed no more, what the program paid is the program's again, and what becomes available pays other debt. The wallet must be open (`openWallet`).
 */
export async function refundSpend(
  work: Work,
  wallet: Wallet,
  { spendId, redemptionId, status, titles }: SpendToRefund,
): Promise<RefundedSpend> {
  const { memberId } = wallet;
  const { now } = work;
  const parts = await spendParts(work, memberId, { spendId, status });
  const spend: DueSpend = {
    id: spendId,
    entrySequence: parts[0]!.spendSequence,
    heldUntil: now,
    parts,
  };
  const owing = dueOf(await work.rows<DueRow>(OWING_SPENDS, [memberId, now]));
  const due = [spend, ...owing.filter(({ id }) => id !== spendId)];
  const { steps, paid } = dueSteps(wallet, due, now);

  const ending = steps.filter((step) => step.kind === "VOID");
  const back = returnedPoints(status === "HELD" ? "HELD" : "REDEEMED", ending, titles);
  expectBack(wallet, [spend], now);
  const [entry] = postEntries(work, wallet, [
    {
      ...{ kind: status === "HELD" ? "VOID" : "REFUND", effectiveAt: now, occurredAt: now },
      ...{ source: { kind: "REDEMPTION", id: redemptionId }, reference: "", lots: [], ...back },
    },
    ...dueEntries(steps.filter(({ kind }) => kind !== "VOID")),
  ]);
  endSpends(work, memberId, {
    spendIds: [spendId],
    status: status === "HELD" ? "CANCELLED" : "REFUNDED",
  });
  if (paid.length > 0) saveRepayments(work, memberId, paid);
  emitExpired(work, wallet, steps);

  const sum = (kind: "EXPIRE" | "DEBT_REPAID") =>
    steps.reduce((total, step) => total + (step.kind === kind ? step.points : 0), 0);
  const owed = parts.find(isOwed)?.points ?? 0;
  const { points } = back;
  return { entry: entry!, points, expired: sum("EXPIRE"), toDebt: owed + sum("DEBT_REPAID") };
}

const NEXT_SPEND = /* sql */ `
  select m.use_id as id from merged_uses m
  join uses u on u.member_id = m.member_id and u.id = m.use_id and u.status = 'DONE'
  where m.member_id = $1 and m.from_use_id = $2
`;

/**
 * As which use what a merged account had spent stands today; null where it stands no more, or came with a merge that
 * brought all uses as one.
 * @param path from the account that spent it to the one whose wallet is open.
 */
export async function movedSpend(
  work: Work,
  path: readonly string[],
  spendId: string,
): Promise<string | null> {
  let id: string | null = spendId;
  for (const memberId of path.slice(1)) {
    const [next]: { id: string }[] = await work.rows<{ id: string }>(NEXT_SPEND, [memberId, id]);
    if (!next) return null;
    id = next.id;
  }
  return id;
}
