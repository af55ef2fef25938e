import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { LOT_END } from "../posting/lots.ts";
import type { SourceKind } from "../entry.ts";
import { postEntries } from "../posting/post-entries.ts";
import { endSpends, saveRepayments } from "../spending/spend-allocations.ts";
import { expectDue } from "../wallet.ts";
import type { Wallet } from "../wallet.ts";
import { dueEntries } from "./due-entries.ts";
import type { HoldSources } from "./due-entries.ts";
import { dueLotRows, dueOf, dueSpendRows } from "./due-rows.ts";
import type { DueRow } from "./due-rows.ts";
import type { DueSpend } from "./due-spends.ts";
import { dueSteps } from "./due-steps.ts";
import type { DueLot, DueStep } from "./due-steps.ts";

const DUE = sql.read<DueRow>("find what is due on a wallet")`
  ${dueLotRows(sql`l.member_id = ${"memberId"}`)}
  union all
  ${dueSpendRows(sql`u.member_id = ${"memberId"}`)}
`;

// The first thing that is due after now, among lots that are not due yet or are released now.
const NEXT_DUE = sql.read<{ at: Date | null }>("find when something is due next")`
  select least(
    (select min(available_at) from lots
      where member_id = ${"memberId"} and pending > 0 and available_at > ${"now"}),
    (select min(expires_at) from lots
      where member_id = ${"memberId"} and available > 0 and expires_at > ${"now"}),
    (select min(expires_at) from lots
      where member_id = ${"memberId"} and pending > 0 and available_at <= ${"now"}
        and expires_at > ${"now"}),
    (select min(ends_at) from (
      select ${LOT_END} as ends_at from lots l
      where member_id = ${"memberId"} and activity_terms is not null and expires_at <= ${"now"}
        and (available > 0 or pending > 0 and available_at <= ${"now"})
    ) longer where ends_at > ${"now"}),
    (select min(held_until) from uses
      where member_id = ${"memberId"} and status = 'HELD' and held_until > ${"now"})
  ) as "at"
`;

/** Posts releases, expiries and ends of holds on an open wallet, each at its own instant. */
export async function settleDue(work: Work, wallet: Wallet): Promise<void> {
  const { memberId } = wallet;
  const { now } = work;
  const [rows, [next]] = await Promise.all([
    work.rows(DUE, { memberId, now }),
    work.rows(NEXT_DUE, { memberId, now }),
  ]);
  const due = dueOf(rows);
  wallet.nextDueAt = next!.at;

  const { steps, repayments } = dueSteps(wallet, due, now);
  expectReturned(wallet, due, now);
  const spendIds = steps.flatMap((step) => (step.kind === "VOID" ? [step.spendId] : []));
  postEntries(work, wallet, dueEntries(steps, await holdSources(work, memberId, spendIds)));
  endSpends(work, memberId, { spendIds, status: "CANCELLED" });
  saveRepayments(work, memberId, repayments);
  if (steps.length === 0) await saveNextDue(work, wallet);
  emitExpired(work, wallet, steps);
}

const HOLD_SOURCES = sql.read<{ spendId: string; kind: SourceKind }>("find what holds are for")`
  select u.id as "spendId", e.source_kind as kind from uses u
  join entries e on e.member_id = u.member_id and e.sequence = u.entry_sequence
  where u.member_id = ${"memberId"} and u.id = any (${"spendIds"}::uuid[])
`;

async function holdSources(
  work: Work,
  memberId: string,
  spendIds: readonly string[],
): Promise<HoldSources> {
  if (spendIds.length === 0) return new Map();
  const sources = await work.rows(HOLD_SOURCES, { memberId, spendIds });
  return new Map(sources.map(({ spendId, kind }) => [spendId, kind]));
}

const SAVE_NEXT_DUE = sql.write("save when something is due next")`
  update wallets set next_due_at = ${"nextDueAt"} where member_id = ${"memberId"}
`;

/** The lots that were due may have been spent before: then there is nothing to post. */
async function saveNextDue(work: Work, { memberId, nextDueAt }: Wallet): Promise<void> {
  await work.rows(SAVE_NEXT_DUE, { memberId, nextDueAt });
}

/** Expects the ends of the lots that get points back from holds. */
export function expectReturned(
  wallet: Wallet,
  due: readonly (DueLot | DueSpend)[],
  now: Date,
): void {
  for (const item of due) {
    if (!("parts" in item) || item.heldUntil === null) continue;
    for (const { expiresAt } of item.parts) {
      if (expiresAt !== null && expiresAt > now) expectDue(wallet, expiresAt);
    }
  }
}

/** Emits `points.expired` when some of the steps are expiries. */
export function emitExpired(work: Work, wallet: Wallet, steps: readonly DueStep[]): void {
  const expired = steps.filter(({ kind }) => kind === "EXPIRE");
  if (expired.length === 0) return;
  const points = expired.reduce((sum, step) => sum + step.points, 0);
  work.emit({ type: "points.expired", memberId: wallet.memberId, payload: { points } });
}
