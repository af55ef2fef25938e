import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { partnerOf } from "../../../values/caller.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { ENDPOINT_COLUMNS } from "../webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhook-endpoint.ts";

const LOCK_ENDPOINT = sql.write<WebhookEndpoint>("lock a webhook endpoint")`
  select ${ENDPOINT_COLUMNS} from webhook_endpoints
  where program_id = ${"programId"} and partner_id is not distinct from ${"partnerId"}::uuid
    and id = ${"id"} and status <> 'ARCHIVED' for update
`;

/**
 * Locks an endpoint of the program, or of the partner that calls, and returns it.
 * @param publicId `whe_…`
 * @throws Refusal NOT_FOUND
 */
export async function endpointToChange(work: Work, publicId: string): Promise<WebhookEndpoint> {
  const { programId, caller } = work;
  const partnerId = partnerOf(caller);
  const id = decodeId("whe", publicId);
  const [endpoint] = id ? await work.rows(LOCK_ENDPOINT, { programId, partnerId, id }) : [];
  if (!endpoint) throw refusal("NOT_FOUND", ["input", "id"], text("webhooks.endpointNotFound"));
  return endpoint;
}
