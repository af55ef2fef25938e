import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { describedEndpoint, ENDPOINT_COLUMNS } from "../webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhook-endpoint.ts";

interface DeliveryRow {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly body: string;
  readonly status: "WAITING" | "DELIVERED" | "FAILED";
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
}

interface AttemptRow {
  readonly deliveryId: string;
  readonly number: number;
  readonly at: Date;
  readonly tookMs: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly response: string;
}

/** Which deliveries, and which page of them. */
export interface ListDeliveries {
  readonly first?: number | null;
  readonly after?: string | null;
  /** The public id. */
  readonly endpointId?: string | null;
  readonly status?: string | null;
  readonly eventType?: string | null;
}

const COLUMNS = /* sql */ `
  id, endpoint_id as "endpointId", event_id as "eventId", event_type as "eventType", body, status,
  next_attempt_at as "nextAttemptAt", created_at as "createdAt"
`;

const ENDPOINTS = /* sql */ `select ${ENDPOINT_COLUMNS} from webhook_endpoints where id = any ($1)`;

const ATTEMPTS = /* sql */ `
  select a.delivery_id as "deliveryId", a.number, a.attempted_at as at, a.took_ms as "tookMs", a.status, a.error,
    a.response
  from unnest($1::uuid[]) d (id) cross join lateral (
    select * from webhook_attempts a where a.delivery_id = d.id order by a.number desc limit 50
  ) a
`;

const ONE = /* sql */ `select ${COLUMNS} from webhook_deliveries where program_id = $1 and id = $2`;

const place = timedPlace("whd");

/** A page of the program's deliveries, newest first. */
export async function listDeliveries(context: Context, asked: ListDeliveries) {
  const page = pageOf(asked, place);
  const values: unknown[] = [context.caller.programId];
  const put = (value: unknown) => `$${values.push(value)}`;
  const conditions = ["program_id = $1"];
  // An id that is none is nobody's.
  if (asked.endpointId) conditions.push(`endpoint_id = ${put(endpointOf(asked.endpointId))}`);
  if (asked.status) conditions.push(`status = ${put(asked.status)}`);
  if (asked.eventType) conditions.push(`event_type = ${put(asked.eventType)}`);
  if (page.from) {
    conditions.push(`(created_at, id) < (${put(page.from.at)}, ${put(page.from.id)})`);
  }
  const rows = await context.lane.rows<DeliveryRow>(
    `select ${COLUMNS} from webhook_deliveries where ${conditions.join(" and ")}
    order by created_at desc, id desc limit ${put(page.limit)}`,
    values,
  );
  const described = await describedDeliveries(context, rows);
  return connectionOf(rows, page, {
    cursor: ({ createdAt: at, id }) => timedCursor("whd", { at, id }),
    node: ({ id }) => described.get(id)!,
  });
}

/** One of the program's deliveries; null when there is none. */
export async function deliveryById(context: Context, id: string | null) {
  const { programId } = context.caller;
  const rows = id ? await context.lane.rows<DeliveryRow>(ONE, [programId, id]) : [];
  return (await describedDeliveries(context, rows)).get(id ?? "") ?? null;
}

function endpointOf(publicId: string): string | null {
  return decodeId("whe", publicId);
}

async function describedDeliveries({ lane, now }: Context, rows: readonly DeliveryRow[]) {
  if (rows.length === 0) return new Map<string, DescribedDelivery>();
  const [endpoints, attempts] = await Promise.all([
    lane.rows<WebhookEndpoint>(ENDPOINTS, [[...new Set(rows.map((row) => row.endpointId))]]),
    lane.rows<AttemptRow>(ATTEMPTS, [rows.map(({ id }) => id)]),
  ]);
  const tried = Map.groupBy(attempts, ({ deliveryId }) => deliveryId);
  return new Map(
    rows.map((row) => {
      const endpoint = endpoints.find(({ id }) => id === row.endpointId)!;
      return [row.id, describedDelivery(row, describedEndpoint(endpoint, now), tried.get(row.id))];
    }),
  );
}

type DescribedDelivery = ReturnType<typeof describedDelivery>;

function describedDelivery(
  { id, eventId, body, eventType, status, nextAttemptAt, createdAt }: DeliveryRow,
  endpoint: ReturnType<typeof describedEndpoint>,
  attempts: AttemptRow[] = [],
) {
  return {
    ...{ id: encodeId("whd", id), messageId: encodeId("msg", eventId) },
    ...{ endpoint, eventType, status, nextAttemptAt, createdAt, attempts },
    payload: JSON.parse(body) as object,
  };
}
