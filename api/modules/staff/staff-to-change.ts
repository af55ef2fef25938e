import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { permissionsOf } from "./roles.ts";
import type { StaffRole } from "./roles.ts";

interface LockedStaff {
  readonly id: string;
  readonly role: StaffRole;
  readonly userId: string;
}

// The whole staff at once: two owners who remove each other must not both succeed.
const LOCK_STAFF = sql.write<LockedStaff>("lock a program's staff")`
  select id, role, user_id as "userId" from staff
  where program_id = ${"programId"} and removed_at is null order by id for update
`;

/**
 * Nobody gives, or takes, a role that may do what they may not: a key with `staff:write` alone
 * can't make itself an owner.
 * @throws Refusal SCOPE_NOT_HELD.
 */
export function expectHeld(
  { caller }: Work,
  { role, scopes }: { readonly role: StaffRole; readonly scopes: ReadonlySet<string> },
  field: "role" | "id" = "role",
): void {
  if (!("scopes" in caller)) return;
  const needed = permissionsOf(role, scopes);
  if ([...needed].every((scope) => caller.scopes.has(scope))) return;
  throw refusal("SCOPE_NOT_HELD", ["input", field], text("staff.roleNotHeld"));
}

/**
 * Somebody on the staff whom a write changes, with the whole staff locked.
 * @param publicId `stf_…`
 * @throws Refusal NOT_FOUND, NOT_YOURSELF, SCOPE_NOT_HELD.
 */
export async function staffToChange(work: Work, publicId: string, scopes: ReadonlySet<string>) {
  const staff = await work.rows(LOCK_STAFF, { programId: work.programId });
  const id = decodeId("stf", publicId);
  const found = staff.find((it) => it.id === id);
  const field = ["input", "id"];
  if (!found) throw refusal("NOT_FOUND", field, text("staff.noSuchStaff"));
  const { caller } = work;
  if (caller.kind === "STAFF" && caller.userId === found.userId) {
    throw refusal("NOT_YOURSELF", field, text("staff.notYourself"));
  }
  expectHeld(work, { role: found.role, scopes }, "id");
  const owners = staff.filter(({ role }) => role === "OWNER");
  const { role, userId } = found;
  return { id: found.id, userId, role, isLastOwner: role === "OWNER" && owners.length === 1 };
}

/** Why the last owner stays one. */
export function lastOwner() {
  return refusal("LAST_OWNER", ["input", "id"], text("staff.lastOwner"));
}
