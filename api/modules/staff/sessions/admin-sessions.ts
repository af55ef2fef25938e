import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminQueryStaffSessionsArgs,
  AdminRevokeStaffSessionsInput,
  AdminRevokeStaffSessionsPayload,
  AdminStaffSession,
} from "../../../generated/admin/staff.ts";
import { sql } from "../../../database/sql.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { staffById } from "../list-staff.ts";
import { revokeStaffSessions } from "./revoke-staff-sessions.ts";

interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly remoteAddress: string | null;
  readonly userAgent: string | null;
}

const SESSIONS = sql.read<StoredSession>("list where somebody on the staff is signed in")`
  select e.id, e.created_at as "createdAt", e.updated_at as "lastSeenAt",
    e.ip_address as "remoteAddress", e.user_agent as "userAgent"
  from staff s join auth.sessions e on e.user_id = s.user_id
  where s.program_id = ${"programId"} and s.id = ${"id"} and s.removed_at is null
    and e.expires_at > now()
  order by e.updated_at desc, e.id limit 100
`;

@Resolver()
export class SessionsOfStaff {
  @Query(() => [AdminStaffSession])
  async staffSessions(
    @Args(() => AdminQueryStaffSessionsArgs) args: AdminQueryStaffSessionsArgs,
    @Ctx() { caller: { programId }, lane }: Context,
  ) {
    const id = decodeId("stf", args.id);
    const sessions = id ? await lane.rows(SESSIONS, { programId, id }) : [];
    return sessions.map((session) => ({ ...session, id: encodeId("ses", session.id) }));
  }

  @Mutation(() => AdminRevokeStaffSessionsPayload)
  revokeStaffSessions(
    @Arg("input", () => AdminRevokeStaffSessionsInput) input: AdminRevokeStaffSessionsInput,
    @Ctx() context: Context,
  ) {
    const scopes = context.scopesOf("admin");
    return answerMutation(context, {
      operation: "revokeStaffSessions",
      input,
      write: (work, content) => revokeStaffSessions(work, content, scopes),
      show: async ({ id, revoked }) => ({ staffMember: await staffById(context, id), revoked }),
    });
  }
}
