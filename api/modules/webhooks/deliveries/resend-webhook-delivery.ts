import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { partnerOf } from "../../../values/caller.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";

const LOCK_ENDPOINT = sql.write<{ status: string }>("lock the endpoint of a webhook delivery")`
  select e.status from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
  where d.program_id = ${"programId"}
    and d.partner_id is not distinct from ${"partnerId"}::uuid and d.id = ${"deliveryId"}
  for update of e
`;

const RESEND_DELIVERY = sql.write("resend a webhook delivery")`
  update webhook_deliveries set status = 'WAITING', next_attempt_at = ${"now"}, failures = 0
  where id = ${"deliveryId"}
`;

/**
 * Sends a delivery again; its retry schedule starts anew.
 * @throws Refusal NOT_FOUND, ENDPOINT_DISABLED
 */
export async function resendWebhookDelivery(
  work: Work,
  input: { id: string },
): Promise<{ deliveryId: string }> {
  const { programId, now } = work;
  const partnerId = partnerOf(work.caller);
  const deliveryId = decodeId("whd", input.id);
  const [endpoint] = deliveryId
    ? await work.rows(LOCK_ENDPOINT, { programId, partnerId, deliveryId })
    : [];
  if (!deliveryId || !endpoint) {
    throw refusal("NOT_FOUND", ["input", "id"], text("webhooks.deliveryNotFound"));
  }
  if (endpoint.status !== "ENABLED") {
    throw refusal("ENDPOINT_DISABLED", ["input", "id"], text("webhooks.endpointDisabled"));
  }
  await work.rows(RESEND_DELIVERY, { deliveryId, now });
  work.audit({ subjectId: deliveryId });
  return { deliveryId };
}
