import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { lastOwner, staffToChange } from "./staff-to-change.ts";

const REMOVE = sql.write("take somebody off the staff")`
  update staff set removed_at = now() where id = ${"id"}
`;

/**
 * Takes somebody off the staff.
 * @throws Refusal NOT_FOUND, LAST_OWNER, NOT_YOURSELF, SCOPE_NOT_HELD.
 */
export async function removeStaff(
  work: Work,
  input: { readonly id: string },
  scopes: ReadonlySet<string>,
): Promise<{ id: string }> {
  const { id, role, isLastOwner } = await staffToChange(work, input.id, scopes);
  if (isLastOwner) throw lastOwner();
  await work.rows(REMOVE, { id });
  work.audit({ subjectId: id, before: { role } });
  return { id };
}
