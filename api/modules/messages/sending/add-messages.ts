import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { EventSubscriber } from "../../../jobs/events-dispatcher.ts";
import { kindFollowing } from "../message-kind.ts";

const DAYS_LOOKED_BACK = 3;

/** A program, and the kinds of message that it has switched off. */
interface ProgramNow {
  readonly id: string;
  readonly testNow: Date | null;
  readonly off: readonly string[];
}

const LIST_PROGRAMS = sql.read<ProgramNow>("list programs with the messages that are off")`
  select p.id, p.test_now as "testNow",
    array(
      select s.kind from message_switches s where s.program_id = p.id and not s.enabled
    ) as off
  from programs p where p.id = any (${"ids"})
`;

const INSERT_MESSAGES = sql.write("insert messages")`
  insert into messages
    (id, program_id, member_id, event_id, kind, about, status, created_at, next_attempt_at)
  select id, "programId", "memberId", "eventId", kind, about, 'WAITING', at, at
  from jsonb_to_recordset(${"messages"}) as m (id uuid, "programId" uuid, "memberId" uuid,
    "eventId" uuid, kind text, about jsonb, at timestamptz)
  on conflict (event_id, kind) do nothing
`;

/**
 * Queues the messages that follow events; runs no statement where none does, so that no purchase
 * pays for it. Whether a message is sent, and to which address, is decided when it is due. An event
 * of days ago, such as a history that was recorded afterwards, is followed by no message.
 */
export const addMessages: EventSubscriber = async ({ rows, now }, events) => {
  const followed = events.flatMap((event) => {
    const kind = kindFollowing(event);
    return kind ? [{ kind, event }] : [];
  });
  if (followed.length === 0) return;

  const ids = [...new Set(followed.map(({ event }) => event.programId))];
  const programs = await rows(LIST_PROGRAMS, { ids });
  const messages = followed.flatMap(({ kind, event }) => {
    const { id: eventId, programId, memberId, payload: about, occurredAt: at } = event;
    const program = programs.find(({ id }) => id === programId);
    if (!program || program.off.includes(kind)) return [];
    const age = now(programId, program.testNow).getTime() - Date.parse(at);
    if (age > DAYS_LOOKED_BACK * 86_400_000) return [];
    return [{ id: uuidv7(), programId, memberId, eventId, kind, about, at }];
  });
  if (messages.length > 0) await rows(INSERT_MESSAGES, { messages: JSON.stringify(messages) });
};
