import type { Module } from "../../module.ts";
import { activityTermsSnapshot } from "./activity-terms.ts";
import { AdminProgramQueries, AdminProgramWrites, UseOfProgram } from "./admin.ts";
import {
  EarningTermsOfProgram,
  EarningTermsWrites,
  HistoryOfEarningTerms,
} from "./admin-earning-terms.ts";
import { programsEvents } from "./programs-events.ts";
import { earningTermsSnapshot, EarningTermsVersion } from "./earning-terms.ts";
import { Program, programSnapshot } from "./program.ts";
import { reasonCodesSnapshot, ReasonCode } from "./reason-codes.ts";
import { ReasonCodesOfProgram, ReasonCodeWrites } from "./reasons/admin-reason-codes.ts";
import { ProgramQueries } from "./storefront.ts";
import { storedPrograms } from "./stored/stored-programs.ts";

export const programs: Module = {
  name: "programs",
  events: programsEvents,
  entities: [Program, EarningTermsVersion, ReasonCode],
  configuration: [
    programSnapshot,
    earningTermsSnapshot,
    activityTermsSnapshot,
    reasonCodesSnapshot,
  ],
  storedConfiguration: storedPrograms,
  storefront: [ProgramQueries],
  admin: [
    AdminProgramQueries,
    AdminProgramWrites,
    UseOfProgram,
    EarningTermsOfProgram,
    HistoryOfEarningTerms,
    EarningTermsWrites,
    ReasonCodesOfProgram,
    ReasonCodeWrites,
  ],
};
