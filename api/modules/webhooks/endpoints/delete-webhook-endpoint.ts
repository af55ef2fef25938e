import type { Work } from "../../../writes/work.ts";
import { endpointToChange } from "./endpoint-to-change.ts";

const ARCHIVE = /* sql */ `
  update webhook_endpoints set status = 'ARCHIVED', disabled_reason = null, disabled_at = null, previous_secret = null,
    previous_until = null
  where id = $1
`;

const GIVE_UP = /* sql */ `
  update webhook_deliveries set status = 'FAILED', next_attempt_at = null
  where endpoint_id = $1 and next_attempt_at is not null
`;

/**
 * Puts an endpoint away for good, with all that waits to be sent to it.
 * @throws Refusal NOT_FOUND
 */
export async function deleteWebhookEndpoint(
  work: Work,
  input: { id: string },
): Promise<{ endpointId: string }> {
  const { id: endpointId } = await endpointToChange(work, input.id);
  await work.rows(ARCHIVE, [endpointId]);
  await work.rows(GIVE_UP, [endpointId]);
  work.audit({ subjectId: endpointId });
  return { endpointId };
}
