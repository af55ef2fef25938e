import { uuidv7 } from "uuidv7";
import { shownEvent } from "../../../writes/event.ts";
import type { EventSubscriber } from "../../../jobs/events-dispatcher.ts";
import type { DomainEvent } from "../../../writes/event.ts";

// Shared: who deletes an endpoint meanwhile waits, and finds what is noted here.
const LISTENING = /* sql */ `
  select id, program_id as "programId", event_types as "eventTypes", created_at as "createdAt" from webhook_endpoints
  where status = 'ENABLED' and program_id = any ($1)
  order by id for share
`;

const NOTE = /* sql */ `
  insert into webhook_deliveries (id, endpoint_id, program_id, event_id, event_type, body, status, created_at,
    next_attempt_at)
  select id, "endpointId", "programId", "eventId", "eventType", body, 'WAITING', at, at
  from jsonb_to_recordset($1) as d (id uuid, "endpointId" uuid, "programId" uuid, "eventId" uuid, "eventType" text,
    body text, at timestamptz)
  on conflict (endpoint_id, event_id) do nothing
`;

interface Listening {
  readonly id: string;
  readonly programId: string;
  readonly eventTypes: readonly string[];
  readonly createdAt: Date;
}

/**
 * Notes what is to be sent to whom: one statement for all events where nobody listens, and two where somebody does.
 * An event that no module of this version declares is not shown to anybody.
 */
export const addDeliveries: EventSubscriber = async ({ rows, types }, events) => {
  const programs = [...new Set(events.map(({ programId }) => programId))];
  const listening = await rows<Listening>(LISTENING, [programs]);
  if (listening.length === 0) return;

  const deliveries = events.flatMap((event) => {
    const { id: eventId, programId, type: eventType, occurredAt: at } = event;
    const declaration = types.get(eventType);
    const endpoints = listening.filter((it) => it.programId === programId && listens(it, event));
    if (!declaration || endpoints.length === 0) return [];
    const body = JSON.stringify(shownEvent(declaration, event));
    const told = { programId, eventId, eventType, body, at };
    return endpoints.map((endpoint) => ({ id: uuidv7(), endpointId: endpoint.id, ...told }));
  });
  if (deliveries.length > 0) await rows(NOTE, [JSON.stringify(deliveries)]);
};

/** Nobody is sent what happened before it was there: events may have waited for a worker. */
function listens({ eventTypes, createdAt }: Listening, { type, occurredAt }: DomainEvent): boolean {
  if (new Date(occurredAt) < createdAt) return false;
  return eventTypes.length === 0 || eventTypes.includes(type);
}
