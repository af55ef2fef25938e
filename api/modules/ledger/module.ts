import type { Module } from "../../modules.ts";
import { LedgerOfMemberForStaff, LedgerQueries } from "./admin.ts";
import { LedgerOfProgram, Outstanding } from "./admin-totals.ts";
import { settleDueWallets } from "./settle-due-wallets.ts";
import { sumLedgerDays } from "./sum-ledger-days.ts";
import { takeCheckpoint } from "./take-checkpoint.ts";
import { ExpiringOfWallet, LedgerOfMember } from "./storefront.ts";

export const ledger: Module = {
  name: "ledger",
  storefront: [LedgerOfMember, ExpiringOfWallet],
  admin: [LedgerOfMemberForStaff, LedgerQueries, LedgerOfProgram, Outstanding],
  duties: [settleDueWallets, takeCheckpoint, sumLedgerDays],
};
