import { uuidv7 } from "uuidv7";
import type { WriteContext } from "./write.ts";

/** An event as a write told it. */
export interface EmittedEvent {
  readonly id: string;
  readonly type: string;
  readonly memberId?: string;
  readonly payload: object;
}

/** What a write changed. */
export interface AuditSubject {
  readonly memberId?: string;
  readonly subjectId?: string;
}

/** What a write leaves beside its effect. */
export interface Finished {
  readonly context: WriteContext;
  readonly operation: string;
  readonly events: readonly EmittedEvent[];
  /** Null where there is nothing to audit. */
  readonly subject: AuditSubject | null;
}

/** Keeps the events and the audit records of writes, ahead of another statement; `finishedValues` are its `$1` to `$3`. */
export const FINISHED = /* sql */ `
  told as (
    insert into events (id, program_id, member_id, type, payload, occurred_at)
    select id, $1, "memberId", type, payload, at
    from jsonb_to_recordset($2) as e (id uuid, "memberId" uuid, type text, payload jsonb, at timestamptz)
  ), audited as (
    insert into audit_records (program_id, id, recorded_at, actor_kind, actor_id, operation, member_id, subject_id,
      request_id)
    select $1, id, at, kind, "actorId", operation, "memberId", "subjectId", "requestId"
    from jsonb_to_recordset($3) as a (id uuid, at timestamptz, kind text, "actorId" uuid, operation text,
      "memberId" uuid, "subjectId" uuid, "requestId" text)
  )
`;

/** Of one program's writes. What the engine does by itself is not audited. */
export function finishedValues(
  programId: string,
  finished: readonly Finished[],
): [string, string, string] {
  const events = finished.flatMap(({ events, context }) =>
    events.map((event) => ({ ...event, at: context.now })),
  );
  const audited = finished.flatMap(({ context, operation, subject }) => {
    const { caller, now, requestId } = context;
    if (!subject || caller.kind === "SYSTEM") return [];
    const actorId = caller.kind === "MEMBER" ? caller.memberId : caller.credentialId;
    return { id: uuidv7(), at: now, kind: caller.kind, actorId, operation, ...subject, requestId };
  });
  return [programId, JSON.stringify(events), JSON.stringify(audited)];
}
