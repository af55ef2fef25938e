import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { openWallet } from "../open-wallet.ts";

const DUE = /* sql */ `
  select member_id as "memberId" from wallets
  where program_id = $1 and next_due_at <= $2 order by next_due_at limit $3
`;

/**
 * Posts what became available or expired on wallets that nobody touched. Balances were right before: this only tidies
 * up, so that entries and events do not wait for the member's next purchase.
 */
export const settleDueWallets: ScheduledTask = {
  name: "settle-due-wallets",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "settleDueWallets",
      look: (limit) => context.rows(DUE, [context.programId, context.now, limit]),
      run: (work, { memberId }) => openWallet(work, memberId),
    }),
};
