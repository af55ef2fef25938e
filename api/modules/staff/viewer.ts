import type { Context } from "../../graphql/context.ts";
import { text } from "../../locales/text.ts";
import { forbidden } from "../../graphql/errors.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { accessKeyById } from "../access/list-access-keys.ts";
import { programForStaff } from "../programs/admin.ts";
import { programsOf, staffById } from "./list-staff.ts";

/**
 * Who calls, and what they may do.
 * @throws GraphQLError FORBIDDEN for somebody who was taken off the staff a moment ago
 */
export function viewerOf(context: Context) {
  return context.caller.kind === "STAFF"
    ? personOf(context, context.caller.userId)
    : keyOf(context);
}

async function personOf(context: Context, userId: string) {
  const { caller, locale } = context;
  const [person, programs] = await Promise.all([
    staffById(context, caller.credentialId),
    programsOf(context, userId),
  ]);
  if (!person) throw forbidden(text("graphql.notStaffOfProgram"));
  const { name, email, role, twoFactorEnabled } = person;
  return {
    name,
    email,
    role,
    twoFactorEnabled,
    permissions: permissionsIn(context),
    limits: limitsIn(context),
    program: programForStaff(context),
    programs: programs.map((it) => ({
      id: encodeId("prg", it.id),
      name: inLocale(it.names, locale),
      role: it.role,
    })),
  };
}

async function keyOf(context: Context) {
  const { caller } = context;
  const key = await accessKeyById(context, caller.credentialId);
  const program = programForStaff(context);
  return {
    name: key?.title ?? caller.kind,
    permissions: permissionsIn(context),
    limits: limitsIn(context),
    program,
    programs: [{ id: program.id, name: program.name }],
  };
}

function permissionsIn({ caller }: Context): string[] {
  return "scopes" in caller ? [...caller.scopes].sort() : [];
}

function limitsIn({ caller }: Context) {
  const limits = "limits" in caller ? caller.limits : undefined;
  return limits && (limits.pointsPerTime !== null || limits.pointsPerDay !== null) ? limits : null;
}
