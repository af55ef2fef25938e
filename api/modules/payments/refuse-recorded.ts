import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { ANY_STORED_NUMBER, storedNumbers } from "../../writes/erased-number.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { Checkout } from "./reservation.ts";

const IS_RECORDED = sql.read("find whether a purchase is recorded")`
  select from purchase_ids
  where program_id = ${"programId"} and source = ${"source"}
    and external_id = ${ANY_STORED_NUMBER}
`;

/** @throws Refusal PURCHASE_RECORDED: its payments stay as they are. */
export async function refuseRecorded(
  { programId, rows, hashes }: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<void> {
  const number = { kind: "PURCHASE", source, number: purchaseExternalId } as const;
  const numbers = storedNumbers(hashes, programId, number);
  const recorded = await rows(IS_RECORDED, { programId, source, numbers });
  if (recorded.length === 0) return;
  const message = text("payments.purchaseRecorded");
  throw refusal("PURCHASE_RECORDED", ["input", "purchaseExternalId"], message);
}
