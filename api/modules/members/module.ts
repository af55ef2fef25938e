import type { Module } from "../../module.ts";
import { memberConditionFields } from "./conditions/member-fields.ts";
import { forgetErasedIdentities } from "./forgetting/forget-erased-identities.ts";
import { forgetIdentityCodes } from "./forgetting/forget-identity-codes.ts";
import { membersEvents } from "./members-events.ts";
import { ConsentsForStaff, ProfileWritesByStaff } from "./changing/admin-profile.ts";
import { MemberQueries, MemberWrites, ProfileOfMember } from "./storefront.ts";

export const members: Module = {
  name: "members",
  events: membersEvents,
  conditionFields: memberConditionFields,
  scheduledTasks: [forgetErasedIdentities, forgetIdentityCodes],
  storefront: [MemberQueries, MemberWrites, ProfileOfMember],
  admin: [ConsentsForStaff, ProfileWritesByStaff],
};
