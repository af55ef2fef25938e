import type { Work } from "../../writes/work.ts";
import { backFromUse } from "./back-from-use.ts";
import { dueLotRows, dueOf, dueUseRows } from "./due-rows.ts";
import type { DueRow } from "./due-rows.ts";
import { dueSteps } from "./due-steps.ts";
import type { DueStep } from "./due-steps.ts";
import { endUses, expectBack } from "./end-uses.ts";
import type { Account, NewEntry } from "./entry.ts";
import { LOT_END } from "./lot-end.ts";
import { savePaid } from "./pay-uses.ts";
import { postEntries } from "./post-entries.ts";
import type { Wallet } from "./wallet.ts";

const DUE = /* sql */ `${dueLotRows("l.member_id = $1")} union all ${dueUseRows("u.member_id = $1")}`;

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
  const ended = steps.flatMap((step) => (step.kind === "VOID" ? [step.useId] : []));
  if (ended.length > 0) endUses(work, memberId, { useIds: ended, status: "CANCELLED" });
  if (paid.length > 0) savePaid(work, memberId, paid);
  if (steps.length === 0) await rememberNextDue(work, wallet);
  emitExpired(work, wallet, steps);
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

const ACCOUNTS: Record<DueStep["kind"], [from: Account, to: Account]> = {
  RELEASE: ["PENDING", "AVAILABLE"],
  DEBT_REPAID: ["AVAILABLE", "DEBT"],
  EXPIRE: ["AVAILABLE", "EXPIRED"],
  VOID: ["HELD", "AVAILABLE"],
};

const WORDS = {
  RELEASE: { en: "Points became available", vi: "Điểm đã dùng được" },
  DEBT_REPAID: { en: "Points that were owed", vi: "Trừ vào điểm còn nợ" },
  EXPIRE: { en: "Points expired", vi: "Điểm hết hạn" },
  VOID: { en: "The hold has ended", vi: "Hết thời gian giữ điểm" },
};

/** Steps of one kind at one instant make one entry; the parts of each hold make their own. */
export function dueEntries(steps: readonly DueStep[]): NewEntry[] {
  const groups: DueStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1)?.[0];
    const isSame =
      last?.kind === step.kind &&
      last.at.getTime() === step.at.getTime() &&
      useOf(last) === useOf(step);
    if (isSame) groups.at(-1)!.push(step);
    else groups.push([step]);
  }
  return groups.map(entryOf);
}

function entryOf(steps: readonly DueStep[]): NewEntry {
  const { kind, at, lotId } = steps[0]!;
  const [from, to] = ACCOUNTS[kind];
  const told = { kind, effectiveAt: at, occurredAt: at, reference: "", lots: [] };
  const useId = useOf(steps[0]!);
  if (useId !== null) {
    const ending = steps.filter((step) => step.kind === "VOID");
    const source = { kind: "REDEMPTION" as const, id: useId };
    return { ...told, source, ...backFromUse("HELD", ending, WORDS.VOID) };
  }
  const sum = steps.reduce((total, step) => total + step.points, 0);
  const points = kind === "RELEASE" ? sum : -sum;
  return {
    ...told,
    points,
    source: { kind: "LOT", id: lotId! },
    explanation: [{ titles: WORDS[kind], points }],
    transfers: steps.map((step) => ({ from, to, points: step.points, lotId: step.lotId })),
  };
}

function useOf(step: DueStep): string | null {
  return step.kind === "VOID" ? step.useId : null;
}
