import { uuidv7 } from "uuidv7";
import type { App } from "../../api/engine/app.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import { newWebhookSecret } from "../../api/modules/webhooks/webhook-secret.ts";
import { openKeyRing } from "../../api/values/key-ring.ts";

const ADD = /* sql */ `
  insert into webhook_endpoints (id, program_id, url, description, event_types, status,
    disabled_reason, disabled_at,
    secret, created_at)
  select $1, $2, 'http://127.0.0.1:8080/', 'Your own server: see docs/webhooks.md',
    '{member.enrolled,tier.changed,points.expiring}', 'DISABLED', 'STAFF', $4::timestamptz, $3,
      $4::timestamptz
  where not exists (select from webhook_endpoints where program_id = $2)
`;

/**
 * Adds the endpoint of docs/webhooks.md, disabled: nobody listens there yet. Only once, also when
 * it is run again.
 */
export async function addWebhookEndpoint(
  { orm, settings }: Pick<App, "orm" | "settings">,
  programId: string,
): Promise<void> {
  const secret = openKeyRing(settings.checkpointKey).encrypt(newWebhookSecret());
  await orm.em
    .fork()
    .transactional((em) => transactionRows(em)(ADD, [uuidv7(), programId, secret, new Date()]));
}
