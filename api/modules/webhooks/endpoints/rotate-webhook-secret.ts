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

const ROTATE = /* sql */ `
  update webhook_endpoints set secret = $2, previous_secret = case when $3::timestamptz > $4 then secret end,
    previous_until = case when $3::timestamptz > $4 then $3::timestamptz end
  where id = $1
`;

/**
 * Gives an endpoint a new secret; the present one goes on signing beside it for a while.
 * @param secret locked: the write itself never sees it.
 * @throws Refusal as the mutation's description lists.
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
    throw refusal("INVALID", ["input", "overlap"], {
      en: `Both secrets sign for at most ${DAYS_MAX} days. Give a length such as P1D.`,
      vi: `Hai khóa cùng ký trong tối đa ${DAYS_MAX} ngày. Hãy nhập khoảng thời gian như P1D.`,
    });
  }
  await work.rows(ROTATE, [endpointId, secret, until, work.now]);
  work.audit({ subjectId: endpointId });
  return { endpointId };
}
