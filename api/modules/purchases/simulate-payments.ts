import type { Context } from "../../graphql/context.ts";
import { text } from "../../locales/text.ts";
import type { Cart } from "../../values/cart.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import { memberWallet } from "../ledger/member-wallet.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { namedPoints } from "../payments/spend-on-purchase.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import { overpaid, paidWithPointsMinor, readPayments } from "./read-purchase.ts";
import type { ReadPurchase, RecordPurchase } from "./read-purchase.ts";

/** What the payments of a cart would mean for what it earns. */
export interface SimulatedPayments {
  /** In minor units: it earns nothing. */
  readonly paidWithPointsMinor: number;
  /** As they were read; none where they are refused. */
  readonly payments: ReadPurchase["payments"];
  /** What recording them would refuse; then none of them counts. */
  readonly warnings: readonly RefusalReason[];
}

/** Reads the payments of a cart that is left to pay, as recording it would. Writes nothing. */
export async function simulatePayments(
  { configuration, now }: Context,
  of: {
    readonly cart: Cart;
    readonly member: MemberReading | null;
    readonly payments: RecordPurchase["payments"];
  },
): Promise<SimulatedPayments> {
  const { cart, member } = of;
  const { payments, wrong } = readPayments(of, cart.currencyCode);
  const warnings = [...wrong, ...overpaid(payments, cart)];
  const { payWithPoints } = earningTermsAt(configuration, now);
  if (payWithPoints && warnings.length === 0) {
    const named = namedPoints(payWithPoints, { cart, payments });
    if ("reasons" in named) warnings.push(...named.reasons);
    else if (named.paid && member) {
      const { available, held } = await member.partAtHand(memberWallet, { until: now });
      const { points } = named.paid;
      const at = payments.findIndex(({ kind }) => kind === "POINTS");
      // What is held may be held for this very purchase.
      if (available + held < points) {
        const message = text("purchases.notEnoughPoints", { available, points });
        const field = ["input", "payments", String(at), "amount"];
        warnings.push({ code: "NOT_ENOUGH_POINTS", field, message });
      }
    }
  }
  const isRefused = warnings.length > 0;
  const paid = isRefused ? [] : payments;
  return { payments: paid, paidWithPointsMinor: paidWithPointsMinor({ payments: paid }), warnings };
}
