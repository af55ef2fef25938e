import { measureWaiting } from "../../jobs/measure.ts";
import type { Module } from "../../module.ts";
import { instant, sealedTable } from "../../writes/sealed-table.ts";
import { careEvents } from "./care-events.ts";
import { CareQueries, CareWrites, CountOfMembers, MemberForStaff } from "./admin.ts";
import { Accounts } from "./accounts/admin-accounts.ts";
import { Approvals, CountOfApprovals, ReasonOfApproval } from "./approving/admin-approvals.ts";
import { approvalMails, deleteOldApprovalMails } from "./approving/approval-mails.ts";
import { hashStoredKeys } from "./scheduled/hash-stored-keys.ts";
import { MergesOfMember, Merging } from "./merging/admin-merges.ts";
import { receiveMerged } from "./merging/receive-merged.ts";
import { receiveUnmerged } from "./merging/receive-unmerged.ts";
import { NotesOfMember, Noting } from "./noting/admin-notes.ts";
import { receivePoints, returnPoints } from "./receive-points.ts";

export const care: Module = {
  name: "care",
  sealedTables: [
    sealedTable({
      table: "merges",
      id: "id",
      lasting: ["member_id", "id", "into_member_id", instant("started_at")],
    }),
  ],
  events: careEvents,
  admin: [
    CareQueries,
    CareWrites,
    Accounts,
    CountOfMembers,
    MemberForStaff,
    Merging,
    MergesOfMember,
    Approvals,
    CountOfApprovals,
    ReasonOfApproval,
    NotesOfMember,
    Noting,
  ],
  deliveryWorker: approvalMails,
  scheduledTasks: [hashStoredKeys, deleteOldApprovalMails],
  measures: [measureWaiting("approval_mails")],
  reactions: [
    { on: "points.transferred", name: "receive points", run: receivePoints },
    { on: "points.undelivered", name: "return points", run: returnPoints },
    { on: "member.merging", name: "receive the merged account", run: receiveMerged },
    { on: "member.unmerging", name: "reopen the merged account", run: receiveUnmerged },
  ],
};
