import { sql } from "../../database/sql.ts";
import type { StoredTable } from "../../configuration/stored-configuration.ts";
import { encodeId } from "../../values/id.ts";
import { listOf, plain } from "../../values/shapes/shape.ts";
import { webAddress } from "../../values/shapes/shapes.ts";

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

/** The columns of an endpoint, read as `WebhookEndpoint`. */
export const ENDPOINT_COLUMNS = sql`
  id, url, description, event_types as "eventTypes", status, disabled_reason as "disabledReason",
  disabled_at as "disabledAt", failing_since as "failingSince",
  previous_until as "previousSecretUntil", created_at as "createdAt"
`;

/** An endpoint as staff sees it: without an earlier secret that has ended by `now`. */
export function describedEndpoint(endpoint: WebhookEndpoint, now: Date) {
  const { status, previousSecretUntil, ...rest } = endpoint;
  return {
    ...rest,
    id: encodeId("whe", endpoint.id),
    enabled: status === "ENABLED",
    previousSecretUntil:
      previousSecretUntil && previousSecretUntil > now ? previousSecretUntil : null,
  };
}

const eventType = plain<string>("the name of an event, such as purchase.recorded", (value) =>
  /^[a-z-]+(?:\.[a-z-]+)+$/.test(String(value)),
);

/** What endpoints must hold. */
export const storedEndpoints: readonly StoredTable[] = [
  {
    table: "webhook_endpoints",
    key: ["id"],
    columns: { url: webAddress, event_types: listOf(eventType) },
  },
];
