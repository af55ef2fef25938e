import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
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

const COUNT_ENDPOINTS = sql.read<{ count: number }>("count a program's webhook endpoints")`
  select count(*) as count from webhook_endpoints
  where program_id = ${"programId"} and status <> 'ARCHIVED'
`;

const INSERT_ENDPOINT = sql.write("insert a webhook endpoint")`
  insert into webhook_endpoints
    (id, program_id, url, description, event_types, status, secret, created_at)
  values (${"id"}, ${"programId"}, ${"url"}, ${"description"}, ${"eventTypes"}, 'ENABLED',
    ${"secret"}, ${"now"})
`;

/**
 * Adds an address that events are sent to.
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
  await work.rows(LOCK_ENDPOINTS, { programId });
  const [existing] = await work.rows(COUNT_ENDPOINTS, { programId });
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
    ...after,
    secret: checks.secret,
    now,
  });
  work.audit({ subjectId: endpointId, after });
  return { endpointId };
}
