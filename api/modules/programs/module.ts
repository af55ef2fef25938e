import type { Module } from "../../modules.ts";
import { activityTermsPart } from "./activity-terms.ts";
import { AdminProgramQueries, AdminProgramWrites, EarningTermsOfProgram } from "./admin.ts";
import { programsEvents } from "./programs-events.ts";
import { Program, programPart } from "./program.ts";
import { ProgramQueries } from "./storefront.ts";

export const programs: Module = {
  name: "programs",
  events: programsEvents,
  entities: [Program],
  catalog: [programPart, activityTermsPart],
  storefront: [ProgramQueries],
  admin: [AdminProgramQueries, AdminProgramWrites, EarningTermsOfProgram],
};
