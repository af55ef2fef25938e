import { sql } from "../../../database/sql.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
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

/** Which messages, and which page of them. */
export interface ListMessages {
  readonly first?: number | null;
  readonly after?: string | null;
  /** The public id. */
  readonly memberId?: string | null;
  readonly kind?: string | null;
  readonly status?: string | null;
}

const COLUMNS = sql`
  id, member_id as "memberId", kind, status, skipped_for as "skippedFor", error,
  created_at as "createdAt", sent_at as "sentAt", next_attempt_at as "nextAttemptAt"
`;

const FIND_MESSAGE = sql.read<MessageRow>("find a message")`
  select ${COLUMNS} from messages where program_id = ${"programId"} and id = ${"id"}
`;

const place = timedPlace("mail");

/** A page of the program's messages, newest first. */
export async function listMessages({ caller, lane }: Context, args: ListMessages) {
  const page = pageOf(args, place);
  const rows = await lane.rows(listStatement(args, page.from !== null), {
    programId: caller.programId,
    // An id that is none is nobody's.
    memberId: args.memberId ? decodeId("mem", args.memberId) : null,
    kind: args.kind,
    status: args.status,
    at: page.from?.at,
    id: page.from?.id,
    limit: page.limit,
  });
  return connectionOf(rows, page, {
    cursor: ({ createdAt: at, id }) => timedCursor("mail", { at, id }),
    node: describedMessage,
  });
}

/** Only with the filters in use: each has an index of its own. */
function listStatement({ memberId, kind, status }: ListMessages, isLaterPage: boolean) {
  const all = sql``;
  return sql.read<MessageRow>("list messages")`
    select ${COLUMNS} from messages where program_id = ${"programId"}
    ${memberId ? sql`and member_id = ${"memberId"}` : all}
    ${kind ? sql`and kind = ${"kind"}` : all}
    ${status ? sql`and status = ${"status"}` : all}
    ${isLaterPage ? sql`and (created_at, id) < (${"at"}, ${"id"})` : all}
    order by created_at desc, id desc limit ${"limit"}
  `;
}

/** One of the program's messages. */
export async function messageById({ caller, lane }: Context, id: string) {
  const [row] = await lane.rows(FIND_MESSAGE, { programId: caller.programId, id });
  return describedMessage(row!);
}

function describedMessage({ id, memberId, ...rest }: MessageRow) {
  return {
    id: encodeId("mail", id),
    memberId: memberId && encodeId("mem", memberId),
    test: memberId === null,
    ...rest,
  };
}
