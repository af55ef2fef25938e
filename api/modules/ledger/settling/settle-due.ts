import type { Work } from "../../../writes/work.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { endSpends, saveRepayments } from "../spending/spend-allocations.ts";
import type { Wallet } from "../wallet.ts";
import { dueEntries } from "./due-entries.ts";
import { dueLotRows, dueSpendRows, dueOf } from "./due-rows.ts";
import type { DueRow } from "./due-rows.ts";
import type { DueSpend } from "./due-spends.ts";
import { dueSteps } from "./due-steps.ts";
import type { DueLot, DueStep } from "./due-steps.ts";

const DUE = /* sql */ `${dueLotRows("l.member_id = $1")} union all ${dueSpendRows("u.member_id = $1")}`;

// The first thing that will be due after $2, among lots that are not due yet or are released now.
const NEXT_DUE = /* sql */ `
  select least(
    (select min(available_at) from lots where member_id = $1 and pending > 0 and available_at > $2),
    (select min(expires_at) from lots where member_id = $1 and available > 0 and expires_at > $2),
    (select min(expires_at) from lots
      where member_id = $1 and pending > 0 and available_at <= $2 and expires_at > $2),
    (select min(ends_at) from (
      select ${LOT_END} as ends_at from lots l
      where member_id = $1 and activity_terms is not null and expires_at <= $2
        and (available > 0 or pending > 0 and available_at <= $2)
    ) longer where ends_at > $2),
    (select min(held_until) from uses where member_id = $1 and status = 'HELD' and held_until > $2)
  ) as "at"
`;

/** Posts what became available, what expired and which holds ended on an open wallet, each at its own instant. */
export async function settleDue(work: Work, wallet: Wallet): Promise<void> {
  const { memberId } = wallet;
  const until = [memberId, work.now];
  const [rows, [next]] = await Promise.all([
    work.rows<DueRow>(DUE, until),
    work.rows<{ at: Date | null }>(NEXT_DUE, until),
  ]);
  const due = dueOf(rows);
  wallet.nextDueAt = next!.at;

  const { steps, paid } = dueSteps(wallet, due, work.now);
  expectBack(wallet, due, work.now);
  postEntries(work, wallet, dueEntries(steps));
  const ended = steps.flatMap((step) => (step.kind === "VOID" ? [step.spendId] : []));
  if (ended.length > 0) endSpends(work, memberId, { spendIds: ended, status: "CANCELLED" });
  if (paid.length > 0) saveRepayments(work, memberId, paid);
  if (steps.length === 0) await rememberNextDue(work, wallet);
  emitExpired(work, wallet, steps);
}

/** Makes the wallet look again when the lots that get points back expire. */
export function expectBack(wallet: Wallet, due: readonly (DueLot | DueSpend)[], now: Date): void {
  for (const it of due) {
    if (!("parts" in it) || it.heldUntil === null) continue;
    for (const { expiresAt } of it.parts) {
      const isComing = expiresAt !== null && expiresAt > now;
      if (isComing && (!wallet.nextDueAt || expiresAt < wallet.nextDueAt)) {
        wallet.nextDueAt = expiresAt;
      }
    }
  }
}

/** Tells the member of points that have expired, by an event. */
export function emitExpired(work: Work, wallet: Wallet, steps: readonly DueStep[]): void {
  const expired = steps.filter(({ kind }) => kind === "EXPIRE");
  if (expired.length > 0) {
    const points = expired.reduce((sum, step) => sum + step.points, 0);
    work.emit({ type: "points.expired", memberId: wallet.memberId, payload: { points } });
  }
}

const SETTLED = /* sql */ `update wallets set next_due_at = $2 where member_id = $1`;

/** The lots that were due may have been spent before: then there is nothing to post. */
async function rememberNextDue(work: Work, wallet: Wallet): Promise<void> {
  await work.rows(SETTLED, [wallet.memberId, wallet.nextDueAt]);
}
