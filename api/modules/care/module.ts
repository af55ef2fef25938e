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
  reactions: {
    "points.transferred": receivePoints,
    "points.undelivered": giveBackPoints,
    "member.merging": receiveMerged,
    "member.unmerging": takeBackMerged,
  },
};
