import type { Module } from "../../modules.ts";
import { CareQueries, CareWrites, CountOfMembers, MemberForStaff } from "./admin.ts";

export const care: Module = {
  name: "care",
  admin: [CareQueries, CareWrites, CountOfMembers, MemberForStaff],
};
