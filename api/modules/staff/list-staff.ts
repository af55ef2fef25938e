import { sql } from "../../database/sql.ts";
import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import type { Localized } from "../../values/localized.ts";
import type { StaffRole } from "./roles.ts";

interface ListedStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly twoFactorEnabled: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
}

const STAFF = sql`
  select s.id, u.name, u.email, s.role, u.two_factor_enabled as "twoFactorEnabled",
    s.created_at as "createdAt",
    (select max(updated_at) from auth.sessions where user_id = u.id) as "lastSeenAt"
  from staff s join auth.users u on u.id = s.user_id
  where s.program_id = ${"programId"} and s.removed_at is null
`;

const LIST_STAFF = sql.read<ListedStaff>("list the staff")`
  ${STAFF} and (${"at"}::timestamptz is null or (s.created_at, s.id) > (${"at"}, ${"id"}::uuid))
  order by s.created_at, s.id limit ${"limit"} offset ${"offset"}
`;

const FIND_STAFF = sql.read<ListedStaff>("find somebody on the staff")`
  ${STAFF} and s.id = ${"id"}
`;

const COUNT_STAFF = sql.read<{ count: number }>("count the staff")`
  select count(*) as count from staff
  where program_id = ${"programId"} and removed_at is null
`;

interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const INVITATIONS = sql.read<ListedInvitation>("list open invitations")`
  select id, email, role, created_at as "createdAt", expires_at as "expiresAt"
  from staff_invitations
  where program_id = ${"programId"} and accepted_at is null and withdrawn_at is null
    and expires_at > now()
  order by created_at desc, id desc limit 100
`;

interface StaffProgram {
  readonly id: string;
  readonly names: Localized;
  readonly role: StaffRole;
}

const PROGRAMS = sql.read<StaffProgram>("list the programs that somebody is staff of")`
  select p.id, p.names, s.role from staff s join programs p on p.id = s.program_id
  where s.user_id = ${"userId"} and s.removed_at is null order by s.created_at, s.id
`;

const place = timedPlace("stf");

/** A page of the program's staff, in the order they joined. */
export async function listStaff({ caller, lane }: Context, args: PageArgs) {
  const page = pageOf(args, place);
  const { at = null, id = null } = page.from ?? {};
  const { programId } = caller;
  const { limit } = page;
  const [rows, [total]] = await Promise.all([
    lane.rows(LIST_STAFF, { programId, at, id, limit, offset: offsetOf(args) }),
    lane.rows(COUNT_STAFF, { programId }),
  ]);
  const connection = connectionOf(rows, page, {
    cursor: (it) => timedCursor("stf", { at: it.createdAt, id: it.id }),
    node: shown("stf"),
  });
  return { totalCount: total!.count, ...connection };
}

/** Somebody on the program's staff; null when there is nobody. */
export async function staffById({ caller, lane }: Context, id: string) {
  const [found] = await lane.rows(FIND_STAFF, { programId: caller.programId, id });
  return found ? shown("stf")(found) : null;
}

/** The program's open invitations, newest first. */
export async function openInvitations({ caller, lane }: Context) {
  const rows = await lane.rows(INVITATIONS, { programId: caller.programId });
  return rows.map(shown("inv"));
}

/** The programs that somebody is on the staff of. */
export function programsOf({ lane }: Context, userId: string): Promise<StaffProgram[]> {
  return lane.rows(PROGRAMS, { userId });
}

function shown(prefix: string) {
  return <Row extends { readonly id: string }>(row: Row) => ({
    ...row,
    id: encodeId(prefix, row.id),
  });
}
