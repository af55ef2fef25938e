import type { Module } from "../../module.ts";
import { memberConditionFields } from "./conditions/member-fields.ts";
import { membersEvents } from "./members-events.ts";
import { MemberQueries, MemberWrites, ProfileOfMember } from "./storefront.ts";

export const members: Module = {
  name: "members",
  events: membersEvents,
  conditionFields: memberConditionFields,
  storefront: [MemberQueries, MemberWrites, ProfileOfMember],
};
