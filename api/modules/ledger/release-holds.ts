import type { Work } from "../../work/work.ts";
import type { NewEntry, Transfer } from "./entry.ts";
import { payUses } from "./pay-uses.ts";
import { postEntries } from "./post-entries.ts";
import { repayDebt } from "./repay-debt.ts";
import { settleDue } from "./settle-due.ts";
import type { Wallet } from "./wallet.ts";

const HELD = /* sql */ `
  select u.id as "useId", u.debt, l.id as "lotId", s.points
  from uses u
  left join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  left join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where u.member_id = $1 and u.status = 'HELD'
  order by l.expires_at nulls last, l.entry_sequence, l.id, u.id
`;

const END = /* sql */ `
  with freed as (
    update use_lots set points = 0 where member_id = $1 and use_id = any ($2::uuid[])
  )
  update uses set status = 'CANCELLED', debt = 0 where member_id = $1 and id = any ($2::uuid[])
`;

interface HeldPart {
  readonly useId: string;
  readonly debt: number;
  /** Null for a hold that no lot pays for. */
  readonly lotId: string | null;
  readonly points: number | null;
}

/**
 * Ends every hold of an open wallet: the points go back to the lots that pay for it now, what it owes is owed no more.
 * @returns the uses that were held.
 */
export async function releaseHolds(
  work: Work,
  wallet: Wallet,
  source: NewEntry["source"],
): Promise<readonly string[]> {
  const { memberId } = wallet;
  const held = await work.rows<HeldPart>(HELD, [memberId]);
  if (held.length === 0) return [];
  const useIds = [...new Set(held.map(({ useId }) => useId))];
  const owed = new Map(held.map(({ useId, debt }) => [useId, debt]));
  const debt = [...owed.values()].reduce((sum, points) => sum + points, 0);
  const parts = held.flatMap(({ lotId, points }) => (lotId ? [{ lotId, points: points! }] : []));
  const points = parts.reduce((sum, part) => sum + part.points, debt);

  const transfers = parts.map((part): Transfer => ({ from: "HELD", to: "AVAILABLE", ...part }));
  if (debt > 0) transfers.push({ from: "HELD", to: "DEBT", points: debt, lotId: null });
  const told = { effectiveAt: work.now, occurredAt: work.now, reference: "", lots: [], source };
  const explanation = [{ titles: WORDS, points }];
  const { payments, entries } = repayDebt(wallet.debt - debt, parts, work.now);
  postEntries(work, wallet, [
    { ...told, kind: "VOID", points, explanation, transfers },
    ...entries,
  ]);
  work.send(END, [memberId, useIds]);
  if (payments.length > 0) await payUses(work, memberId, payments);
  // What came back may have passed its expiry while it was held.
  await settleDue(work, wallet);
  return useIds;
}

const WORDS = { en: "Reserved points released", vi: "Hoàn điểm đang giữ" };
