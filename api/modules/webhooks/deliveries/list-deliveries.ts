import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { sql } from "../../../database/sql.ts";
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

const COLUMNS = sql`
  id, endpoint_id as "endpointId", event_id as "eventId", event_type as "eventType", body, status,
  next_attempt_at as "nextAttemptAt", created_at as "createdAt"
`;

const FIND_DELIVERY = sql.read<DeliveryRow>("find a webhook delivery")`
  select ${COLUMNS} from webhook_deliveries where program_id = ${"programId"} and id = ${"id"}
`;

const LIST_ENDPOINTS = sql.read<WebhookEndpoint>("list the endpoints of webhook deliveries")`
  select ${ENDPOINT_COLUMNS} from webhook_endpoints where id = any (${"ids"})
`;

const LIST_ATTEMPTS = sql.read<AttemptRow>("list the attempts of webhook deliveries")`
  select a.delivery_id as "deliveryId", a.number, a.attempted_at as at, a.took_ms as "tookMs",
    a.status, a.error, a.response
  from unnest(${"ids"}::uuid[]) d (id) cross join lateral (
    select * from webhook_attempts a where a.delivery_id = d.id order by a.number desc limit 50
  ) a
`;

const place = timedPlace("whd");

/** A page of the program's deliveries, newest first. */
export async function listDeliveries(context: Context, args: ListDeliveries) {
  const page = pageOf(args, place);
  const rows = await context.lane.rows(listStatement(args, page.from !== null), {
    programId: context.caller.programId,
    // An id that is none is nobody's.
    endpointId: args.endpointId ? decodeId("whe", args.endpointId) : null,
    status: args.status,
    eventType: args.eventType,
    at: page.from?.at,
    id: page.from?.id,
    limit: page.limit,
  });
  const described = await describedDeliveries(context, rows);
  return connectionOf(rows, page, {
    cursor: ({ createdAt: at, id }) => timedCursor("whd", { at, id }),
    node: ({ id }) => described.get(id)!,
  });
}

/** Only with the filters in use: each has an index of its own. */
function listStatement({ endpointId, status, eventType }: ListDeliveries, isLaterPage: boolean) {
  const all = sql``;
  return sql.read<DeliveryRow>("list webhook deliveries")`
    select ${COLUMNS} from webhook_deliveries where program_id = ${"programId"}
    ${endpointId ? sql`and endpoint_id = ${"endpointId"}` : all}
    ${status ? sql`and status = ${"status"}` : all}
    ${eventType ? sql`and event_type = ${"eventType"}` : all}
    ${isLaterPage ? sql`and (created_at, id) < (${"at"}, ${"id"})` : all}
    order by created_at desc, id desc limit ${"limit"}
  `;
}

/** One of the program's deliveries; null when there is none. */
export async function deliveryById(context: Context, id: string | null) {
  const { programId } = context.caller;
  const rows = id ? await context.lane.rows(FIND_DELIVERY, { programId, id }) : [];
  return (await describedDeliveries(context, rows)).get(id ?? "") ?? null;
}

async function describedDeliveries({ lane, now }: Context, rows: readonly DeliveryRow[]) {
  if (rows.length === 0) return new Map<string, DescribedDelivery>();
  const [endpoints, attempts] = await Promise.all([
    lane.rows(LIST_ENDPOINTS, { ids: [...new Set(rows.map(({ endpointId }) => endpointId))] }),
    lane.rows(LIST_ATTEMPTS, { ids: rows.map(({ id }) => id) }),
  ]);
  const attemptsOf = Map.groupBy(attempts, ({ deliveryId }) => deliveryId);
  return new Map(
    rows.map((row) => {
      const endpoint = endpoints.find(({ id }) => id === row.endpointId)!;
      const shown = describedEndpoint(endpoint, now);
      return [row.id, describedDelivery(row, shown, attemptsOf.get(row.id))];
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
    id: encodeId("whd", id),
    messageId: encodeId("msg", eventId),
    endpoint,
    eventType,
    status,
    nextAttemptAt,
    createdAt,
    attempts,
    payload: JSON.parse(body) as object,
  };
}
