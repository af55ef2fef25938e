import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { ENDPOINT_COLUMNS } from "../webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhook-endpoint.ts";

const TO_CHANGE = /* sql */ `
  select ${ENDPOINT_COLUMNS} from webhook_endpoints
  where program_id = $1 and id = $2 and status <> 'ARCHIVED' for update
`;

/**
 * An endpoint under its lock.
 * @param publicId `whe_…`
 * @throws Refusal NOT_FOUND
 */
export async function endpointToChange(work: Work, publicId: string): Promise<WebhookEndpoint> {
  const id = decodeId("whe", publicId);
  const asked = [work.programId, id];
  const [endpoint] = id ? await work.rows<WebhookEndpoint>(TO_CHANGE, asked) : [];
  if (endpoint) return endpoint;
  throw refusal("NOT_FOUND", ["input", "id"], {
    en: "There is no such webhook endpoint.",
    vi: "Không có địa chỉ nhận webhook này.",
  });
}
