import type { Module } from "../../module.ts";
import { instant, sealedTable } from "../../writes/sealed-table.ts";
import {
  HouseholdForStaff,
  HouseholdOfMemberForStaff,
  HouseholdQueries,
  HouseholdWrites,
} from "./admin.ts";
import { receiveContribution, returnShare } from "./contribute-to-household.ts";
import { householdsEvents } from "./households-events.ts";
import { leaveWhenClosed } from "./leave-household.ts";
import { HouseholdOfMember, MembersOfHousehold } from "./storefront.ts";

export const households: Module = {
  name: "households",
  sealedTables: [
    sealedTable({
      table: "household_memberships",
      id: "id",
      lasting: ["member_id", "id", "household_id", instant("joined_at")],
    }),
  ],
  events: householdsEvents,
  storefront: [HouseholdOfMember, MembersOfHousehold],
  admin: [HouseholdQueries, HouseholdWrites, HouseholdForStaff, HouseholdOfMemberForStaff],
  reactions: [
    { on: "household.contributed", name: "receive the contribution", run: receiveContribution },
    { on: "household.left", name: "return the share", run: returnShare },
    { on: "member.closed", name: "leave the household", run: leaveWhenClosed },
  ],
};
