import type { Module } from "../../module.ts";
import { CountOfRequests, MonitoringQueries } from "./admin.ts";
import { forgetOldRequests } from "./forget-old-requests.ts";

export const monitoring: Module = {
  name: "monitoring",
  admin: [MonitoringQueries, CountOfRequests],
  scheduledTasks: [forgetOldRequests],
};
