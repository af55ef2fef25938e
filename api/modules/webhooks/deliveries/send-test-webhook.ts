import { uuidv7 } from "uuidv7";
import { encodeId } from "../../../values/id.ts";
import { exampleEvent } from "../../../writes/event.ts";
import type { EventTypes } from "../../../writes/event.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { NO_EVENT } from "../endpoints/read-endpoint.ts";
import { endpointToChange } from "../endpoints/endpoint-to-change.ts";

export interface SendTestWebhook {
  /** The endpoint's public id. */
  readonly id: string;
  readonly eventType: string;
}

const SEND = /* sql */ `
  insert into webhook_deliveries (id, endpoint_id, program_id, event_id, event_type, body, status, created_at,
    next_attempt_at)
  values ($1, $2, $3, $4, $5, $6, 'WAITING', $7, $7)
`;

/**
 * Puts the example of an event on its way to an endpoint, marked as a test.
 * @throws Refusal as the mutation's description lists.
 */
export async function sendTestWebhook(
  work: Work,
  { id, eventType }: SendTestWebhook,
  types: EventTypes,
): Promise<{ deliveryId: string }> {
  const endpoint = await endpointToChange(work, id);
  const declaration = types.get(eventType);
  if (!declaration) throw refusal("INVALID", ["input", "eventType"], NO_EVENT);
  if (endpoint.status !== "ENABLED") throw refusal("ENDPOINT_DISABLED", ["input", "id"], DISABLED);

  const [deliveryId, eventId, now] = [uuidv7(), uuidv7(), work.now];
  const event = { ...exampleEvent(eventType, declaration), timestamp: now.toISOString() };
  const body = JSON.stringify({ ...event, id: encodeId("msg", eventId), test: true });
  const place = [endpoint.id, work.programId, eventId, eventType];
  await work.rows(SEND, [deliveryId, ...place, body, now]);
  work.audit({ subjectId: deliveryId });
  return { deliveryId };
}

export const DISABLED = {
  en: "This endpoint is disabled or was deleted. Enable it first, or send to another one.",
  vi: "Địa chỉ nhận webhook này đang tắt hoặc đã xóa. Hãy bật lại trước, hoặc gửi đến địa chỉ khác.",
};
