import type { Module } from "../../module.ts";
import { StaffForStaff } from "./admin.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { SessionsOfStaff } from "./sessions/admin-sessions.ts";

export const staff: Module = {
  name: "staff",
  admin: [StaffForStaff, SessionsOfStaff],
  routes: invitationRoutes,
};
