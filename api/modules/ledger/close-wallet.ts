import { uuidv7 } from "uuidv7";
import type { Work } from "../../writes/work.ts";
import type { Transfer, NewEntry } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import type { Wallet } from "./wallet.ts";

const OPEN_LOTS = /* sql */ `
  select id, pending, available from lots
  where member_id = $1 and (pending > 0 or available > 0)
  order by entry_sequence, id
`;

const FORGIVE = /* sql */ `update uses set debt = 0 where member_id = $1 and debt > 0`;

/** What closing a wallet took away. */
export interface ClosedWallet {
  readonly pointsExpired: number;
  readonly debtWrittenOff: number;
}

/**
 * Empties an open wallet for good: its points expire, pending ones too, and what it owes is written off by an
 * adjustment.
 */
export async function closeWallet(work: Work, wallet: Wallet): Promise<ClosedWallet> {
  const lots = await work.rows<{ id: string; pending: number; available: number }>(OPEN_LOTS, [
    wallet.memberId,
  ]);
  const source = { kind: "CLOSING" as const, id: uuidv7() };
  const told = { effectiveAt: work.now, occurredAt: work.now, reference: "", lots: [], source };
  const expiring = lots.flatMap(({ id: lotId, pending, available }): Transfer[] => [
    ...(pending > 0 ? [{ from: "PENDING", to: "EXPIRED", points: pending, lotId } as const] : []),
    ...(available > 0
      ? [{ from: "AVAILABLE", to: "EXPIRED", points: available, lotId } as const]
      : []),
  ]);
  const pointsExpired = wallet.pending + wallet.available;
  const debtWrittenOff = wallet.debt;
  const entries: NewEntry[] = [];
  if (pointsExpired > 0) {
    const points = -pointsExpired;
    const explanation = [{ titles: WORDS.EXPIRE, points }];
    entries.push({ ...told, kind: "EXPIRE", points, explanation, transfers: expiring });
  }
  if (debtWrittenOff > 0) {
    const points = debtWrittenOff;
    const explanation = [{ titles: WORDS.ADJUST, points }];
    const transfers: Transfer[] = [{ from: "ADJUSTED", to: "DEBT", points, lotId: null }];
    entries.push({ ...told, kind: "ADJUST", points, explanation, transfers });
    await work.rows(FORGIVE, [wallet.memberId]);
  }
  wallet.nextDueAt = null;
  await postEntries(work, wallet, entries);
  return { pointsExpired, debtWrittenOff };
}

const WORDS = {
  EXPIRE: { en: "The account was closed", vi: "Tài khoản đã đóng" },
  ADJUST: { en: "Owed points written off", vi: "Xóa điểm nợ" },
};
