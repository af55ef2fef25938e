import type { Duty } from "../../work/duty.ts";
import { openWallet } from "./open-wallet.ts";

const BATCH = 500;

const DUE = /* sql */ `
  select member_id as "memberId", program_id as "programId" from wallets
  where next_due_at <= $1 order by next_due_at limit $2
`;

/**
 * Posts what became available or expired on wallets that nobody touched. Balances were right before: this only tidies
 * up, so that entries and events do not wait for the member's next purchase.
 */
export const settleDueWallets: Duty = {
  name: "settle-due-wallets",
  every: "1m",
  async run({ now, rows, write }) {
    for (;;) {
      const due = await rows<{ memberId: string; programId: string }>(DUE, [now, BATCH]);
      for (const { memberId, programId } of due) {
        await write(programId, {
          operation: "settleDueWallets",
          run: async (work) => void (await openWallet(work, memberId)),
        });
      }
      if (due.length < BATCH) return;
    }
  },
};
