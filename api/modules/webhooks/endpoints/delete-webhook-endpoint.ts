import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { endpointToChange } from "./endpoint-to-change.ts";

const ARCHIVE_ENDPOINT = sql.write("archive a webhook endpoint")`
  update webhook_endpoints set status = 'ARCHIVED', disabled_reason = null, disabled_at = null,
    previous_secret = null, previous_until = null
  where id = ${"endpointId"}
`;

const CANCEL_DELIVERIES = sql.write("cancel an endpoint's waiting deliveries")`
  update webhook_deliveries set status = 'FAILED', next_attempt_at = null
  where endpoint_id = ${"endpointId"} and next_attempt_at is not null
`;

/**
 * Archives an endpoint permanently, and cancels its waiting deliveries.
 * @throws Refusal NOT_FOUND
 */
export async function deleteWebhookEndpoint(
  work: Work,
  input: { id: string },
): Promise<{ endpointId: string }> {
  const { id: endpointId } = await endpointToChange(work, input.id);
  await work.rows(ARCHIVE_ENDPOINT, { endpointId });
  await work.rows(CANCEL_DELIVERIES, { endpointId });
  work.audit({ subjectId: endpointId });
  return { endpointId };
}
