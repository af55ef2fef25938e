import type { Work } from "../../work/work.ts";
import { dueSteps } from "./due-steps.ts";
import type { DueLot, DueStep } from "./due-steps.ts";
import type { Account, NewEntry } from "./entry.ts";
import { payUses } from "./pay-uses.ts";
import { postEntries } from "./post-entries.ts";
import type { Wallet } from "./wallet.ts";

const DUE_LOTS = /* sql */ `
  select id, entry_sequence as "entrySequence", available_at as "availableAt", expires_at as "expiresAt",
    pending, available
  from lots
  where member_id = $1 and pending > 0 and available_at <= $2
  union
  select id, entry_sequence, available_at, expires_at, pending, available
  from lots
  where member_id = $1 and available > 0 and expires_at <= $2
`;

// The first thing that will be due after $2, among lots that are not due yet or are released now.
const NEXT_DUE = /* sql */ `
  select least(
    (select min(available_at) from lots where member_id = $1 and pending > 0 and available_at > $2),
    (select min(expires_at) from lots where member_id = $1 and available > 0 and expires_at > $2),
    (select min(expires_at) from lots
      where member_id = $1 and pending > 0 and available_at <= $2 and expires_at > $2)
  ) as "at"
`;

/** Posts what became available and what expired on an open wallet, each at its own instant. */
export async function settleDue(work: Work, wallet: Wallet): Promise<void> {
  const until = [wallet.memberId, work.now];
  const [lots, [next]] = await Promise.all([
    work.rows<DueLot>(DUE_LOTS, until),
    work.rows<{ at: Date | null }>(NEXT_DUE, until),
  ]);
  wallet.nextDueAt = next!.at;

  const { steps } = dueSteps(wallet, lots, work.now);
  const repaid = steps.filter(({ kind }) => kind === "DEBT_REPAID");
  postEntries(work, wallet, dueEntries(steps));
  if (repaid.length > 0) await payUses(work, wallet.memberId, repaid);
  if (steps.length === 0) await rememberNextDue(work, wallet);

  const expired = steps.filter(({ kind }) => kind === "EXPIRE");
  if (expired.length > 0) {
    const points = expired.reduce((sum, step) => sum + step.points, 0);
    work.tell({ type: "points.expired", memberId: wallet.memberId, payload: { points } });
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
};

const WORDS = {
  RELEASE: { en: "Points became available", vi: "Điểm đã dùng được" },
  DEBT_REPAID: { en: "Points that were owed", vi: "Trừ vào điểm còn nợ" },
  EXPIRE: { en: "Points expired", vi: "Điểm hết hạn" },
};

/** Steps of one kind at one instant make one entry. */
export function dueEntries(steps: readonly DueStep[]): NewEntry[] {
  const groups: DueStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1)?.[0];
    const isSame = last?.kind === step.kind && last.at.getTime() === step.at.getTime();
    if (isSame) groups.at(-1)!.push(step);
    else groups.push([step]);
  }
  return groups.map(entryOf);
}

function entryOf(steps: readonly DueStep[]): NewEntry {
  const { kind, at, lotId } = steps[0]!;
  const [from, to] = ACCOUNTS[kind];
  const sum = steps.reduce((points, step) => points + step.points, 0);
  const points = kind === "RELEASE" ? sum : -sum;
  return {
    kind,
    points,
    effectiveAt: at,
    occurredAt: at,
    source: { kind: "LOT", id: lotId },
    reference: "",
    explanation: [{ titles: WORDS[kind], points }],
    transfers: steps.map((step) => ({ from, to, points: step.points, lotId: step.lotId })),
    lots: [],
  };
}
