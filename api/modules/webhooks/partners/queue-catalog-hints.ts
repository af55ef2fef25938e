import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { encodeId } from "../../../values/id.ts";
import type { Work } from "../../../writes/work.ts";
import { catalogHints, refreshedCatalog } from "../../catalog/catalog-hints.ts";
import type { CatalogHint } from "../../catalog/catalog-hints.ts";
import { CATALOG_EVENTS } from "./partner-event-types.ts";

/** So many hints are queued for an endpoint at once; the rest a minute later. */
const HINTS_AT_ONCE = 500;

const FIND_PARTNERS = sql.read<{ partnerId: string }>("find partners that want catalog hints")`
  select distinct e.partner_id as "partnerId"
  from webhook_endpoints e join partners p on p.id = e.partner_id and p.status = 'ACTIVE'
  where e.program_id = ${"programId"} and e.status = 'ENABLED'
    and (e.event_types = '{}' or e.event_types && ${"types"}::text[])
`;

interface HintedEndpoint {
  readonly id: string;
  readonly eventTypes: readonly string[];
  readonly catalogChange: number;
}

// Two workers queue one after the other; the second finds nothing new.
const LOCK_ENDPOINTS = sql.write<HintedEndpoint>("lock endpoints that want catalog hints")`
  select id, event_types as "eventTypes", catalog_change as "catalogChange"
  from webhook_endpoints
  where partner_id = ${"partnerId"} and status = 'ENABLED'
    and (event_types = '{}' or event_types && ${"types"}::text[])
  order by id for update
`;

const INSERT_HINTS = sql.write("insert deliveries of catalog hints")`
  insert into webhook_deliveries (id, endpoint_id, program_id, partner_id, event_id, event_type,
    body, status, created_at, next_attempt_at)
  select id, ${"endpointId"}, ${"programId"}, ${"partnerId"}, "eventId", "eventType", body,
    'WAITING', ${"now"}, ${"now"}
  from jsonb_to_recordset(${"deliveries"}) as d (id uuid, "eventId" uuid, "eventType" text,
    body text)
`;

const MOVE_ON = sql.write("save how far an endpoint was hinted of its catalog")`
  update webhook_endpoints set catalog_change = ${"change"} where id = ${"endpointId"}
`;

/** Queues what changed in the catalogs of partners, for those of their endpoints that want it. */
export const queueCatalogHints: ScheduledTask = {
  name: "queue-catalog-hints",
  every: "1m",
  async run({ programId, rows, write }) {
    const partners = await rows(FIND_PARTNERS, { programId, types: CATALOG_EVENTS });
    for (const { partnerId } of partners) {
      await write({
        operation: "queueCatalogHints",
        run: (work) => queueHints(work, partnerId),
      });
    }
  },
};

async function queueHints(work: Work, partnerId: string): Promise<void> {
  await refreshedCatalog(work, partnerId);
  const endpoints = await work.rows(LOCK_ENDPOINTS, { partnerId, types: CATALOG_EVENTS });
  for (const { id: endpointId, eventTypes, catalogChange: since } of endpoints) {
    const hints = await catalogHints(work, { partnerId, since, limit: HINTS_AT_ONCE });
    if (hints.length === 0) continue;
    const deliveries = hints
      .filter(({ type }) => eventTypes.length === 0 || eventTypes.includes(type))
      .map((hint) => deliveryOf(hint, work.now));
    const { programId, now } = work;
    const queued = JSON.stringify(deliveries);
    await work.rows(INSERT_HINTS, { endpointId, programId, partnerId, deliveries: queued, now });
    await work.rows(MOVE_ON, { endpointId, change: hints.at(-1)!.change });
  }
}

function deliveryOf({ type, itemId, version, change }: CatalogHint, now: Date) {
  const eventId = uuidv7();
  const message = {
    id: encodeId("msg", eventId),
    type,
    version: 1,
    timestamp: now.toISOString(),
    sequence: change,
    data: { itemId, version },
  };
  return { id: uuidv7(), eventId, eventType: type, body: JSON.stringify(message) };
}
