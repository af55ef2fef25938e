import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { encodeId } from "../../../values/id.ts";
import { exampleEvent } from "../../../writes/event.ts";
import type { EventTypes } from "../../../writes/event.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { endpointToChange } from "../endpoints/endpoint-to-change.ts";

export interface SendTestWebhook {
  /** The endpoint's public id. */
  readonly id: string;
  readonly eventType: string;
}

const INSERT_DELIVERY = sql.write("insert a test webhook's delivery")`
  insert into webhook_deliveries (id, endpoint_id, program_id, event_id, event_type, body, status,
    created_at, next_attempt_at)
  values (${"id"}, ${"endpointId"}, ${"programId"}, ${"eventId"}, ${"eventType"}, ${"body"},
    'WAITING', ${"now"}, ${"now"})
`;

/**
 * Queues the example of an event for an endpoint, marked as a test.
 * @throws Refusal NOT_FOUND, INVALID, ENDPOINT_DISABLED
 */
export async function sendTestWebhook(
  work: Work,
  { id, eventType }: SendTestWebhook,
  types: EventTypes,
): Promise<{ deliveryId: string }> {
  const endpoint = await endpointToChange(work, id);
  const declaration = types.get(eventType);
  if (!declaration) {
    throw refusal("INVALID", ["input", "eventType"], text("webhooks.unknownEvent"));
  }
  if (endpoint.status !== "ENABLED") {
    throw refusal("ENDPOINT_DISABLED", ["input", "id"], text("webhooks.endpointDisabled"));
  }
  const { programId, now } = work;
  const [deliveryId, eventId] = [uuidv7(), uuidv7()];
  const event = { ...exampleEvent(eventType, declaration), timestamp: now.toISOString() };
  await work.rows(INSERT_DELIVERY, {
    id: deliveryId,
    endpointId: endpoint.id,
    programId,
    eventId,
    eventType,
    body: JSON.stringify({ ...event, id: encodeId("msg", eventId), test: true }),
    now,
  });
  work.audit({ subjectId: deliveryId });
  return { deliveryId };
}
