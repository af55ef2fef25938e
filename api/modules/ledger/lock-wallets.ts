import type { RunStatement } from "../../database/sql.ts";

const LOCK = /* sql */ `
  select 1 from wallets where member_id = any($1) order by member_id for update
`;

/** Locks the wallets of members until the transaction ends; always in one order, so that nobody waits in a circle. */
export async function lockWallets(rows: RunStatement, memberIds: readonly string[]): Promise<void> {
  await rows(LOCK, [memberIds]);
}
