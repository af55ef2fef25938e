import type { App } from "../../api/engine/app.ts";
import { systemOf } from "../../api/engine/contexts.ts";
import { openEngine } from "../../api/engine/engine.ts";
import { demoStaff } from "../../api/engine/welcome.ts";
import { addStaff } from "../../api/modules/staff/add-staff.ts";
import type { StaffRole } from "../../api/modules/staff/roles.ts";
import { systemClock } from "../../api/values/clock.ts";

const PEOPLE: readonly {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}[] = [
  { email: demoStaff.email, name: "Trần Thu Hà", role: "OWNER" },
  { email: "support@quen.test", name: "Lê Minh Khôi", role: "SUPPORT" },
  { email: "analyst@quen.test", name: "Phạm Ngọc Anh", role: "ANALYST" },
];

/** Puts people on the demo's staff; those who are there already stay. */
export async function addDemoStaff(app: App, programId: string): Promise<void> {
  const { tokenSecret, isProduction } = app.settings;
  const parts = { ...app, tokenSecret, isProduction, clock: systemClock, wake: () => {} };
  const engine = await openEngine(parts);
  try {
    for (const person of PEOPLE) {
      const asking = { caller: systemOf(programId), requestId: "demo", log: app.log };
      const context = await engine.contextFor(asking);
      // Everybody's: the demo is refused in production, and its keys are public, too.
      const input = { ...person, password: demoStaff.password };
      const written = await context.write({ operation: "addStaff", input }, addStaff);
      if (written.done) continue;
      const [error] = written.userErrors;
      if (error!.code !== "ALREADY_STAFF") throw new Error(`${person.email}: ${error!.message}`);
    }
  } finally {
    await engine.close();
  }
}
