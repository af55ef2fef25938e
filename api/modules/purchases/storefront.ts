import { speechOf } from "../earning/condition-sentence.ts";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import {
  StorefrontMemberPurchaseConnection,
  StorefrontMemberPurchasesArgs,
  StorefrontPurchaseSimulation,
  StorefrontQuerySimulatePurchaseArgs,
  StorefrontRecordPurchaseInput,
  StorefrontRecordPurchasePayload,
} from "../../generated/storefront/purchases.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { dayOf } from "../../values/calendar.ts";
import type { MemberFacts } from "../../values/conditions/condition-field.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyPhrase, moneyText, moneyView } from "../../values/money.ts";
import type { UserError } from "../../values/errors/user-error.ts";
import { say, text } from "../../locales/text.ts";
import { countGuesses } from "../coupons/count-guesses.ts";
import { codesOfCoupons, codesOfPromotions } from "../coupons/find-coupon.ts";
import type { CouponAmount, PromotionAmount } from "../coupons/record-coupon-uses.ts";
import { describedNotApplied, explanationTitle } from "../earning/explanation.ts";
import { openWaysToEarn } from "../earning/storefront.ts";
import { shownLot } from "../ledger/earn-points.ts";
import { describedExplanation } from "../ledger/member-entries.ts";
import { memberWallet } from "../ledger/member-wallet.ts";
import { memberStanding } from "../tiers/member-standing.ts";
import { tierView } from "../tiers/tier-view.ts";
import { MemberReading } from "../members/member-reading.ts";
import { reasonText } from "../../writes/refusal.ts";
import { programSnapshot } from "../programs/program.ts";
import { rewardsOpenedByTier } from "../rewards/reward-view.ts";
import { tierOfAnySet } from "../tiers/tiers-snapshot.ts";
import { purchasePage } from "./listing/member-purchases.ts";
import { recordPurchase } from "./record-purchase.ts";
import type { AfterPurchase } from "./record-purchase.ts";
import type { RecordedPurchase } from "./recorded-purchase.ts";
import { isOpenToMember } from "./is-open-to-member.ts";
import { memberOrders, simulatePurchase } from "./simulate-purchase.ts";
import type { SimulatedPurchase } from "./simulate-purchase.ts";

@Resolver()
export class PurchaseWrites {
  @Mutation(() => StorefrontRecordPurchasePayload)
  async recordPurchase(
    @Arg("input", () => StorefrontRecordPurchaseInput) input: StorefrontRecordPurchaseInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "recordPurchase", key, input: content };
    const write = () => context.write(call, recordPurchase);
    const { member, couponCodes } = input;
    const written = couponCodes?.length
      ? await countGuesses(context, { member, codes: couponCodes }, write)
      : await write();
    if (!written.done) {
      const nothing = { warnings: [], adoptedCoupons: [], releasedCoupons: [] };
      return { ...answerWrite<unknown, object>(written), ...nothing };
    }
    const { recorded, after = null } = written.result;
    return answerWrite(written, {
      ...describedPurchase(recorded, context),
      notApplied:
        after &&
        describedNotApplied(after.notApplied, speechOf(context.configuration, context.locale)),
      member: memberAfter(recorded.memberId, after, context),
      warnings: warningsOf(recorded, context),
      ...(await describedCoupons(recorded, context)),
    });
  }
}

@Resolver(() => StorefrontMember)
export class WaysToEarnOfMember {
  @FieldResolver()
  async waysToEarn(@Root() member: Reading, @Ctx() context: Context) {
    const [standing, orders] = await Promise.all([
      member.part(memberStanding),
      member.part(memberOrders),
    ]);
    const { timeZone } = member.configuration.part(programSnapshot);
    const facts = { isFirstPurchase: orders === 0, tierLevel: standing?.tier?.level ?? null };
    const about = { day: dayOf(member.now, timeZone), member: facts as MemberFacts };
    return openWaysToEarn(context, (rule) => isOpenToMember(rule, about));
  }
}

@Resolver(() => StorefrontMember)
export class PurchasesOfMember {
  @FieldResolver(() => StorefrontMemberPurchaseConnection)
  purchases(
    @Root() member: Reading,
    @Args(() => StorefrontMemberPurchasesArgs) args: StorefrontMemberPurchasesArgs,
  ) {
    return purchasePage(member, args);
  }
}

interface Reading extends MemberReading {}

@Resolver()
export class PurchaseQueries {
  @Query(() => StorefrontPurchaseSimulation)
  async simulatePurchase(
    @Args(() => StorefrontQuerySimulatePurchaseArgs) { input }: StorefrontQuerySimulatePurchaseArgs,
    @Ctx() context: Context,
  ) {
    const simulate = () => simulatePurchase(context, input);
    const { couponCodes, member } = input;
    const simulated = couponCodes?.length
      ? await countGuesses(
          context,
          { member: shopperOf(context) ?? member, codes: couponCodes },
          simulate,
        )
      : await simulate();
    return describedSimulation(simulated, context);
  }
}

function describedPurchase(recorded: RecordedPurchase, context: Context) {
  const { configuration, locale } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const { points, toDebt, lots, explanation, tierChange } = recorded;
  const tier = (id: string | null) => {
    const level = tierOfAnySet(configuration, id);
    return level && tierView(level, context);
  };
  return {
    purchase: {
      id: encodeId("pur", recorded.purchaseId),
      source: recorded.source,
      externalId: recorded.externalId,
      total: { amount: moneyText(recorded.totalMinor, currencyCode), currencyCode },
      placedAt: new Date(recorded.placedAt),
    },
    earned: {
      points,
      toDebt,
      lots: lots.map(shownLot),
      explanation: describedExplanation(explanation, locale),
    },
    tierChange: tierChange && { from: tier(tierChange.fromTierId), to: tier(tierChange.toTierId) },
  };
}

/** What became of its coupons, with their codes. */
async function describedCoupons(
  { coupons: { adopted, released } = { adopted: [], released: [] } }: RecordedPurchase,
  { configuration, lane }: Context,
) {
  const { currencyCode } = configuration.part(programSnapshot);
  const isPromotion = (one: CouponAmount | PromotionAmount): one is PromotionAmount =>
    "promotionCodeId" in one;
  const coupons = [...adopted, ...released].filter((one): one is CouponAmount => !isPromotion(one));
  const promotions = adopted.filter(isPromotion);
  const [codes, promotionCodes] = await Promise.all([
    codesOfCoupons(lane.rows, coupons),
    codesOfPromotions(
      lane.rows,
      promotions.map(({ promotionCodeId }) => promotionCodeId),
    ),
  ]);
  const view = ({ amountMinor, ...one }: CouponAmount | PromotionAmount) => ({
    ...("promotionCodeId" in one
      ? {
          id: encodeId("promo", one.promotionCodeId),
          code: promotionCodes.get(one.promotionCodeId)!,
        }
      : { id: encodeId("cpn", one.couponId), code: codes.get(one.couponId)! }),
    amount: moneyView(amountMinor, currencyCode),
  });
  return { adoptedCoupons: adopted.map(view), releasedCoupons: released.map(view) };
}

/** What was recorded all the same, and should be looked at. */
function warningsOf(
  { couponShortfall, coupons }: RecordedPurchase,
  { configuration, locale }: Context,
): UserError[] {
  const missed = (coupons?.missed ?? []).map(({ code, position, messages }) => ({
    code,
    field: ["input", "couponCodes", String(position)],
    message: inLocale(messages, locale),
  }));
  if (!couponShortfall) return missed;
  const { currencyCode } = configuration.part(programSnapshot);
  const phrase = (minor: number) => moneyPhrase({ minor, currencyCode }, locale);
  const { dueMinor, takenMinor } = couponShortfall;
  const amounts = { due: phrase(dueMinor), taken: phrase(takenMinor) };
  return [
    ...missed,
    {
      code: "COUPON_DISCOUNT_NOT_TAKEN",
      field: ["input", "couponCodes"],
      message: say(text("coupons.discountNotTaken", amounts), locale),
    },
  ];
}

/**
 * The member as the write left it, so that showing its balance reads nothing; after a replay as it
 * is now.
 */
function memberAfter(memberId: string, after: AfterPurchase | null, context: Context) {
  const member = new MemberReading(memberId, context);
  if (!after) return member;
  const { pending, available, held, debt } = after.wallet;
  const wallet = { pending, available, held, debt, expiring: [] };
  return member
    .remember(memberWallet, wallet, { until: context.now })
    .remember(memberStanding, after.standing);
}

/** Whose guesses a member token's are: its own member's. */
function shopperOf({ caller }: Context) {
  return caller.kind === "MEMBER" ? { id: encodeId("mem", caller.memberId) } : null;
}

function describedSimulation(simulated: SimulatedPurchase, context: Context) {
  const { earned, tierBefore, tierAfter, discount, warnings } = simulated;
  const { locale, configuration } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const isUp = tierAfter !== null && tierAfter.id !== tierBefore?.id;
  const tier = tierAfter && tierView(tierAfter, context);
  return {
    points: earned.points,
    lines: discount.lines.map(({ id, minor }) => {
      return { id, discount: moneyView(minor, currencyCode)! };
    }),
    shippingDiscount: moneyView(discount.shippingMinor || null, currencyCode),
    warnings: warnings.map(({ code, field, message }) => {
      return { code, field: [...field], message: reasonText(message, locale) };
    }),
    explanation: earned.explanation.map((line) => ({
      title: explanationTitle(line, locale),
      points: line.points,
    })),
    notApplied: describedNotApplied(earned.notApplied, speechOf(configuration, locale)),
    tierAfter: tier,
    unlocks: isUp
      ? {
          rewards: rewardsOpenedByTier({ from: tierBefore, to: tierAfter }, context),
          benefits: tier!.benefits,
        }
      : null,
  };
}
