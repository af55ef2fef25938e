import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { describedEndpoint, ENDPOINT_COLUMNS } from "../webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhook-endpoint.ts";

const ENDPOINTS = /* sql */ `
  select ${ENDPOINT_COLUMNS} from webhook_endpoints
  where program_id = $1 and status <> 'ARCHIVED' and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
  order by created_at desc, id desc limit $4
`;

const ONE = /* sql */ `
  select ${ENDPOINT_COLUMNS} from webhook_endpoints where program_id = $1 and id = $2 and status <> 'ARCHIVED'
`;

const place = timedPlace("whe");

/** A page of the program's endpoints, newest first. */
export async function listEndpoints({ caller, lane, now }: Context, asked: PageArgs) {
  const page = pageOf(asked, place);
  const { at = null, id = null } = page.from ?? {};
  const values = [caller.programId, at, id, page.limit];
  const rows = await lane.rows<WebhookEndpoint>(ENDPOINTS, values);
  return connectionOf(rows, page, {
    cursor: ({ createdAt, id }) => timedCursor("whe", { at: createdAt, id }),
    node: (endpoint) => describedEndpoint(endpoint, now),
  });
}

/** One of the program's endpoints; null when there is none. */
export async function endpointById({ caller, lane, now }: Context, id: string | null) {
  const [endpoint] = id ? await lane.rows<WebhookEndpoint>(ONE, [caller.programId, id]) : [];
  return endpoint ? describedEndpoint(endpoint, now) : null;
}
