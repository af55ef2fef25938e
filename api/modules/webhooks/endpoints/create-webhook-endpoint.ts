import { uuidv7 } from "uuidv7";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { wrongInEndpoint } from "./read-endpoint.ts";
import type { EndpointChecks, EndpointInput } from "./read-endpoint.ts";

export interface CreateWebhookEndpoint extends EndpointInput {
  readonly url: string;
}

const ENDPOINTS_MAX = 20;

// Two that are added at once count each other.
const LOCK = /* sql */ `select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1::text, 0))`;

const COUNT = /* sql */ `
  select count(*) as count from webhook_endpoints where program_id = $1 and status <> 'ARCHIVED'
`;

const CREATE = /* sql */ `
  insert into webhook_endpoints (id, program_id, url, description, event_types, status, secret, created_at)
  values ($1, $2, $3, $4, $5, 'ENABLED', $6, $7)
`;

/**
 * Adds an address that is sent events.
 * @param checks with the secret, locked: the write itself never sees it.
 * @throws Refusal as the mutation's description lists.
 */
export async function createWebhookEndpoint(
  work: Work,
  input: CreateWebhookEndpoint,
  checks: EndpointChecks & { secret: Buffer },
): Promise<{ endpointId: string }> {
  const reasons = wrongInEndpoint(input, checks);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { programId, now } = work;
  await work.rows(LOCK, [programId]);
  const [known] = await work.rows<{ count: number }>(COUNT, [programId]);
  if (known!.count >= ENDPOINTS_MAX) {
    throw refusal("TOO_MANY_ENDPOINTS", [], {
      en: `A program has at most ${ENDPOINTS_MAX} webhook endpoints. Delete one that is not needed any more.`,
      vi: `Mỗi chương trình có tối đa ${ENDPOINTS_MAX} địa chỉ nhận webhook. Hãy xóa địa chỉ không còn cần.`,
    });
  }
  const endpointId = uuidv7();
  const told = [new URL(input.url).href, input.description ?? "", [...new Set(input.eventTypes)]];
  await work.rows(CREATE, [endpointId, programId, ...told, checks.secret, now]);
  work.audit({ subjectId: endpointId });
  return { endpointId };
}
