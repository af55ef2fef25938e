import type { Module } from "../../module.ts";
import { StaffForStaff } from "./admin.ts";
import { invitationRoutes } from "./invitation-routes.ts";

export const staff: Module = {
  name: "staff",
  admin: [StaffForStaff],
  routes: invitationRoutes,
};
