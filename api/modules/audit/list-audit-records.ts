import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../graphql/connection.ts";
import { containing } from "../../database/like.ts";
import { sql } from "../../database/sql.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { searchable, searchWords } from "../../values/typed/searchable.ts";
import { AUDIT_COLUMNS, AUDIT_NAMES, auditRecordView } from "./audit-record.ts";
import type { AuditRecordRow } from "./audit-record.ts";

/** Which records, in which order, and which page of them. */
export interface ListAuditRecords extends PageArgs {
  readonly offset?: number | null;
  readonly search?: string | null;
  readonly where?: AuditFilter | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

interface AuditFilter {
  readonly recordId?: string | null;
  readonly actorId?: string | null;
  readonly actorKinds?: readonly string[] | null;
  readonly operations?: readonly string[] | null;
  readonly recordedAt?: { readonly from?: Date | null; readonly until?: Date | null } | null;
}

const COUNTED_MAX = 10_000;
const place = timedPlace("aud");

interface NamedActor {
  readonly id: string;
  readonly name: string;
}

// All of them: there are hundreds at most, and the database knows no names without accents.
const NAMED_ACTORS = sql.read<NamedActor>("list who may be in the audit log")`
  select s.id, u.name from staff s join auth.users u on u.id = s.user_id
  where s.program_id = ${"programId"}
  union all
  select id, name from access_keys where program_id = ${"programId"} and kind = 'ADMIN'
`;

// As the indexes have it: what shops and members do is not in them.
const RECORDS = `
  from audit_records a ${AUDIT_NAMES}
  where a.program_id = $1 and a.actor_kind in ('STAFF', 'AUTOMATION', 'OPERATOR')
`;

/** A page of the program's audit log: one statement whatever its length, and one for a search. */
export async function listAuditRecords(context: Context, input: ListAuditRecords) {
  const page = pageOf(input, place);
  const offset = offsetOf(input);
  const direction = input.orderBy?.direction ?? "DESC";
  const { clauses, values, put } = await matching(context, input);
  if (page.from) {
    const { at, id } = page.from;
    const isBeyond = direction === "ASC" ? ">" : "<";
    clauses.push(`(a.recorded_at, a.id) ${isBeyond} (${put(at)}, ${put(id)}::uuid)`);
  }
  const rows = await context.lane.rows<AuditRecordRow>(
    `select ${AUDIT_COLUMNS} ${[RECORDS, ...clauses].join(" and ")}
    order by a.recorded_at ${direction}, a.id ${direction}
    limit ${put(page.limit)} offset ${put(offset)}`,
    values,
  );
  return connectionOf(rows, page, {
    cursor: (row) => timedCursor("aud", { at: row.recordedAt, id: row.id }),
    node: (row) => auditRecordView(row, context.locale),
  });
}

/** How many records all pages have, up to 10,000. */
export async function countAuditRecords(
  context: Context,
  input: ListAuditRecords,
): Promise<number> {
  const { clauses, values } = await matching(context, input);
  const [counted] = await context.lane.rows<{ count: number }>(
    `select count(*) as count from (
      select ${[RECORDS, ...clauses].join(" and ")} limit ${COUNTED_MAX}
    ) matching`,
    values,
  );
  return counted!.count;
}

async function matching({ caller, lane }: Context, { where, search }: ListAuditRecords) {
  const { programId } = caller;
  const values: unknown[] = [programId];
  const put = (value: unknown) => `$${values.push(value)}`;
  const clauses = where ? filterClauses(where, put) : [];
  const words = searchWords(search ?? "");
  const actors = words.length > 0 ? await lane.rows(NAMED_ACTORS, { programId }) : [];
  for (const word of words) {
    const named = actors.filter(({ name }) => searchable(name).includes(word));
    const like = put(containing(word));
    clauses.push(`(p.search_text like ${like} or lower(a.operation) like ${like}
      or a.actor_id = any (${put(named.map(({ id }) => id))}::uuid[]))`);
  }
  return { clauses, values, put };
}

function filterClauses(where: AuditFilter, put: (value: unknown) => string): string[] {
  const { recordId, actorId, actorKinds, operations, recordedAt } = where;
  const clauses: string[] = [];
  if (recordId != null) {
    const column = recordId.startsWith("mem_") ? "a.member_id" : "a.subject_id";
    clauses.push(`${column} = ${put(uuidOf(recordId))}::uuid`);
  }
  if (actorId != null) clauses.push(`a.actor_id = ${put(uuidOf(actorId))}::uuid`);
  if (actorKinds) clauses.push(`a.actor_kind = any (${put(actorKinds)}::text[])`);
  if (operations) clauses.push(`a.operation = any (${put(operations)}::text[])`);
  if (recordedAt?.from) clauses.push(`a.recorded_at >= ${put(recordedAt.from)}`);
  if (recordedAt?.until) clauses.push(`a.recorded_at < ${put(recordedAt.until)}`);
  return clauses;
}

/** The UUID in an id of any kind; null, which nothing has, for what is none. */
function uuidOf(publicId: string): string | null {
  return decodeId(publicId.slice(0, Math.max(0, publicId.lastIndexOf("_"))), publicId);
}
