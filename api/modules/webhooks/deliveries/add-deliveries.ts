import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { shownEvent } from "../../../writes/event.ts";
import { concernedPartner, hintOf } from "../partners/partner-event-types.ts";
import type { EventSubscriber } from "../../../jobs/events-dispatcher.ts";
import type { DomainEvent } from "../../../writes/event.ts";

interface SubscribedEndpoint {
  readonly id: string;
  readonly programId: string;
  /** Null for one of the program's own. */
  readonly partnerId: string | null;
  /** Empty: every event. */
  readonly eventTypes: readonly string[];
  readonly createdAt: Date;
}

// A shared lock: a concurrent deletion of an endpoint waits, and cancels what is inserted here.
const LOCK_ENDPOINTS = sql.write<SubscribedEndpoint>("lock endpoints that get events")`
  select id, program_id as "programId", partner_id as "partnerId", event_types as "eventTypes",
    created_at as "createdAt"
  from webhook_endpoints
  where status = 'ENABLED' and program_id = any (${"programIds"})
  order by id for share
`;

const INSERT_DELIVERIES = sql.write("insert webhook deliveries")`
  insert into webhook_deliveries (id, endpoint_id, program_id, partner_id, event_id, event_type,
    body, status, created_at, next_attempt_at)
  select id, "endpointId", "programId", "partnerId", "eventId", "eventType", body, 'WAITING', at, at
  from jsonb_to_recordset(${"deliveries"}) as d (id uuid, "endpointId" uuid, "programId" uuid,
    "partnerId" uuid, "eventId" uuid, "eventType" text, body text, at timestamptz)
  on conflict (endpoint_id, event_id) do nothing
`;

/**
 * Queues events for the endpoints that subscribe to them: one statement where no endpoint is
 * enabled, two otherwise. Skips an event that no module of this version declares. A partner's gets
 * what concerns it, as a hint.
 */
export const addDeliveries: EventSubscriber = async ({ rows, types }, events) => {
  const programIds = [...new Set(events.map(({ programId }) => programId))];
  const endpoints = await rows(LOCK_ENDPOINTS, { programIds });
  if (endpoints.length === 0) return;

  const deliveries = events.flatMap((event) => {
    const { id: eventId, programId, type: eventType, occurredAt: at } = event;
    const declaration = types.get(eventType);
    const subscribed = endpoints.filter(
      (endpoint) => endpoint.programId === programId && subscribesTo(endpoint, event),
    );
    if (!declaration || subscribed.length === 0) return [];
    const hint = hintOf(eventType, declaration);
    const body = JSON.stringify(shownEvent(declaration, event));
    const bodyOfHint = hint && JSON.stringify(shownEvent(hint, event));
    return subscribed.map(({ id: endpointId, partnerId }) => ({
      id: uuidv7(),
      endpointId,
      programId,
      partnerId,
      eventId,
      eventType,
      body: partnerId ? bodyOfHint : body,
      at,
    }));
  });
  if (deliveries.length > 0) {
    await rows(INSERT_DELIVERIES, { deliveries: JSON.stringify(deliveries) });
  }
};

/** An endpoint gets no events from before it was created: events may have waited for a worker. */
function subscribesTo(
  { partnerId, eventTypes, createdAt }: SubscribedEndpoint,
  event: DomainEvent,
): boolean {
  const { type, occurredAt } = event;
  if (partnerId && concernedPartner(event) !== partnerId) return false;
  if (new Date(occurredAt) < createdAt) return false;
  return eventTypes.length === 0 || eventTypes.includes(type);
}
