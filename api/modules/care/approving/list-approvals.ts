import type { Context } from "../../../graphql/context.ts";
import { Conditions, countTimed, timedRows } from "../../../graphql/timed-list.ts";
import type { TimedList, TimedListArgs } from "../../../graphql/timed-list.ts";
import { answerableId } from "../../../values/caller.ts";
import { encodeId } from "../../../values/id.ts";
import { MemberReading } from "../../members/member-reading.ts";

export interface ListApprovals extends TimedListArgs {
  readonly where?: { readonly statuses?: readonly string[] | null } | null;
}

interface ApprovalRow {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string;
  readonly operation: "adjustPoints" | "transferPoints";
  readonly points: number;
  readonly reason: string;
  readonly note: string;
  readonly reasonCode: string | null;
  readonly status: string;
  readonly requester: string;
  readonly requestedBy: string;
  readonly expiresAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
}

/** Nobody ends one at its time: that it is past says it. `$2` is the program's time. */
const STATUS = `case when a.status = 'PENDING' and a.expires_at <= $2 then 'EXPIRED'
  else a.status end`;

const APPROVALS: TimedList = {
  columns: `a.id, a.requested_at as at, a.member_id as "memberId", a.operation, a.points, a.reason,
    a.note, a.input ->> 'reasonCode' as "reasonCode", ${STATUS} as status, a.requester,
    a.requested_by as "requestedBy", a.expires_at as "expiresAt", a.decider,
    a.decided_at as "decidedAt"`,
  rows: "from approvals a where a.program_id = $1 and $2::timestamptz is not null",
  at: "a.requested_at",
  id: "a.id",
  prefix: "apr",
};

/** A page of the movements that wait, or waited, for approval; newest first. */
export async function listApprovals(context: Context, args: ListApprovals) {
  const page = { args, matching: matching(context, args) };
  const { connect } = await timedRows<ApprovalRow>(context, APPROVALS, page);
  return connect((row) => approvalView(row, context));
}

/** How many all pages have, up to 10,000. */
export function countApprovals(context: Context, args: ListApprovals): Promise<number> {
  return countTimed(context, APPROVALS, matching(context, args));
}

/** One of the program's movements that wait, or waited, for approval. */
export async function approvalById(context: Context, id: string) {
  const conditions = matching(context, {}).add(id, (place) => `a.id = ${place}`);
  const page = { args: { first: 1 }, matching: conditions };
  const { rows } = await timedRows<ApprovalRow>(context, APPROVALS, page);
  return approvalView(rows[0]!, context);
}

function matching(context: Context, { where }: ListApprovals): Conditions {
  const conditions = new Conditions(context);
  conditions.put(context.now);
  return conditions.add(where?.statuses, (places) => `${STATUS} = any (${places}::text[])`);
}

function approvalView(row: ApprovalRow, context: Context) {
  const { id, at, memberId, operation, requester, requestedBy, decider, note, ...rest } = row;
  return {
    ...rest,
    id: encodeId("apr", id),
    kind: operation === "adjustPoints" ? "ADJUSTMENT" : "TRANSFER",
    requestedAt: at,
    requestedBy: { name: requester },
    decidedBy: decider === null ? null : { name: decider },
    note: note || null,
    mine: requestedBy === answerableId(context.caller),
    member: new MemberReading(memberId, context),
  };
}
