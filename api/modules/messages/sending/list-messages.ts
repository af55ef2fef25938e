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

const COLUMNS = /* sql */ `
  id, member_id as "memberId", kind, status, skipped_for as "skippedFor", error, created_at as "createdAt",
  sent_at as "sentAt", next_attempt_at as "nextAttemptAt"
`;

const ONE = /* sql */ `select ${COLUMNS} from messages where program_id = $1 and id = $2`;

const place = timedPlace("mail");

/** A page of the program's messages, newest first. */
export async function listMessages({ caller, lane }: Context, asked: ListMessages) {
  const page = pageOf(asked, place);
  const values: unknown[] = [caller.programId];
  const put = (value: unknown) => `$${values.push(value)}`;
  const conditions = ["program_id = $1"];
  // An id that is none is nobody's.
  if (asked.memberId) conditions.push(`member_id = ${put(decodeId("mem", asked.memberId))}`);
  if (asked.kind) conditions.push(`kind = ${put(asked.kind)}`);
  if (asked.status) conditions.push(`status = ${put(asked.status)}`);
  if (page.from) {
    conditions.push(`(created_at, id) < (${put(page.from.at)}, ${put(page.from.id)})`);
  }
  const rows = await lane.rows<MessageRow>(
    `select ${COLUMNS} from messages where ${conditions.join(" and ")}
    order by created_at desc, id desc limit ${put(page.limit)}`,
    values,
  );
  return connectionOf(rows, page, {
    cursor: ({ createdAt: at, id }) => timedCursor("mail", { at, id }),
    node: describedMessage,
  });
}

/** One of the program's messages. */
export async function messageById({ caller, lane }: Context, id: string) {
  const [row] = await lane.rows<MessageRow>(ONE, [caller.programId, id]);
  return describedMessage(row!);
}

function describedMessage({ id, memberId, ...told }: MessageRow) {
  const whose = { memberId: memberId && encodeId("mem", memberId), test: memberId === null };
  return { id: encodeId("mail", id), ...whose, ...told };
}
