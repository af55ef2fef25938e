import type { Module } from "../../module.ts";
import { ledgerEvents } from "./ledger-events.ts";
import { LedgerOfMemberForStaff, LedgerQueries } from "./admin.ts";
import { LedgerOfProgram, Outstanding } from "./admin-totals.ts";
import { settleDueWallets } from "./settle-due-wallets.ts";
import { sumLedgerDays } from "./sum-ledger-days.ts";
import { takeCheckpoint } from "./take-checkpoint.ts";
import { emitExpiringPoints } from "./emit-expiring-points.ts";
import { ExpiringOfWallet, LedgerOfMember } from "./storefront.ts";

export const ledger: Module = {
  name: "ledger",
  events: ledgerEvents,
  storefront: [LedgerOfMember, ExpiringOfWallet],
  admin: [LedgerOfMemberForStaff, LedgerQueries, LedgerOfProgram, Outstanding],
  scheduledTasks: [settleDueWallets, emitExpiringPoints, takeCheckpoint, sumLedgerDays],
};
