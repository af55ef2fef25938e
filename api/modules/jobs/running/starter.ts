import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Caller, PointsLimits } from "../../../values/caller.ts";
import { permissionsOf } from "../../staff/roles.ts";
import type { StaffRole } from "../../staff/roles.ts";
import type { StoredJob } from "../job.ts";
import { scopeOf } from "./member-steps.ts";

const STAFF = sql.read<PointsLimits & { userId: string; role: StaffRole }>(
  "find what the starter of a job may do",
)`
  select s.user_id as "userId", s.role, l.points_per_time as "pointsPerTime",
    l.points_per_day as "pointsPerDay"
  from staff s left join role_limits l on l.program_id = s.program_id and l.role = s.role
  where s.program_id = ${"programId"} and s.id = ${"starterId"} and s.removed_at is null
`;

interface KeyRow extends PointsLimits {
  readonly id: string;
  readonly scopes: string[];
  readonly makerId: string | null;
}

// A key that was rotated since goes on as the one in its place.
const KEY = sql.read<KeyRow>("find what the key that started a job may do")`
  select id, scopes, points_per_time as "pointsPerTime", points_per_day as "pointsPerDay",
    maker_id as "makerId"
  from access_keys
  where program_id = ${"programId"} and owner_id = ${"ownerId"} and kind = 'ADMIN'
    and revoked_at is null and (expires_at is null or expires_at > clock_timestamp())
  order by created_at desc, id desc limit 1
`;

/**
 * Whoever started a job, with what they may do now; null when they may not do what it does, or move
 * so many points at once.
 * @param scopes those that the admin API knows.
 */
export async function starterNow(
  rows: RunStatement,
  job: StoredJob,
  scopes: ReadonlySet<string>,
): Promise<Caller | null> {
  const caller = await (job.starterKind === "STAFF"
    ? staffNow(rows, job, scopes)
    : keyNow(rows, job));
  if (!caller?.scopes.has("jobs:write") || !caller.scopes.has(scopeOf(job.kind))) return null;
  const { points } = job.parameters;
  const most = caller.limits?.pointsPerTime ?? null;
  return typeof points === "number" && most !== null && Math.abs(points) > most ? null : caller;
}

async function staffNow(
  rows: RunStatement,
  { programId, starterId, ownerId }: StoredJob,
  scopes: ReadonlySet<string>,
): Promise<Extract<Caller, { kind: "STAFF" }> | null> {
  const [staff] = await rows(STAFF, { programId, starterId });
  if (!staff) return null;
  const { userId, role, ...limits } = staff;
  const credential = { programId, credentialId: starterId, ownerId };
  return { ...credential, kind: "STAFF", userId, scopes: permissionsOf(role, scopes), limits };
}

async function keyNow(
  rows: RunStatement,
  { programId, ownerId }: StoredJob,
): Promise<Extract<Caller, { kind: "AUTOMATION" }> | null> {
  const [key] = await rows(KEY, { programId, ownerId });
  if (!key) return null;
  const { id, scopes, makerId, ...limits } = key;
  const credential = { programId, credentialId: id, ownerId };
  return { ...credential, kind: "AUTOMATION", scopes: new Set(scopes), limits, makerId };
}
