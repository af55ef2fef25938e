import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import type { Work } from "../../writes/work.ts";
import type { NewEntry, Transfer } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import type { Wallet } from "./wallet.ts";

interface OpenLot {
  readonly id: string;
  readonly pending: number;
  readonly available: number;
}

const OPEN_LOTS = sql.read<OpenLot>("find open lots")`
  select id, pending, available from lots
  where member_id = ${"memberId"} and (pending > 0 or available > 0)
  order by entry_sequence, id
`;

const WRITE_OFF = sql.write("write off debt")`
  update uses set debt = 0 where member_id = ${"memberId"} and debt > 0
`;

/** What closing a wallet took away. */
export interface ClosedWallet {
  readonly pointsExpired: number;
  readonly debtWrittenOff: number;
}

const CLOSED = sayInAll(text("ledger.accountClosed"));
const WRITTEN_OFF = sayInAll(text("ledger.debtWrittenOff"));

/**
 * Empties an open wallet permanently: its points expire, also the pending ones, and an adjustment
 * writes off what it owes.
 */
export async function closeWallet(work: Work, wallet: Wallet): Promise<ClosedWallet> {
  const { memberId, pending, available, debt } = wallet;
  const closing = {
    effectiveAt: work.now,
    occurredAt: work.now,
    source: { kind: "CLOSING", id: uuidv7() },
    reference: "",
    lots: [],
  } as const;
  const entries: NewEntry[] = [];
  if (pending + available > 0) {
    const points = -(pending + available);
    const transfers = (await work.rows(OPEN_LOTS, { memberId })).flatMap(expiring);
    const explanation = [{ titles: CLOSED, points }];
    entries.push({ ...closing, kind: "EXPIRE", points, explanation, transfers });
  }
  if (debt > 0) {
    const explanation = [{ titles: WRITTEN_OFF, points: debt }];
    const transfers: Transfer[] = [{ from: "ADJUSTED", to: "DEBT", points: debt, lotId: null }];
    entries.push({ ...closing, kind: "ADJUST", points: debt, explanation, transfers });
    work.send(WRITE_OFF, { memberId });
  }
  wallet.nextDueAt = null;
  postEntries(work, wallet, entries);
  return { pointsExpired: pending + available, debtWrittenOff: debt };
}

function expiring({ id: lotId, pending, available }: OpenLot): Transfer[] {
  const transfers: Transfer[] = [
    { from: "PENDING", to: "EXPIRED", points: pending, lotId },
    { from: "AVAILABLE", to: "EXPIRED", points: available, lotId },
  ];
  return transfers.filter(({ points }) => points > 0);
}
