import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { openWallet } from "../open-wallet.ts";

const DUE = sql.read<{ memberId: string }>("find wallets on which something is due")`
  select member_id as "memberId" from wallets
  where program_id = ${"programId"} and next_due_at <= ${"now"}
  order by next_due_at limit ${"limit"}
`;

/**
 * Posts what is due on wallets that no write has opened. Balances are right without it; entries and
 * events need not wait for the member's next purchase.
 */
export const settleDueWallets: ScheduledTask = {
  name: "settle-due-wallets",
  every: "1m",
  run: ({ programId, now, rows, write }) =>
    writeEachDue(
      { write },
      {
        operation: "settleDueWallets",
        look: (limit) => rows(DUE, { programId, now, limit }),
        run: (work, { memberId }) => openWallet(work, memberId),
      },
    ),
};
