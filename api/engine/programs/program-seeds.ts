import type { ProgramSeeds } from "../../configuration/program-seeds.ts";
import type { KeyRing } from "../../values/key-ring.ts";
import { copyProgram } from "./copy-program.ts";
import { insertProgram } from "./seed-program.ts";
import { programPlan } from "./templates.ts";

/** How the operator makes programs. */
export function programSeeds(keyRing: KeyRing): ProgramSeeds {
  return {
    async insertProgram(em, program, since) {
      const { programId } = await insertProgram(em, programPlan(program, since));
      return programId;
    },
    insertSandbox: (em, plan) => copyProgram(em, plan, keyRing),
  };
}
