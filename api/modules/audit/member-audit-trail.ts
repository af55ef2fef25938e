import { sql } from "../../database/sql.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { text } from "../../locales/text.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { AUDIT_COLUMNS, AUDIT_NAMES, IN_AUDIT_LOG } from "./audit-record.ts";
import type { AuditRecordRow } from "./audit-record.ts";

const LENGTH = { default: 10, max: 50 };

/** What people and keys of the back office last did to a member, newest first. */
export const memberAuditTrail: MemberPart<readonly AuditRecordRow[], { limit: number }> = {
  name: "auditTrail",
  statement: sql.read<AuditRecordRow>("read a member's audit trail")`
    select ${sql.raw(AUDIT_COLUMNS)} from audit_records a ${sql.raw(AUDIT_NAMES)}
    where a.program_id = ${"programId"} and a.member_id = ${"memberId"}
      and ${sql.raw(IN_AUDIT_LOG)}
    order by a.recorded_at desc, a.id desc limit ${"limit"}
  `,
  values: ({ memberId, configuration, args: { limit } }) => ({
    programId: configuration.programId,
    memberId,
    limit,
  }),
  take: (rows: AuditRecordRow[]) => rows,
};

/** How many records to read. @throws BAD_USER_INPUT at `first`. */
export function trailLength(first: number | null | undefined): number {
  const length = first ?? LENGTH.default;
  if (length >= 1 && length <= LENGTH.max) return length;
  throw badUserInput(text("graphql.pageSize", { min: 1, max: LENGTH.max }), ["first"]);
}
