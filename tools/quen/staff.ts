import { inviteStaff, newInvitationToken } from "../../api/modules/staff/invite-staff.ts";
import { staffRoles } from "../../api/modules/staff/roles.ts";
import type { StaffRole } from "../../api/modules/staff/roles.ts";
import { inProgram } from "./keys.ts";
import type { KeyFlags } from "./keys.ts";
import { UsageError } from "./usage-error.ts";
import { writeOrExplain } from "./write-or-explain.ts";

export interface StaffFlags extends Pick<KeyFlags, "program" | "json"> {
  readonly email?: string;
  readonly role?: string;
}

/** Invites somebody to a program's staff, and shows the link: how the first owner joins. */
export function inviteToStaff({ email, role = "owner", ...flags }: StaffFlags): Promise<void> {
  if (!email) throw new UsageError("Give --email: whom to invite.");
  const named = role.toUpperCase().replaceAll("-", "_") as StaffRole;
  if (!staffRoles.includes(named)) {
    const roles = staffRoles.map((it) => it.toLowerCase().replaceAll("_", "-")).join(", ");
    throw new UsageError(`--role: "${role}" is none of ${roles}.`);
  }
  return inProgram(flags, async (context) => {
    const { token, hash } = newInvitationToken();
    const grants = { hash, scopes: context.scopesOf("admin") };
    const input = { email, role: named };
    const write = { operation: "inviteStaff", input, flagOf: (field: string) => `--${field}` };
    await writeOrExplain(context, write, (work, content) => inviteStaff(work, content, grants));
    const link = `${context.publicUrl}/admin/invitation#${token}`;
    if (flags.json) console.log(JSON.stringify({ email, role: named, link }, null, 2));
    else console.log(`\n  Send this link to ${email}. It works once, for 7 days:\n\n  ${link}\n`);
  });
}
