import type { Module } from "../../modules.ts";
import { programsEvents } from "./programs-events.ts";
import { AdminProgramQueries, AdminProgramWrites } from "./admin.ts";
import { Program, programPart } from "./program.ts";
import { ProgramQueries } from "./storefront.ts";

export const programs: Module = {
  name: "programs",
  events: programsEvents,
  entities: [Program],
  catalog: [programPart],
  storefront: [ProgramQueries],
  admin: [AdminProgramQueries, AdminProgramWrites],
};
