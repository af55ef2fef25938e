import { decodeId, encodeId } from "../../graphql/id.ts";
import { refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";

/** An address that is sent events, without its secrets. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  /** Empty: every event. */
  readonly eventTypes: readonly string[];
  readonly status: "ENABLED" | "DISABLED" | "ARCHIVED";
  readonly disabledReason: "STAFF" | "GONE" | "FAILING" | null;
  readonly disabledAt: Date | null;
  readonly failingSince: Date | null;
  readonly previousSecretUntil: Date | null;
  readonly createdAt: Date;
}

export const ENDPOINT_COLUMNS = /* sql */ `
  id, url, description, event_types as "eventTypes", status, disabled_reason as "disabledReason",
  disabled_at as "disabledAt", failing_since as "failingSince", previous_until as "previousSecretUntil",
  created_at as "createdAt"
`;

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

/** An endpoint as staff sees it. */
export function describedEndpoint(endpoint: WebhookEndpoint, now: Date) {
  const { status, previousSecretUntil, ...told } = endpoint;
  return {
    ...told,
    id: encodeId("whe", endpoint.id),
    enabled: status === "ENABLED",
    previousSecretUntil:
      previousSecretUntil && previousSecretUntil > now ? previousSecretUntil : null,
  };
}
