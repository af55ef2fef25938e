import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { later } from "../../../values/calendar.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import { endpointToChange } from "./endpoint-to-change.ts";

export interface RotateWebhookSecret {
  /** The public id. */
  readonly id: string;
  /** ISO 8601. */
  readonly overlap: string;
}

const DAYS_MAX = 30;

const ROTATE_SECRET = sql.write("rotate a webhook endpoint's secret")`
  update webhook_endpoints set secret = ${"secret"},
    previous_secret = case when ${"until"}::timestamptz > ${"now"} then secret end,
    previous_until = case when ${"until"}::timestamptz > ${"now"} then ${"until"}::timestamptz end
  where id = ${"endpointId"}
`;

/**
 * Gives an endpoint a new secret; messages are signed with both until the overlap ends.
 * @param secret encrypted: the write never sees it in plain text.
 * @throws Refusal NOT_FOUND, INVALID
 */
export async function rotateWebhookSecret(
  work: Work,
  { id, overlap }: RotateWebhookSecret,
  secret: Buffer,
): Promise<{ endpointId: string }> {
  const { id: endpointId } = await endpointToChange(work, id);
  const until = later(work.now, overlap, work.configuration.part(programSnapshot).timeZone);
  const last = new Date(work.now.getTime() + DAYS_MAX * 86_400_000);
  if (!(until >= work.now && until <= last)) {
    const message = text("webhooks.overlapTooLong", { max: DAYS_MAX });
    throw refusal("INVALID", ["input", "overlap"], message);
  }
  await work.rows(ROTATE_SECRET, { endpointId, secret, until, now: work.now });
  work.audit({ subjectId: endpointId });
  return { endpointId };
}
