import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { dayOf } from "../../../values/calendar.ts";
import { earnedPoints } from "../../earning/earned-points.ts";
import { earningRulesSnapshot } from "../../earning/earning-rules-snapshot.ts";
import type { NotApplied } from "../../earning/explanation.ts";
import { rulesInForce } from "../../earning/rule.ts";
import { partnerOfSource } from "../../partners/partner-source.ts";
import { programSnapshot } from "../../programs/program.ts";
import { earningLines } from "../base-amount.ts";
import { formerEarningLines } from "../former-base-amount.ts";
import { paidWithPointsMinor } from "../read-purchase.ts";
import type { PurchaseRow } from "./member-purchases.ts";

/** What is personal is not recorded with a purchase: the buyer as the profile has it today. */
interface BuyerToday {
  readonly birthDate: string | null;
  readonly enrolledAt: Date;
  readonly locale: string | null;
}

/**
 * The rules that were in force when a purchase was placed and gave nothing for it, and why, by what
 * was recorded with it: tier, first purchase, what limits still allowed. None for one that was made
 * before its buyer could earn, such as imported history.
 */
export function whyNotAppliedThen(
  configuration: ConfigurationSnapshot,
  { placedAt, source, cart, context }: PurchaseRow,
  buyer: BuyerToday,
): readonly NotApplied[] {
  const { facts, terms, tier, rooms, programRoom } = context;
  if (facts?.barred === "NOT_STARTED") return [];
  const { timeZone: zone } = configuration.part(programSnapshot);
  const { published } = configuration.part(earningRulesSnapshot);
  const linesOf = context.arithmetic === 2 ? earningLines : formerEarningLines;
  const lines = linesOf(cart, {
    includeShipping: terms.includesShipping,
    includeTax: terms.includesTax,
    paidWithPointsMinor: paidWithPointsMinor(cart),
  });
  const { channel, locationId } = cart;
  const member = facts && {
    tierLevel: facts.tierLevel,
    isFirstPurchase: facts.isFirstPurchase,
    birthDay: buyer.birthDate,
    enrolledDay: dayOf(buyer.enrolledAt, zone),
    locale: buyer.locale,
  };
  const { notApplied } = earnedPoints(
    { placedAt, channel, locationId, partnerId: partnerOfSource(source), lines },
    rulesInForce(published, placedAt, "PURCHASE"),
    {
      zone,
      member,
      tier,
      rooms,
      programRoom,
      ...(facts?.barred && { blocked: { all: facts.barred } }),
    },
  );
  return notApplied;
}
