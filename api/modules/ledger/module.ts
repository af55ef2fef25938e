import type { Module } from "../../module.ts";
import { instant, programOfMember, sealedTable } from "../../writes/sealed-table.ts";
import { memberEvent, numberField, instantField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";
import {
  CountOfEntries,
  CountOfProgramEntries,
  EntriesOfProgram,
  LedgerOfMemberForStaff,
  LedgerQueries,
  ReasonOfEntry,
} from "./admin.ts";
import { signBatches } from "./sealing/sign-batches.ts";
import { emitExpiringPoints } from "./scheduled/emit-expiring-points.ts";
import { settleDueWallets } from "./scheduled/settle-due-wallets.ts";
import { LedgerOfMember, ExpiringOfWallet } from "./storefront.ts";
import { LedgerOfProgram, Outstanding } from "./totals/admin-totals.ts";
import { sumLedgerDays } from "./totals/sum-ledger-days.ts";
import { measureProofs, takeCheckpoint } from "./verifying/take-checkpoint.ts";

/** The events of wallets. */
const ledgerEvents = {
  "points.expiring": memberEvent(
    "Points will expire soon; emitted once for each day on which some do.",
    {
      points: numberField("How many points expire on that day."),
      expiresAt: instantField(
        "The first moment at which the first of them can no longer be spent.",
      ),
    },
  ),
  "points.expired": memberEvent("Points passed their expiry.", {
    points: numberField("How many."),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof ledgerEvents> {}
}

/** What of spends never changes: what was refunded of one is beside what is left of it. */
const sealedSpends = sealedTable({
  table: "uses",
  id: "id",
  programId: programOfMember("uses"),
  lasting: [
    "member_id",
    "id",
    "entry_sequence",
    "points + refunded",
    "subject_id",
    "used_on",
    instant("held_until"),
  ],
});

export const ledger: Module = {
  name: "ledger",
  sealedTables: [
    sealedSpends,
    sealedTable({
      table: "merged_lots",
      id: "lot_id",
      programId: programOfMember("merged_lots"),
      lasting: ["member_id", "lot_id", "merge_id", "from_lot_id"],
    }),
    sealedTable({
      table: "merged_uses",
      id: "use_id",
      programId: programOfMember("merged_uses"),
      lasting: ["member_id", "use_id", "merge_id", "from_use_id", "stayed_in"],
    }),
  ],
  events: ledgerEvents,
  storefront: [LedgerOfMember, ExpiringOfWallet],
  admin: [
    LedgerOfMemberForStaff,
    EntriesOfProgram,
    CountOfProgramEntries,
    CountOfEntries,
    ReasonOfEntry,
    LedgerQueries,
    LedgerOfProgram,
    Outstanding,
  ],
  scheduledTasks: [
    settleDueWallets,
    emitExpiringPoints,
    takeCheckpoint,
    sumLedgerDays,
    signBatches,
  ],
  measures: [measureProofs],
};
