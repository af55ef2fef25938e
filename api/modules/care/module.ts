import type { Module } from "../../modules.ts";
import { careEvents } from "./care-events.ts";
import { CareQueries, CareWrites, CountOfMembers, MemberForStaff } from "./admin.ts";
import { Accounts } from "./admin-accounts.ts";
import { giveBackPoints, receivePoints } from "./receive-points.ts";

export const care: Module = {
  name: "care",
  events: careEvents,
  admin: [CareQueries, CareWrites, Accounts, CountOfMembers, MemberForStaff],
  reactions: {
    "points.transferred": receivePoints,
    "points.undelivered": giveBackPoints,
  },
};
