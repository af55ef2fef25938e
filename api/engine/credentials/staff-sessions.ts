import type { IncomingHttpHeaders } from "node:http";
import type { ReadLane } from "../../database/read-lane.ts";
import { sql } from "../../database/sql.ts";
import { requestForbidden, unauthenticated } from "../../graphql/errors.ts";
import { isOwnPage } from "../../http/cors.ts";
import { text } from "../../locales/text.ts";
import { permissionsOf } from "../../modules/staff/roles.ts";
import type { StaffRole } from "../../modules/staff/roles.ts";
import type { SignIn } from "../../modules/staff/sign-in.ts";
import type { Caller } from "../../values/caller.ts";
import { decodeId } from "../../values/id.ts";

/** Turns the sessions of staff into callers. */
export interface StaffSessions {
  /**
   * Who is signed in, in the program that the header `Quen-Program` names: the first that somebody
   * joined when there is none.
   * @throws GraphQLError UNAUTHENTICATED for no session, one that has ended, and a program that the
   * user is no staff of; FORBIDDEN for a request that another site's page made
   */
  identify(headers: IncomingHttpHeaders): Promise<Caller>;
}

interface StaffSessionsOptions {
  readonly lane: ReadLane;
  readonly signIn: SignIn;
  /** The scopes that the admin API knows. */
  readonly scopes: ReadonlySet<string>;
}

interface Membership {
  readonly staffId: string;
  readonly programId: string;
  readonly role: StaffRole;
  readonly pointsPerTime: number | null;
  readonly pointsPerDay: number | null;
}

interface Session {
  readonly userId: string;
  readonly endsAt: Date;
  readonly memberships: readonly Membership[];
}

// A session that is revoked must end within five seconds.
const CACHE_MS = 4_000;
const CACHED_MAX = 5_000;

const MEMBERSHIPS = sql.read<Membership>("find the programs that somebody is staff of")`
  select s.id as "staffId", s.program_id as "programId", s.role,
    l.points_per_time as "pointsPerTime", l.points_per_day as "pointsPerDay"
  from staff s join programs p on p.id = s.program_id
  left join role_limits l on l.program_id = s.program_id and l.role = s.role
  where user_id = ${"userId"} and removed_at is null
  order by closed_at is not null, s.created_at, s.id
`;

export function openStaffSessions({ lane, signIn, scopes }: StaffSessionsOptions): StaffSessions {
  const cache = new Map<string, { session: Promise<Session | null>; until: number }>();

  const read = async (headers: IncomingHttpHeaders): Promise<Session | null> => {
    const user = await signIn.userOf(headers);
    if (!user) return null;
    const memberships = await lane.rows(MEMBERSHIPS, { userId: user.userId });
    return { userId: user.userId, endsAt: user.expiresAt, memberships };
  };

  const find = (headers: IncomingHttpHeaders): Promise<Session | null> => {
    const now = Date.now();
    const cookie = headers.cookie!;
    const cached = cache.get(cookie);
    if (cached && cached.until > now) return cached.session;
    if (cache.size >= CACHED_MAX) cache.clear();
    const session = read(headers);
    cache.set(cookie, { session, until: now + CACHE_MS });
    session.then(
      (found) => found ?? cache.delete(cookie),
      () => cache.delete(cookie),
    );
    return session;
  };

  return {
    async identify(headers) {
      const session = headers.cookie ? await find(headers) : null;
      if (!session || session.endsAt.getTime() <= Date.now()) throw unauthenticated();
      if (!isFromOwnPage(headers)) throw requestForbidden(text("graphql.sessionFromElsewhere"));
      const chosen = membershipOf(session, headers["quen-program"]);
      if (!chosen) throw unauthenticated(text("graphql.notStaffOfProgram"));
      const { staffId, programId, role } = chosen;
      const { userId } = session;
      const permissions = permissionsOf(role, scopes);
      const credential = { programId, credentialId: staffId, ownerId: userId };
      const limits = { pointsPerTime: chosen.pointsPerTime, pointsPerDay: chosen.pointsPerDay };
      return { ...credential, kind: "STAFF", userId, scopes: permissions, limits };
    },
  };
}

function membershipOf({ memberships }: Session, named: string | string[] | undefined) {
  if (named === undefined) return memberships[0];
  const programId = decodeId("prg", String(named));
  return memberships.find((it) => it.programId === programId);
}

/**
 * Browsers send a cookie whichever page asks. They name the page of all that may change something,
 * and of the rest they say whether it was one of this host, or none.
 */
function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  if (headers.origin !== undefined) return isOwnPage(headers);
  return ["same-origin", "none"].includes(String(headers["sec-fetch-site"]));
}
