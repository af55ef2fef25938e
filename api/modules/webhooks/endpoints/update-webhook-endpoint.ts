import { sql } from "../../../database/sql.ts";
import { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { wrongInEndpoint } from "./read-endpoint.ts";
import type { EndpointChecks, EndpointInput } from "./read-endpoint.ts";
import type { WebhookEndpoint } from "../webhook-endpoint.ts";
import { endpointToChange } from "./endpoint-to-change.ts";

export interface UpdateWebhookEndpoint extends EndpointInput {
  /** The public id. */
  readonly id: string;
  readonly enabled?: boolean | null;
}

const UPDATE_ENDPOINT = sql.write("update a webhook endpoint")`
  update webhook_endpoints set url = ${"url"}, description = ${"description"},
    event_types = ${"eventTypes"}, status = ${"status"}, disabled_reason = ${"disabledReason"},
    disabled_at = ${"disabledAt"}, failing_since = ${"failingSince"}
  where id = ${"id"}
`;

/**
 * Changes an endpoint; a field that is left out stays as it is.
 * @throws Refusal NOT_FOUND, URL_NOT_ALLOWED, INVALID
 */
export async function updateWebhookEndpoint(
  work: Work,
  input: UpdateWebhookEndpoint,
  checks: EndpointChecks,
): Promise<{ endpointId: string }> {
  const before = await endpointToChange(work, input.id);
  const reasons = wrongInEndpoint(input, checks);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const after = {
    url: input.url ? new URL(input.url).href : before.url,
    description: input.description ?? before.description,
    eventTypes: input.eventTypes ? [...new Set(input.eventTypes)] : before.eventTypes,
    ...statusAfter(before, input.enabled, work.now),
  };
  const { id } = before;
  await work.rows(UPDATE_ENDPOINT, { id, ...after });
  work.audit({ subjectId: id, before: shownOf(before), after: shownOf(after) });
  return { endpointId: id };
}

/** What of an endpoint the audit log says: its secret is none of it. */
function shownOf({ url, description, eventTypes, status }: Shown) {
  return { url, description, eventTypes, status };
}

interface Shown {
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  readonly status: string;
}

function statusAfter(before: WebhookEndpoint, enabled: boolean | null | undefined, now: Date) {
  const { status, disabledReason, disabledAt, failingSince } = before;
  if ((enabled ?? status === "ENABLED") === (status === "ENABLED")) {
    return { status, disabledReason, disabledAt, failingSince };
  }
  // An endpoint that is enabled again has another five days.
  return enabled
    ? { status: "ENABLED", disabledReason: null, disabledAt: null, failingSince: null }
    : { status: "DISABLED", disabledReason: "STAFF", disabledAt: now, failingSince: null };
}
