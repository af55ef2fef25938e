import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { partnerOf } from "../../../values/caller.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { refreshedCatalog } from "../../catalog/catalog-hints.ts";
import { wrongInEndpoint } from "./read-endpoint.ts";
import type { EndpointChecks, EndpointInput } from "./read-endpoint.ts";

export interface CreateWebhookEndpoint extends EndpointInput {
  readonly url: string;
}

const ENDPOINTS_MAX = 20;

// Two that are added at once count each other.
const LOCK_ENDPOINTS = sql.write("lock a program's webhook endpoints")`
  select pg_advisory_xact_lock(hashtextextended('webhooks ' || ${"programId"}::text, 0))
`;

const COUNT_ENDPOINTS = sql.read<{ count: number }>("count somebody's webhook endpoints")`
  select count(*) as count from webhook_endpoints
  where program_id = ${"programId"} and partner_id is not distinct from ${"partnerId"}::uuid
    and status <> 'ARCHIVED'
`;

const INSERT_ENDPOINT = sql.write("insert a webhook endpoint")`
  insert into webhook_endpoints
    (id, program_id, partner_id, catalog_change, url, description, event_types, status, secret,
      created_at)
  values (${"id"}, ${"programId"}, ${"partnerId"}, ${"catalogChange"}, ${"url"},
    ${"description"}, ${"eventTypes"}, 'ENABLED', ${"secret"}, ${"now"})
`;

/**
 * Adds an address that events are sent to: all of the program's, or, for a partner that calls, what
 * concerns it from now on.
 * @param checks with the secret, encrypted: the write never sees it in plain text.
 * @throws Refusal URL_NOT_ALLOWED, INVALID, TOO_MANY_ENDPOINTS
 */
export async function createWebhookEndpoint(
  work: Work,
  input: CreateWebhookEndpoint,
  checks: EndpointChecks & { secret: Buffer },
): Promise<{ endpointId: string }> {
  const reasons = wrongInEndpoint(input, checks);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { programId, now } = work;
  const partnerId = partnerOf(work.caller);
  const catalogChange = partnerId && (await refreshedCatalog(work, partnerId));
  await work.rows(LOCK_ENDPOINTS, { programId });
  const [existing] = await work.rows(COUNT_ENDPOINTS, { programId, partnerId });
  if (existing!.count >= ENDPOINTS_MAX) {
    const message = text("webhooks.tooManyEndpoints", { max: ENDPOINTS_MAX });
    throw refusal("TOO_MANY_ENDPOINTS", [], message);
  }
  const endpointId = uuidv7();
  const after = {
    url: new URL(input.url).href,
    description: input.description ?? "",
    eventTypes: [...new Set(input.eventTypes)],
  };
  await work.rows(INSERT_ENDPOINT, {
    id: endpointId,
    programId,
    partnerId,
    catalogChange,
    ...after,
    secret: checks.secret,
    now,
  });
  work.audit({ subjectId: endpointId, after });
  return { endpointId };
}
