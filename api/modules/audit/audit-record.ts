import { say, text } from "../../locales/text.ts";
import type { ConfigurationChange } from "../../configuration/field-changes.ts";
import { encodeId } from "../../values/id.ts";
import { shownName } from "../members/member-profile.ts";
import { subjectPrefix } from "./subject-prefix.ts";

/** A record as it is stored, with the names of whom and what it is about. */
export interface AuditRecordRow {
  readonly id: string;
  readonly recordedAt: Date;
  readonly actorKind: "STAFF" | "AUTOMATION" | "PARTNER" | "OPERATOR";
  readonly actorId: string;
  readonly actorName: string | null;
  readonly operation: string;
  readonly subjectId: string | null;
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly remoteAddress: string | null;
  readonly changes: readonly ConfigurationChange[] | null;
  readonly requestId: string;
  readonly reasonCode: string | null;
}

/** What a record's names come from; `a` is the record. */
export const AUDIT_NAMES = /* sql */ `
  left join staff s on a.actor_kind = 'STAFF' and s.id = a.actor_id
  left join auth.users u on u.id = s.user_id
  left join access_keys k on a.actor_kind in ('AUTOMATION', 'PARTNER') and k.id = a.actor_id
  left join member_profiles p on p.member_id = a.member_id
`;

/**
 * What the audit log shows, as its index has it: what shops, members and the counters of
 * partners do is in the lists of what it made.
 */
export const IN_AUDIT_LOG = /* sql */ `
  a.actor_kind in ('STAFF', 'AUTOMATION', 'PARTNER', 'OPERATOR')
  and a.operation not in ('recordPartnerPurchase', 'recordPartnerReturn', 'cancelPartnerReturn',
    'useVoucher', 'undoVoucherUse')
`;

export const AUDIT_COLUMNS = /* sql */ `
  a.id, a.recorded_at as "recordedAt", a.actor_kind as "actorKind", a.actor_id as "actorId",
  coalesce(u.name, k.name) as "actorName", a.operation, a.subject_id as "subjectId",
  a.member_id as "memberId", p.display_name as "memberName",
  a.remote_address as "remoteAddress", a.changes, a.request_id as "requestId",
  a.reason_code as "reasonCode"
`;

const ACTOR_PREFIXES = { STAFF: "stf", AUTOMATION: "key", PARTNER: "key", OPERATOR: null };

/** A record in public ids, and in the language of who reads it. */
export function auditRecordView(row: AuditRecordRow, locale: string) {
  const { id, recordedAt, operation, remoteAddress, requestId, subjectId, memberId } = row;
  const { reasonCode } = row;
  const prefix = subjectPrefix(operation);
  const actorPrefix = ACTOR_PREFIXES[row.actorKind];
  return {
    id: encodeId("aud", id),
    recordedAt,
    operation,
    remoteAddress,
    requestId,
    reasonCode,
    actor: {
      kind: row.actorKind,
      id: actorPrefix && encodeId(actorPrefix, row.actorId),
      name: row.actorName ?? say(text("audit.operator"), locale),
    },
    subjectId: subjectId && prefix ? encodeId(prefix, subjectId) : null,
    member: memberId && {
      id: encodeId("mem", memberId),
      displayName: shownName({ displayName: row.memberName ?? "" }, locale),
    },
    changes: row.changes ?? [],
  };
}
