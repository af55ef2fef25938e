import { text } from "../../../locales/text.ts";
import { defineKind, optional } from "./kind.ts";
import { value } from "./terms.ts";

/** A voucher of a partner company, which honors it. */
export const partnerVoucher = defineKind({
  name: text("coupons.partnerVouchers"),
  terms: { valueMinor: optional(value) },
  mayHavePartner: true,
});
