import type { Duty } from "../../work/duty.ts";
import { openWallet } from "./open-wallet.ts";

const BATCH = 500;

const DUE = /* sql */ `
  select member_id as "memberId" from wallets
  where program_id = $1 and next_due_at <= $2 order by next_due_at limit $3
`;

/**
 * Posts what became available or expired on wallets that nobody touched. Balances were right before: this only tidies
 * up, so that entries and events do not wait for the member's next purchase.
 */
export const settleDueWallets: Duty = {
  name: "settle-due-wallets",
  every: "1m",
  async run({ programId, now, rows, write }) {
    for (;;) {
      const due = await rows<{ memberId: string }>(DUE, [programId, now, BATCH]);
      for (const { memberId } of due) {
        await write({
          operation: "settleDueWallets",
          run: async (work) => void (await openWallet(work, memberId)),
        });
      }
      if (due.length < BATCH) return;
    }
  },
};
