import { sql } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import { Conditions, countTimed, timedRows } from "../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../graphql/timed-list.ts";
import { containing } from "../../database/like.ts";
import { decodeId } from "../../values/id.ts";
import { searchable, searchWords } from "../../values/typed/searchable.ts";
import { AUDIT_COLUMNS, AUDIT_NAMES, auditRecordView, IN_AUDIT_LOG } from "./audit-record.ts";
import type { AuditRecordRow } from "./audit-record.ts";

/** Which records, in which order, and which page of them. */
export interface ListAuditRecords extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: AuditFilter | null;
}

interface AuditFilter {
  readonly recordId?: string | null;
  readonly actorId?: string | null;
  readonly actorKinds?: readonly string[] | null;
  readonly operations?: readonly string[] | null;
  readonly recordedAt?: InstantRange | null;
}

interface NamedActor {
  readonly id: string;
  readonly name: string;
}

// All of them: there are hundreds at most, and the database knows no names without accents.
const NAMED_ACTORS = sql.read<NamedActor>("list who may be in the audit log")`
  select s.id, u.name from staff s join auth.users u on u.id = s.user_id
  where s.program_id = ${"programId"}
  union all
  select id, name from access_keys
  where program_id = ${"programId"} and kind in ('ADMIN', 'PARTNER')
`;

const AUDIT_LOG: TimedList = {
  columns: `${AUDIT_COLUMNS}, a.recorded_at as at`,
  rows: `from audit_records a ${AUDIT_NAMES} where a.program_id = $1 and ${IN_AUDIT_LOG}`,
  at: "a.recorded_at",
  id: "a.id",
  prefix: "aud",
};

/** A page of the program's audit log: one statement whatever its length, and one for a search. */
export async function listAuditRecords(context: Context, input: ListAuditRecords) {
  const page = { args: input, matching: await matching(context, input) };
  const { connect } = await timedRows<AuditRecordRow & { at: Date }>(context, AUDIT_LOG, page);
  return connect((row) => auditRecordView(row, context.locale));
}

/** How many records all pages have, up to 10,000. */
export async function countAuditRecords(
  context: Context,
  input: ListAuditRecords,
): Promise<number> {
  return countTimed(context, AUDIT_LOG, await matching(context, input));
}

async function matching(context: Context, { where, search }: ListAuditRecords) {
  const { programId } = context.caller;
  const conditions = filterConditions(where ?? {}, new Conditions(context));
  const words = searchWords(search ?? "");
  const actors = words.length > 0 ? await context.lane.rows(NAMED_ACTORS, { programId }) : [];
  for (const word of words) {
    const named = actors.filter(({ name }) => searchable(name).includes(word));
    const { put } = conditions;
    const like = put(containing(word));
    conditions.clauses.push(`(p.search_text like ${like} or lower(a.operation) like ${like}
      or a.actor_id = any (${put(named.map(({ id }) => id))}::uuid[]))`);
  }
  return conditions;
}

function filterConditions(where: AuditFilter, conditions: Conditions): Conditions {
  const { recordId, actorId, actorKinds, operations, recordedAt } = where;
  const isMember = recordId?.startsWith("mem_") === true;
  const record = isMember ? "a.member_id" : "a.subject_id";
  if (recordId != null)
    conditions.clauses.push(`${record} = ${conditions.put(uuidOf(recordId))}::uuid`);
  if (actorId != null)
    conditions.clauses.push(`a.actor_id = ${conditions.put(uuidOf(actorId))}::uuid`);
  return conditions
    .add(actorKinds, (kinds) => `a.actor_kind = any (${kinds}::text[])`)
    .add(operations, (names) => `a.operation = any (${names}::text[])`)
    .within("a.recorded_at", recordedAt);
}

/** The UUID in an id of any kind; null, which nothing has, for what is none. */
function uuidOf(publicId: string): string | null {
  return decodeId(publicId.slice(0, Math.max(0, publicId.lastIndexOf("_"))), publicId);
}
