import type { Module } from "../../module.ts";
import { StaffForStaff } from "./admin.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { MailsOfViewer } from "./mails/admin-mails.ts";
import { SessionsOfStaff } from "./sessions/admin-sessions.ts";
import { ViewsOfLists } from "./views/admin-views.ts";

export const staff: Module = {
  name: "staff",
  admin: [StaffForStaff, SessionsOfStaff, MailsOfViewer, ViewsOfLists],
  routes: invitationRoutes,
};
