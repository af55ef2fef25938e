import type { Context } from "../../../graphql/context.ts";
import { counterRefusal, noCounterCode } from "../../coupons/use-at-counter.ts";
import { callingPartnerId } from "../../partners/partner-company.ts";
import { findOwnVoucher } from "./own-voucher.ts";
import type { OwnVoucher } from "./own-voucher.ts";

export interface ValidatedVoucher {
  /** Null when the partner has none with the code. */
  readonly voucher: OwnVoucher | null;
  readonly refusal: ReturnType<typeof counterRefusal>;
}

/** Checks whether a partner's voucher can be used now. Writes nothing. */
export async function validateVoucher(
  { caller, configuration, lane, now }: Context,
  code: string,
): Promise<ValidatedVoucher> {
  const { programId } = configuration;
  const reader = { rows: lane.rows, programId, now };
  const voucher = await findOwnVoucher(reader, callingPartnerId(caller), code);
  if (!voucher) return { voucher, refusal: noCounterCode(code) };
  return { voucher, refusal: counterRefusal(voucher, now) };
}
