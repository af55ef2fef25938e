import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { sql } from "../../../database/sql.ts";
import { partnerOf } from "../../../values/caller.ts";
import { describedEndpoint, ENDPOINT_COLUMNS } from "../webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhook-endpoint.ts";

const LIST_ENDPOINTS = sql.read<WebhookEndpoint>("list webhook endpoints")`
  select ${ENDPOINT_COLUMNS} from webhook_endpoints
  where program_id = ${"programId"} and partner_id is not distinct from ${"partnerId"}::uuid
    and status <> 'ARCHIVED'
    and (${"at"}::timestamptz is null or (created_at, id) < (${"at"}, ${"id"}::uuid))
  order by created_at desc, id desc limit ${"limit"} offset ${"offset"}
`;

// A program has a few of them.
const COUNT_ENDPOINTS = sql.read<{ count: number }>("count webhook endpoints")`
  select count(*) as count from webhook_endpoints
  where program_id = ${"programId"} and partner_id is not distinct from ${"partnerId"}::uuid
    and status <> 'ARCHIVED'
`;

const FIND_ENDPOINT = sql.read<WebhookEndpoint>("find a webhook endpoint")`
  select ${ENDPOINT_COLUMNS} from webhook_endpoints
  where program_id = ${"programId"} and partner_id is not distinct from ${"partnerId"}::uuid
    and id = ${"id"} and status <> 'ARCHIVED'
`;

const place = timedPlace("whe");

/** A page of the program's endpoints, or of the partner's that calls; newest first. */
export async function listEndpoints({ caller, lane, now }: Context, args: PageArgs) {
  const page = pageOf(args, place);
  const { at = null, id = null } = page.from ?? {};
  const { programId } = caller;
  const partnerId = partnerOf(caller);
  const { limit } = page;
  const [rows, [total]] = await Promise.all([
    lane.rows(LIST_ENDPOINTS, { programId, partnerId, at, id, limit, offset: offsetOf(args) }),
    lane.rows(COUNT_ENDPOINTS, { programId, partnerId }),
  ]);
  const connection = connectionOf(rows, page, {
    cursor: ({ createdAt, id }) => timedCursor("whe", { at: createdAt, id }),
    node: (endpoint) => describedEndpoint(endpoint, now),
  });
  return { totalCount: total!.count, ...connection };
}

/** One of them; null when there is none. */
export async function endpointById({ caller, lane, now }: Context, id: string | null) {
  const { programId } = caller;
  const whose = { programId, partnerId: partnerOf(caller) };
  const [endpoint] = id ? await lane.rows(FIND_ENDPOINT, { ...whose, id }) : [];
  return endpoint ? describedEndpoint(endpoint, now) : null;
}
