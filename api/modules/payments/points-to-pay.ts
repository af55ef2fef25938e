import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { say, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { readCart } from "../../values/cart.ts";
import type { CartInput } from "../../values/cart.ts";
import { lineNets, payableMinor } from "../../values/cart-nets.ts";
import type { UserErrorCode } from "../../values/errors/user-error-code.ts";
import { moneyInWords } from "../../values/money.ts";
import { memberWallet } from "../ledger/member-wallet.ts";
import { askForMember } from "../members/member-by.ts";
import type { MemberBy } from "../members/member-by.ts";
import { memberProfile } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import type { PaidPoints } from "../programs/pay-with-points.ts";
import { programSnapshot } from "../programs/program.ts";
import { mostOf, mostToPay, pointsPrice } from "./points-price.ts";
import type { PointsPrice } from "./points-price.ts";

/** How points can pay for a cart; null where the program takes none. */
export interface PayablePoints {
  readonly maximum: PaidPoints | null;
  readonly step: PaidPoints | null;
  readonly minimum: PaidPoints | null;
  readonly unavailable: { readonly code: UserErrorCode; readonly message: Text } | null;
}

const NOTHING: PaidPoints = { points: 0, amountMinor: 0 };

/**
 * How a member can pay for a cart with points now. Writes nothing.
 * @throws BAD_USER_INPUT for a cart that can't be read, and for a member that is not there.
 */
export async function pointsToPay(
  context: Context,
  { member: by, cart: input }: { member?: MemberBy | null; cart: CartInput },
): Promise<PayablePoints> {
  const { configuration, now } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const reading = readCart(input, currencyCode);
  if ("refusals" in reading) {
    const [first] = reading.refusals;
    throw badUserInput(first!.message, ["cart", ...first!.field.slice(1)]);
  }
  const { cart } = reading;
  const member = await payerOf(context, by ?? null);
  const { payWithPoints } = earningTermsAt(configuration, now);
  if (!payWithPoints) {
    const message = text("payments.turnedOff");
    const unavailable = { code: "NOT_AVAILABLE" as const, message };
    return { maximum: null, step: null, minimum: null, unavailable };
  }
  const price = pointsPrice(payWithPoints, currencyCode);
  const [{ status }, { available }] = await Promise.all([
    member.part(memberProfile),
    member.partAtHand(memberWallet, { until: now }),
  ]);
  const means = { available, payableMinor: payableMinor(cart, lineNets(cart)) };
  const unavailable = statusReason(status) ?? meansReason(price, means, currencyCode);
  const maximum = unavailable ? NOTHING : mostToPay(price, means);
  const { step, minimum } = price;
  return { maximum, step, minimum, unavailable };
}

async function payerOf(context: Context, by: MemberBy | null): Promise<MemberReading> {
  const { caller } = context;
  const field = ["member"];
  if (caller.kind === "MEMBER") {
    if (by === null) return new MemberReading(caller.memberId, context);
    throw badUserInput(say(text("redemptions.memberOfTokenOnly"), context.locale), field);
  }
  const member = by && (await askForMember(context, by, field));
  if (member) return member;
  const message = text(by ? "payments.noSuchMember" : "payments.memberRequired");
  throw badUserInput(say(message, context.locale), field);
}

function statusReason(status: "ACTIVE" | "SUSPENDED" | "CLOSED"): PayablePoints["unavailable"] {
  if (status === "ACTIVE") return null;
  if (status === "CLOSED") {
    return { code: "MEMBER_CLOSED", message: text("payments.checkoutClosed") };
  }
  return { code: "MEMBER_SUSPENDED", message: text("payments.memberSuspended") };
}

function meansReason(
  price: PointsPrice,
  { available, payableMinor }: { available: number; payableMinor: number },
  currencyCode: string,
): PayablePoints["unavailable"] {
  const { minimum } = price;
  const most = mostOf(price, payableMinor);
  if (most.points < minimum.points) {
    const amounts = {
      maximum: moneyInWords(most.amountMinor, currencyCode),
      minimum: moneyInWords(minimum.amountMinor, currencyCode),
    };
    return { code: "NOT_AVAILABLE", message: text("payments.tooSmall", amounts) };
  }
  if (available >= minimum.points) return null;
  const message = text("payments.notEnoughForMinimum", { available, minimum: minimum.points });
  return { code: "NOT_ENOUGH_POINTS", message };
}
