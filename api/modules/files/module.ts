import type { Module } from "../../module.ts";
import { adminFileRoutes } from "./admin-routes.ts";
import { pictureRoute } from "./pictures/picture-route.ts";
import { removeEndedReports } from "./reports/remove-ended-reports.ts";

export const files: Module = {
  name: "files",
  scheduledTasks: [removeEndedReports],
  routes: [pictureRoute, ...adminFileRoutes],
};
