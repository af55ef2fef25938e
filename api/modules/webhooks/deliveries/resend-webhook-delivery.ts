import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { DISABLED } from "./send-test-webhook.ts";

const KNOWN = /* sql */ `
  select e.status from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
  where d.program_id = $1 and d.id = $2 for update of e
`;

const RESEND = /* sql */ `
  update webhook_deliveries set status = 'WAITING', next_attempt_at = $2, failures = 0 where id = $1
`;

/**
 * Sends a delivery again, by the schedule from its beginning.
 * @throws Refusal as the mutation's description lists.
 */
export async function resendWebhookDelivery(
  work: Work,
  input: { id: string },
): Promise<{ deliveryId: string }> {
  const deliveryId = decodeId("whd", input.id);
  const asked = [work.programId, deliveryId];
  const [known] = deliveryId ? await work.rows<{ status: string }>(KNOWN, asked) : [];
  if (!known) {
    throw refusal("NOT_FOUND", ["input", "id"], {
      en: "There is no such delivery. Deliveries are kept for 30 days.",
      vi: "Không có lần gửi này. Các lần gửi được lưu trong 30 ngày.",
    });
  }
  if (known.status !== "ENABLED") throw refusal("ENDPOINT_DISABLED", ["input", "id"], DISABLED);
  await work.rows(RESEND, [deliveryId, work.now]);
  work.audit({ subjectId: deliveryId! });
  return { deliveryId: deliveryId! };
}
