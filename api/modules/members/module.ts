import type { Module } from "../../modules.ts";
import { MemberQueries, MemberWrites, ProfileOfMember } from "./storefront.ts";

export const members: Module = {
  name: "members",
  storefront: [MemberQueries, MemberWrites, ProfileOfMember],
};
