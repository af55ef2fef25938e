import { uuidv7 } from "uuidv7";
import { sql } from "../database/sql.ts";
import { fieldChanges } from "../configuration/field-changes.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { EmittedEvent } from "./event.ts";
import { instant, isoInstant, recordMark, sealedTable } from "./sealed-table.ts";
import type { AuditSubject } from "./work.ts";
import type { WriteContext } from "./write-context.ts";

const AUDIT_RECORDS = "audit_records";

/** What a write leaves beside its effect. */
export interface FinishedWrite {
  readonly context: WriteContext;
  readonly operation: string;
  readonly events: readonly EmittedEvent[];
  /** Null where there is nothing to audit. */
  readonly subject: AuditSubject | null;
}

/**
 * Inserts the events and audit records of writes, in front of another statement; see
 * `eventAndAuditRows`.
 */
export const WITH_EVENTS_AND_AUDIT = sql`
  with emitted as (
    insert into events (id, program_id, member_id, type, payload, occurred_at)
    select id, ${"programId"}, "memberId", type, payload, at
    from jsonb_to_recordset(${"events"})
      as e (id uuid, "memberId" uuid, type text, payload jsonb, at timestamptz)
  ), audited as (
    insert into audit_records (program_id, id, recorded_at, actor_kind, actor_id, operation,
      member_id, subject_id, request_id, mark, remote_address, changes, reason_code)
    select ${"programId"}, id, at, kind, "actorId", operation, "memberId", "subjectId",
      "requestId", mark, "remoteAddress", changes, "reasonCode"
    from jsonb_to_recordset(${"auditRecords"}) as a (id uuid, at timestamptz, kind text,
      "actorId" uuid, operation text, "memberId" uuid, "subjectId" uuid, "requestId" text,
      mark text, "remoteAddress" text, changes jsonb, "reasonCode" text)
  )
`;

/**
 * The parameters of `WITH_EVENTS_AND_AUDIT`, for writes of one program. The engine's own writes are
 * not audited.
 */
export function eventAndAuditRows(
  programId: string,
  finished: readonly FinishedWrite[],
  hashes: KeyedHashes,
) {
  const events = finished.flatMap(({ events, context }) =>
    context.isSilent ? [] : events.map((event) => ({ ...event, at: context.now })),
  );
  const auditRecords = finished.flatMap(({ context, operation, subject }) => {
    const { caller, now, requestId } = context;
    if (!subject || caller.kind === "SYSTEM") return [];
    const actorId = caller.kind === "MEMBER" ? caller.memberId : caller.credentialId;
    const { memberId = null, subjectId = null } = subject;
    const id = uuidv7();
    const record = { id, kind: caller.kind, actorId, operation, memberId, subjectId, requestId };
    const mark = recordMark(hashes, AUDIT_RECORDS, { ...record, programId, at: now });
    return { ...record, at: now, mark, ...detailsOf(context, subject) };
  });
  return {
    programId,
    events: JSON.stringify(events),
    auditRecords: JSON.stringify(auditRecords),
  };
}

/** From where, and what changed: for what people, keys of the back office and partners do. */
function detailsOf(
  { caller, remoteAddress }: WriteContext,
  { before, after, reasonCode }: AuditSubject,
) {
  if (!auditedCallers.has(caller.kind)) return {};
  const changes = fieldChanges({ ...before }, { ...after });
  const changed = changes.length > 0 ? changes : null;
  return { remoteAddress: remoteAddress || null, changes: changed, reasonCode: reasonCode ?? null };
}

/** Whose writes the audit log shows; the others are in the lists of what they made. */
const auditedCallers: ReadonlySet<string> = new Set(["STAFF", "AUTOMATION", "PARTNER", "OPERATOR"]);

/**
 * What the audit log says never changes: who did what, and when. What of a member's data changed
 * goes when the member is erased.
 */
export const sealedAuditRecords = sealedTable({
  table: AUDIT_RECORDS,
  id: "id",
  findsByMember: false,
  lasting: [
    "id",
    instant("recorded_at"),
    "actor_kind",
    "actor_id",
    "operation",
    "member_id",
    "subject_id",
    "request_id",
    "mark",
  ],
  marked: `jsonb_build_object('id', id, 'kind', actor_kind, 'actorId', actor_id,
    'operation', operation, 'memberId', member_id, 'subjectId', subject_id,
    'requestId', request_id, 'programId', program_id, 'at', ${isoInstant("recorded_at")})`,
});
