import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { Checkout } from "./reservation.ts";

const IS_RECORDED = sql.read("find whether a purchase is recorded")`
  select from purchase_ids
  where program_id = ${"programId"} and source = ${"source"}
    and external_id = ${"purchaseExternalId"}
`;

/** @throws Refusal PURCHASE_RECORDED: its payments stay as they are. */
export async function refuseRecorded(
  { programId, rows }: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<void> {
  const recorded = await rows(IS_RECORDED, { programId, source, purchaseExternalId });
  if (recorded.length === 0) return;
  const message = text("payments.purchaseRecorded");
  throw refusal("PURCHASE_RECORDED", ["input", "purchaseExternalId"], message);
}
