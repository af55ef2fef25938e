import { uuidv7 } from "uuidv7";
import type { EventSubscriber } from "../../../jobs/events-dispatcher.ts";
import { kindFollowing } from "../message-kind.ts";

const DAYS_LOOKED_BACK = 3;

const PROGRAMS = /* sql */ `
  select p.id, p.test_now as "testNow",
    array(select s.kind from message_switches s where s.program_id = p.id and not s.enabled) as off
  from programs p where p.id = any ($1)
`;

const NOTE = /* sql */ `
  insert into messages (id, program_id, member_id, event_id, kind, about, status, created_at, next_attempt_at)
  select id, "programId", "memberId", "eventId", kind, about, 'WAITING', at, at
  from jsonb_to_recordset($1) as m (id uuid, "programId" uuid, "memberId" uuid, "eventId" uuid, kind text, about jsonb,
    at timestamptz)
  on conflict (event_id, kind) do nothing
`;

interface ProgramNow {
  readonly id: string;
  readonly testNow: Date | null;
  readonly off: readonly string[];
}

/**
 * Notes which events a message follows: nothing at all where none does, so that no purchase pays for it. Whether it is
 * sent, and to which address, is found out when it is. What happened days ago, such as a history that was recorded
 * afterwards, nobody is written about.
 */
export const addMessages: EventSubscriber = async ({ rows, now }, events) => {
  const followed = events.flatMap((event) => {
    const kind = kindFollowing(event);
    return kind ? [{ kind, event }] : [];
  });
  if (followed.length === 0) return;

  const ids = [...new Set(followed.map(({ event }) => event.programId))];
  const programs = await rows<ProgramNow>(PROGRAMS, [ids]);
  const messages = followed.flatMap(({ kind, event }) => {
    const { id: eventId, programId, memberId, payload: about, occurredAt: at } = event;
    const program = programs.find(({ id }) => id === programId);
    if (!program || program.off.includes(kind)) return [];
    const age = now(programId, program.testNow).getTime() - Date.parse(at);
    if (age > DAYS_LOOKED_BACK * 86_400_000) return [];
    return [{ id: uuidv7(), programId, memberId, eventId, kind, about, at }];
  });
  if (messages.length > 0) await rows(NOTE, [JSON.stringify(messages)]);
};
