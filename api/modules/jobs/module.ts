import type { Module } from "../../module.ts";
import { BacktestOfJob, CountOfJobs, Jobs } from "./admin.ts";
import { jobsEvents } from "./jobs-events.ts";
import { runJob } from "./running/run-job.ts";

export const jobs: Module = {
  name: "jobs",
  events: jobsEvents,
  admin: [Jobs, BacktestOfJob, CountOfJobs],
  longWorks: [{ on: "job.started", name: "run a job", run: runJob }],
};
