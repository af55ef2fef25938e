import type { Duty } from "../../work/duty.ts";
import { writeEachDue } from "../../work/write-each-due.ts";
import { openWallet } from "./open-wallet.ts";

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
  run: (scene) =>
    writeEachDue<{ memberId: string }>(scene, {
      operation: "settleDueWallets",
      look: (limit) => scene.rows(DUE, [scene.programId, scene.now, limit]),
      run: (work, { memberId }) => openWallet(work, memberId),
    }),
};
