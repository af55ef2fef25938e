import type { Context } from "../../../graphql/context.ts";
import { Conditions, countTimed, timedRows } from "../../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../../graphql/timed-list.ts";
import { sql } from "../../../database/sql.ts";
import { partnerOf } from "../../../values/caller.ts";
import type { Caller } from "../../../values/caller.ts";
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

/** Which deliveries, in which order, and which page of them. */
export interface ListDeliveries extends TimedListArgs {
  /** The public id. */
  readonly endpointId?: string | null;
  readonly status?: string | null;
  readonly eventType?: string | null;
  readonly where?: DeliveryFilter | null;
}

interface DeliveryFilter {
  /** Public ids. */
  readonly endpointIds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly eventTypes?: readonly string[] | null;
  readonly createdAt?: InstantRange | null;
}

const COLUMNS = `
  id, endpoint_id as "endpointId", event_id as "eventId", event_type as "eventType", body, status,
  next_attempt_at as "nextAttemptAt", created_at as "createdAt"
`;

const DELIVERIES: TimedList = {
  columns: `${COLUMNS}, created_at as at`,
  rows: "from webhook_deliveries where program_id = $1 and partner_id is null",
  at: "created_at",
  id: "id",
  prefix: "whd",
};

/** Of the partner that calls. */
const DELIVERIES_OF_PARTNER: TimedList = {
  ...DELIVERIES,
  rows: "from webhook_deliveries where program_id = $1",
};

function deliveriesOf(caller: Caller): TimedList {
  return partnerOf(caller) ? DELIVERIES_OF_PARTNER : DELIVERIES;
}

const FIND_DELIVERY = sql.read<DeliveryRow>("find a webhook delivery")`
  select ${sql.raw(COLUMNS)} from webhook_deliveries
  where program_id = ${"programId"} and partner_id is not distinct from ${"partnerId"}::uuid
    and id = ${"id"}
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

/** A page of the deliveries to the program, or to the partner that calls; newest first. */
export async function listDeliveries(context: Context, args: ListDeliveries) {
  const matching = matchingDeliveries(context, args);
  const list = deliveriesOf(context.caller);
  const page = { args, matching };
  const { rows, connect } = await timedRows<DeliveryRow & { at: Date }>(context, list, page);
  const described = await describedDeliveries(context, rows);
  return Object.assign(
    connect(({ id }) => described.get(id)),
    { count: () => countTimed(context, list, matching) },
  );
}

/** Only with the filters in use: each has an index of its own. */
function matchingDeliveries(context: Context, args: ListDeliveries): Conditions {
  const { endpointId, status, eventType } = args;
  const { endpointIds, statuses, eventTypes, createdAt } = args.where ?? {};
  const matching = new Conditions(context);
  // An id that is none is nobody's.
  const endpoints = [endpointId ? [endpointId] : null, endpointIds].filter((ids) => ids != null);
  for (const ids of endpoints) {
    const known = ids.map((id) => decodeId("whe", id)).filter((id) => id !== null);
    matching.add(known, (some) => `endpoint_id = any (${some}::uuid[])`);
  }
  return matching
    .add(partnerOf(context.caller), (one) => `partner_id = ${one}`)
    .add(status, (one) => `status = ${one}`)
    .add(eventType, (one) => `event_type = ${one}`)
    .add(statuses, (some) => `status = any (${some}::text[])`)
    .add(eventTypes, (some) => `event_type = any (${some}::text[])`)
    .within("created_at", createdAt);
}

/** One of them; null when there is none. */
export async function deliveryById(context: Context, id: string | null) {
  const { programId } = context.caller;
  const whose = { programId, partnerId: partnerOf(context.caller) };
  const rows = id ? await context.lane.rows(FIND_DELIVERY, { ...whose, id }) : [];
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
