import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { Conditions, countTimed, isMemberLike, timedRows } from "../../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../../graphql/timed-list.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { MemberReading } from "../../members/member-reading.ts";
import type { MessageKind, SkipReason } from "../message-kind.ts";

interface MessageRow {
  readonly id: string;
  readonly memberId: string | null;
  readonly kind: MessageKind;
  readonly status: "WAITING" | "SENT" | "SKIPPED" | "FAILED";
  readonly skippedFor: SkipReason | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly nextAttemptAt: Date | null;
}

/** Which messages, in which order, and which page of them. */
export interface ListMessages extends TimedListArgs {
  readonly search?: string | null;
  /** The public id. */
  readonly memberId?: string | null;
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly where?: MessageFilter | null;
}

interface MessageFilter {
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  /** The public id. */
  readonly memberId?: string | null;
  readonly createdAt?: InstantRange | null;
}

const COLUMNS = `
  id, member_id as "memberId", kind, status, skipped_for as "skippedFor", error,
  created_at as "createdAt", sent_at as "sentAt", next_attempt_at as "nextAttemptAt"
`;

const MESSAGES: TimedList = {
  columns: `${COLUMNS}, created_at as at`,
  rows: "from messages where program_id = $1",
  at: "created_at",
  id: "id",
  prefix: "mail",
};

const FIND_MESSAGE = sql.read<MessageRow>("find a message")`
  select ${sql.raw(COLUMNS)} from messages where program_id = ${"programId"} and id = ${"id"}
`;

/** A page of the program's messages, newest first. */
export async function listMessages(context: Context, args: ListMessages) {
  const matching = matchingMessages(context, args);
  const page = { args, matching };
  const { connect } = await timedRows<MessageRow & { at: Date }>(context, MESSAGES, page);
  return Object.assign(
    connect((row) => describedMessage(row, context)),
    { count: () => countTimed(context, MESSAGES, matching) },
  );
}

/** Only with the filters in use: each has an index of its own. */
function matchingMessages(context: Context, args: ListMessages): Conditions {
  const { kinds, statuses, memberId, createdAt } = args.where ?? {};
  const matching = new Conditions(context);
  for (const id of [args.memberId, memberId]) {
    // An id that is none is nobody's.
    if (id != null) matching.clauses.push(`member_id = ${matching.put(decodeId("mem", id))}::uuid`);
  }
  return matching
    .add(args.kind, (one) => `kind = ${one}`)
    .add(args.status, (one) => `status = ${one}`)
    .add(kinds, (some) => `kind = any (${some}::text[])`)
    .add(statuses, (some) => `status = any (${some}::text[])`)
    .within("created_at", createdAt)
    .search(args.search, (word) => isMemberLike("member_id", word));
}

/** One of the program's messages. */
export async function messageById(context: Context, id: string) {
  const { programId } = context.caller;
  const [row] = await context.lane.rows(FIND_MESSAGE, { programId, id });
  return describedMessage(row!, context);
}

function describedMessage({ id, memberId, ...rest }: MessageRow, context: Context) {
  return {
    id: encodeId("mail", id),
    memberId: memberId && encodeId("mem", memberId),
    member: memberId && new MemberReading(memberId, context),
    test: memberId === null,
    ...rest,
  };
}
