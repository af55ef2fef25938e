import { text } from "../../locales/text.ts";
import { partnerOf } from "../../values/caller.ts";
import { encodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";

const PREFIX = "partner:";
const OF_PARTNER = /^partner:(ptn_[0-9a-z]{26})[:/]/;

/**
 * Under which source a partner's purchases are stored: a source of its own, so that another's order
 * is missing, whatever its number.
 */
export function purchaseSource(partnerId: string, source: string): string {
  return `${PREFIX}${encodeId("ptn", partnerId)}/${source}`;
}

/**
 * The same of its uses of vouchers: apart from its purchases, so that a purchase with the same
 * number neither takes a use over nor gives it back.
 */
export function voucherSource(partnerId: string, source: string): string {
  return `${PREFIX}${encodeId("ptn", partnerId)}:vouchers/${source}`;
}

/** The public id of the partner whose source it is; null for a shop's. */
export function partnerOfSource(source: string): string | null {
  return OF_PARTNER.exec(source)?.[1] ?? null;
}

/**
 * Refuses a source that only a partner has, where no partner asks.
 * @throws Refusal INVALID at `source`.
 */
export function refusePartnerSource({ caller }: Pick<Work, "caller">, source: string): void {
  if (!source.startsWith(PREFIX) || partnerOf(caller) !== null) return;
  throw refusal("INVALID", ["input", "source"], text("partners.sourceOfPartners"));
}
