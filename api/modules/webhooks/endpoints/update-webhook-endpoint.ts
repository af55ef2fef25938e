import { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { wrongInEndpoint } from "./read-endpoint.ts";
import type { EndpointChecks, EndpointInput } from "./read-endpoint.ts";
import { endpointToChange } from "./endpoint-to-change.ts";

export interface UpdateWebhookEndpoint extends EndpointInput {
  /** The public id. */
  readonly id: string;
  readonly enabled?: boolean | null;
}

const UPDATE = /* sql */ `
  update webhook_endpoints set url = $2, description = $3, event_types = $4, status = $5, disabled_reason = $6,
    disabled_at = $7, failing_since = $8
  where id = $1
`;

/**
 * Changes an endpoint; what is left out stays.
 * @throws Refusal as the mutation's description lists.
 */
export async function updateWebhookEndpoint(
  work: Work,
  input: UpdateWebhookEndpoint,
  checks: EndpointChecks,
): Promise<{ endpointId: string }> {
  const before = await endpointToChange(work, input.id);
  const reasons = wrongInEndpoint(input, checks);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const url = input.url ? new URL(input.url).href : before.url;
  const eventTypes = input.eventTypes ? [...new Set(input.eventTypes)] : before.eventTypes;
  const isEnabled = input.enabled ?? before.status === "ENABLED";
  const stays = isEnabled === (before.status === "ENABLED");
  const { disabledReason, disabledAt, failingSince } = before;
  await work.rows(UPDATE, [
    ...[before.id, url, input.description ?? before.description, eventTypes],
    ...(isEnabled ? ["ENABLED", null, null] : []),
    ...(!isEnabled && stays ? ["DISABLED", disabledReason, disabledAt] : []),
    ...(!isEnabled && !stays ? ["DISABLED", "STAFF", work.now] : []),
    // Whoever enables it again gives it another five days.
    stays ? failingSince : null,
  ]);
  work.audit({ subjectId: before.id });
  return { endpointId: before.id };
}
