import type { Module } from "../../module.ts";
import { activityTermsSnapshot } from "./activity-terms.ts";
import { AdminProgramQueries, AdminProgramWrites, EarningTermsOfProgram } from "./admin.ts";
import { programsEvents } from "./programs-events.ts";
import { Program, programSnapshot } from "./program.ts";
import { ProgramQueries } from "./storefront.ts";

export const programs: Module = {
  name: "programs",
  events: programsEvents,
  entities: [Program],
  configuration: [programSnapshot, activityTermsSnapshot],
  storefront: [ProgramQueries],
  admin: [AdminProgramQueries, AdminProgramWrites, EarningTermsOfProgram],
};
