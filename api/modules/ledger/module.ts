import type { Module } from "../../modules.ts";
import { LedgerOfMemberForStaff, LedgerQueries } from "./admin.ts";
import { settleDueWallets } from "./settle-due-wallets.ts";
import { takeCheckpoint } from "./take-checkpoint.ts";
import { ExpiringOfWallet, LedgerOfMember } from "./storefront.ts";

export const ledger: Module = {
  name: "ledger",
  storefront: [LedgerOfMember, ExpiringOfWallet],
  admin: [LedgerOfMemberForStaff, LedgerQueries],
  duties: [settleDueWallets, takeCheckpoint],
};
