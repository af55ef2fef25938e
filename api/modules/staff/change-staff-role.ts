import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { expectHeld, lastOwner, staffToChange } from "./staff-to-change.ts";
import type { StaffRole } from "./roles.ts";

const SET_ROLE = sql.write("change a role")`
  update staff set role = ${"role"} where id = ${"id"}
`;

/**
 * Gives somebody another role.
 * @throws Refusal NOT_FOUND, LAST_OWNER, NOT_YOURSELF, SCOPE_NOT_HELD.
 */
export async function changeStaffRole(
  work: Work,
  input: { readonly id: string; readonly role: StaffRole },
  scopes: ReadonlySet<string>,
): Promise<{ id: string }> {
  const { role } = input;
  const { id, role: former, isLastOwner } = await staffToChange(work, input.id, scopes);
  expectHeld(work, { role, scopes });
  if (isLastOwner && role !== "OWNER") throw lastOwner();
  await work.rows(SET_ROLE, { id, role });
  work.audit({ subjectId: id, before: { role: former }, after: { role } });
  return { id };
}
