import type { Module } from "../../module.ts";
import { membersEvents } from "./members-events.ts";
import { MemberQueries, MemberWrites, ProfileOfMember } from "./storefront.ts";

export const members: Module = {
  name: "members",
  events: membersEvents,
  storefront: [MemberQueries, MemberWrites, ProfileOfMember],
};
