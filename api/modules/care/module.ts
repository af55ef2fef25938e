import type { Module } from "../../module.ts";
import { careEvents } from "./care-events.ts";
import { CareQueries, CareWrites, CountOfMembers, MemberForStaff } from "./admin.ts";
import { Accounts } from "./admin-accounts.ts";
import { MergesOfMember, Merging } from "./admin-merges.ts";
import { receiveMerged } from "./receive-merged.ts";
import { takeBackMerged } from "./take-back-merged.ts";
import { giveBackPoints, receivePoints } from "./receive-points.ts";

export const care: Module = {
  name: "care",
  events: careEvents,
  admin: [
    CareQueries,
    CareWrites,
    Accounts,
    CountOfMembers,
    MemberForStaff,
    Merging,
    MergesOfMember,
  ],
  reactions: [
    { on: "points.transferred", name: "receive points", run: receivePoints },
    { on: "points.undelivered", name: "give points back", run: giveBackPoints },
    { on: "member.merging", name: "receive what was merged", run: receiveMerged },
    { on: "member.unmerging", name: "take back what was merged", run: takeBackMerged },
  ],
};
