import { sql } from "../../database/sql.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { say, text } from "../../locales/text.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput, forbidden } from "../../graphql/errors.ts";
import { dayOf } from "../../values/calendar.ts";
import { earningRulesSnapshot } from "../earning/earning-rules-snapshot.ts";
import { limitCounters, usedSoFar, ownedLimits } from "../earning/limits.ts";
import type { UsedSoFar } from "../earning/limits.ts";
import { readCounters } from "../earning/charge-limits.ts";
import { rulesInForce } from "../earning/rule.ts";
import type { CompiledRule } from "../earning/rule.ts";
import { askForMember } from "../members/member-by.ts";
import type { MemberBy } from "../members/member-by.ts";
import { memberStanding } from "../tiers/member-standing.ts";
import type { MemberStanding } from "../tiers/member-standing.ts";
import { standingAfter } from "../tiers/record-tier-day.ts";
import { effectiveTier } from "../tiers/tier-set.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { birthDateAt } from "../members/birth-date.ts";
import { memberProfile } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import { refusedCards, simulateCoupons } from "../coupons/simulate-coupons.ts";
import type { SimulatedCoupons } from "../coupons/simulate-coupons.ts";
import type { RecordPurchase } from "./read-purchase.ts";
import { simulatePayments } from "./simulate-payments.ts";
import { readCart } from "../../values/cart.ts";
import type { CartInput } from "../../values/cart.ts";
import { evaluatePurchase } from "./evaluate-purchase.ts";
import type { EvaluatedPurchase, PurchaseMember } from "./evaluate-purchase.ts";

export interface SimulatePurchase extends CartInput {
  readonly member?: MemberBy | null;
  readonly couponCodes?: readonly string[] | null;
  readonly payments?: RecordPurchase["payments"];
}

export interface SimulatedPurchase extends EvaluatedPurchase {
  readonly tierBefore: Tier | null;
  readonly tierAfter: Tier | null;
  /** What its coupons take off, by line. */
  readonly discount: SimulatedCoupons["discount"];
  /** What recording it would refuse: it is left out. */
  readonly warnings: readonly RefusalReason[];
}

/**
 * What a cart would earn now, with coupon codes and payments, and where that would take the member.
 * Nothing is written.
 * @throws BAD_USER_INPUT for a cart that can't be read, and for a member that is not there;
 * FORBIDDEN for codes and payments of a visitor.
 */
export async function simulatePurchase(
  context: Context,
  input: SimulatePurchase,
): Promise<SimulatedPurchase> {
  const { configuration, now } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const reading = readCart(input, currencyCode);
  if ("refusals" in reading) {
    const [first] = reading.refusals;
    throw badUserInput(first!.message, first!.field);
  }

  refuseVisitors(context, input);
  const member = await memberOf(context, input.member ?? null);
  const codes = input.couponCodes ?? [];
  const coupons = await simulateCoupons(context, { cart: reading.cart, codes, member });
  const { cart, discount } = coupons;
  const paying = await simulatePayments(context, { cart, member, payments: input.payments });
  const rules = rulesInForce(configuration.part(earningRulesSnapshot).published, now, "PURCHASE");
  const [standing, used] = await Promise.all([
    member && member.part(memberStanding),
    usedBy(member, rules, context),
  ]);
  const evaluated = evaluatePurchase(configuration, {
    cart,
    placedAt: now,
    paidWithPointsMinor: paying.paidWithPointsMinor,
    rules,
    used,
    terms: earningTermsAt(configuration, now),
    member: member && (await purchaseMember(member, standing)),
  });
  return {
    ...evaluated,
    tierBefore: standing?.tier ?? null,
    tierAfter: tierAfter(standing, evaluated),
    discount,
    warnings: [
      ...coupons.refusals.map(refusedCode),
      ...refusedCards({ cart, payments: paying.payments }, coupons.cards).map(refusedCode),
      ...paying.warnings,
    ],
  };
}

// Codes and balances are nothing for everybody's browser.
function refuseVisitors({ caller }: Context, { couponCodes, payments }: SimulatePurchase): void {
  if (caller.kind !== "VISITOR" || (couponCodes == null && payments == null)) return;
  throw forbidden(text("purchases.notForVisitors"));
}

function refusedCode({ position, why }: SimulatedCoupons["refusals"][number]): RefusalReason {
  const field = ["input", "couponCodes", String(position)];
  return { code: why.code, message: why.message, field };
}

/** What limits have left of their use, for a member or a visitor, today. */
export async function usedBy(
  member: MemberReading | null,
  rules: readonly CompiledRule[],
  { configuration, lane, now }: Context,
): Promise<UsedSoFar> {
  const day = dayOf(now, configuration.part(programSnapshot).timeZone);
  const counters = limitCounters(ownedLimits(rules), day);
  const who = { programId: configuration.programId, memberId: member?.memberId ?? null };
  return usedSoFar(await readCounters(lane.rows, who, counters), day);
}

async function memberOf(context: Context, by: MemberBy | null): Promise<MemberReading | null> {
  const { caller } = context;
  const field = ["input", "member"];
  if (caller.kind === "MEMBER" && !by) return new MemberReading(caller.memberId, context);
  if (!by) return null;
  if (caller.kind !== "BACKEND") {
    throw badUserInput(say(text("purchases.memberNotYours"), context.locale), field);
  }
  const member = await askForMember(context, by, field);
  if (!member) throw badUserInput(say(text("purchases.noSuchMember"), context.locale), field);
  return member;
}

/** A member as it would buy now. */
export async function purchaseMember(
  member: MemberReading,
  standing: MemberStanding | null,
): Promise<PurchaseMember> {
  const [profile, orders] = await Promise.all([
    member.part(memberProfile),
    member.part(memberOrders),
  ]);
  const { timeZone } = member.configuration.part(programSnapshot);
  return {
    status: profile.status,
    birthDate: birthDateAt(profile, member.now),
    locale: profile.locale,
    enrolledDay: dayOf(profile.enrolledAt, timeZone),
    isFirstPurchase: orders === 0,
    tier: standing?.tier ?? null,
  };
}

function tierAfter(standing: MemberStanding | null, evaluated: EvaluatedPurchase): Tier | null {
  if (!standing) return null;
  const { earned, day, orders, baseMinor } = evaluated;
  const points = Math.min(earned.qualifyingPoints, earned.points);
  const added = { day, spendMinor: baseMinor, orders, points, isVisit: true };
  const after = standingAfter(standing, added);
  return effectiveTier(standing.set, after.standing, standing.day);
}

const FIND_ORDERS = sql.read<{ orders: number }>("find the number of a member's purchases")`
  select orders from purchase_totals where member_id = ${"memberId"}
`;

/** How many purchases of a member are on record. */
export const memberOrders: MemberPart<number> = {
  name: "orders",
  statement: FIND_ORDERS,
  values: ({ memberId }) => ({ memberId }),
  take: ([row]: { orders: number }[]) => row?.orders ?? 0,
};
