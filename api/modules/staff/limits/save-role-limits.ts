import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { text } from "../../../locales/text.ts";
import type { PointsLimits } from "../../../values/caller.ts";
import { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { staffRoles } from "../roles.ts";
import type { StaffRole } from "../roles.ts";
import { expectHeld } from "../staff-to-change.ts";

export interface LimitsOfRole extends PointsLimits {
  readonly role: StaffRole;
}

interface SaveRoleLimits extends Partial<PointsLimits> {
  readonly role: StaffRole;
}

const LIST = sql.read<LimitsOfRole>("list the limits of roles")`
  select role, points_per_time as "pointsPerTime", points_per_day as "pointsPerDay"
  from role_limits where program_id = ${"programId"}
`;

const READ = sql.write<PointsLimits>("lock the limits of a role")`
  select points_per_time as "pointsPerTime", points_per_day as "pointsPerDay"
  from role_limits where program_id = ${"programId"} and role = ${"role"} for update
`;

const SAVE = sql.write("save the limits of a role")`
  insert into role_limits (program_id, role, points_per_time, points_per_day)
  values (${"programId"}, ${"role"}, ${"pointsPerTime"}, ${"pointsPerDay"})
  on conflict (program_id, role) do update set points_per_time = excluded.points_per_time,
    points_per_day = excluded.points_per_day
`;

/**
 * Says how many points people with a role may move by hand.
 * @throws Refusal SCOPE_NOT_HELD, INVALID.
 */
export async function saveRoleLimits(
  work: Work,
  { role, pointsPerTime = null, pointsPerDay = null }: SaveRoleLimits,
  scopes: ReadonlySet<string>,
): Promise<LimitsOfRole> {
  expectHeld(work, { role, scopes });
  const limits = { pointsPerTime, pointsPerDay };
  const wrong = (["pointsPerTime", "pointsPerDay"] as const).filter(
    (field) => limits[field] !== null && limits[field] <= 0,
  );
  if (wrong.length > 0) {
    const message = text("staff.limitInvalid");
    throw new Refusal(
      ...wrong.map((field) => ({ code: "INVALID" as const, field: ["input", field], message })),
    );
  }
  const { programId } = work;
  const [before = { pointsPerTime: null, pointsPerDay: null }] = await work.rows(READ, {
    programId,
    role,
  });
  await work.rows(SAVE, { programId, role, ...limits });
  work.audit({ before: { ...before, role: null }, after: { ...limits, role } });
  return { role, ...limits };
}

/** The limits of the roles that have some, in the order of the roles. */
export async function limitsOfRoles({ caller, lane }: Context): Promise<LimitsOfRole[]> {
  const rows = await lane.rows(LIST, { programId: caller.programId });
  const limited = rows.filter((it) => it.pointsPerTime !== null || it.pointsPerDay !== null);
  return limited.sort((a, b) => staffRoles.indexOf(a.role) - staffRoles.indexOf(b.role));
}
