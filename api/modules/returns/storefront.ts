import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import {
  StorefrontCancelReturnInput,
  StorefrontCancelReturnPayload,
  StorefrontIssueGiftCardInput,
  StorefrontIssueGiftCardPayload,
  StorefrontRecordReturnInput,
  StorefrontRecordReturnPayload,
  StorefrontReturn,
  StorefrontReturnStatus,
} from "../../generated/storefront/returns.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { moneyView } from "../../values/money.ts";
import { couponView, memberCoupon } from "../coupons/member-coupons.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierView } from "../tiers/tier-view.ts";
import { tierOfAnySet } from "../tiers/tiers-snapshot.ts";
import type { TierChange } from "../tiers/tier-set.ts";
import { cancelReturn } from "./cancel-return.ts";
import { issueGiftCard } from "./issue-gift-card.ts";
import type { IssuedGiftCard } from "./issue-gift-card.ts";
import { recordReturn } from "./record-return.ts";
import { recordedReturn, returnStatus } from "./return-status.ts";
import type { CancelledReturn, RecordedReturn, TenderRefund } from "./recorded-return.ts";

@Resolver()
export class ReturnWrites {
  @Mutation(() => StorefrontRecordReturnPayload)
  async recordReturn(
    @Arg("input", () => StorefrontRecordReturnInput) input: StorefrontRecordReturnInput,
    @Ctx() context: Context,
  ) {
    const answer = await answerMutation(context, {
      operation: "recordReturn",
      input,
      write: recordReturn,
      show: ({ recorded }) => describedReturn(recorded, context),
    });
    return { refunds: [], restoredCoupons: [], ...answer };
  }

  @Mutation(() => StorefrontCancelReturnPayload)
  async cancelReturn(
    @Arg("input", () => StorefrontCancelReturnInput) input: StorefrontCancelReturnInput,
    @Ctx() context: Context,
  ) {
    const answer = await answerMutation(context, {
      operation: "cancelReturn",
      input,
      write: cancelReturn,
      show: ({ recorded }) => describedCancelling(recorded, context),
    });
    return { charged: [], ...answer };
  }
}

@Resolver()
export class SoldGiftCardWrites {
  @Mutation(() => StorefrontIssueGiftCardPayload)
  issueGiftCard(
    @Arg("input", () => StorefrontIssueGiftCardInput) input: StorefrontIssueGiftCardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "issueGiftCard",
      input,
      write: issueGiftCard,
      show: async ({ issued }) => ({ coupon: await couponNow(issued, context) }),
    });
  }
}

@Resolver(() => StorefrontReturn)
export class StatusOfReturn {
  @FieldResolver(() => StorefrontReturnStatus)
  status(@Root() { returnId }: ShownReturn, @Ctx() context: Context) {
    return returnStatus(context, returnId);
  }
}

async function couponNow({ memberId, couponId }: IssuedGiftCard, context: Context) {
  const member = new MemberReading(memberId, context);
  const row = await member.part(memberCoupon, { couponId });
  return row && couponView(row, member);
}

/** A return as the payloads hold it. */
interface ShownReturn {
  readonly returnId: string;
}

async function describedCancelling(cancelled: CancelledReturn, context: Context) {
  const { memberId, points, charged, tierChange } = cancelled;
  const { currencyCode } = context.configuration.part(programSnapshot);
  const recorded = await recordedReturn(context, cancelled.returnId);
  return {
    return: recorded && shownReturn(recorded, context),
    earned: { points },
    charged: await Promise.all(
      charged.map(async ({ amountMinor, coupon, ...charge }) => ({
        ...charge,
        amount: moneyView(amountMinor, currencyCode),
        coupon: coupon && (await namedCoupon(coupon, context)),
      })),
    ),
    tierChange: tierChangeView(tierChange, context),
    member: new MemberReading(memberId, context),
  };
}

function shownReturn(recorded: RecordedReturn, { configuration }: Context) {
  const { returnId, externalId, refundedMinor, returnedAt } = recorded;
  const { currencyCode } = configuration.part(programSnapshot);
  return {
    id: encodeId("ret", returnId),
    returnId,
    externalId,
    refunded: moneyView(refundedMinor, currencyCode),
    returnedAt: new Date(returnedAt),
  };
}

function tierChangeView(change: TierChange | null, context: Context) {
  const tier = (id: string | null) => {
    const level = tierOfAnySet(context.configuration, id);
    return level && tierView(level, context);
  };
  return change && { from: tier(change.fromTierId), to: tier(change.toTierId) };
}

async function describedReturn(recorded: RecordedReturn, context: Context) {
  const { configuration } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const { reversed, tierChange, restored = [] } = recorded;
  return {
    return: shownReturn(recorded, context),
    reversed,
    tierChange: tierChangeView(tierChange, context),
    refunds: await Promise.all(
      refundsOf(recorded).map(async ({ amountMinor, coupon, ...refund }) => ({
        ...refund,
        amount: moneyView(amountMinor, currencyCode),
        coupon: coupon && (await namedCoupon(coupon, context)),
      })),
    ),
    restoredCoupons: await Promise.all(
      restored.map(async ({ amountMinor = null, ...coupon }) => ({
        ...(await namedCoupon(coupon, context)),
        amount: moneyView(amountMinor, currencyCode),
      })),
    ),
    member: new MemberReading(recorded.memberId, context),
  };
}

/** Returns that earlier versions recorded gave everything back as money. */
function refundsOf({ refunds, refundedMinor }: RecordedReturn): readonly TenderRefund[] {
  if (refunds) return refunds;
  if (refundedMinor === 0) return [];
  const [tender, status] = ["MONEY", "GIVEN_BACK"] as const;
  return [{ tender, status, amountMinor: refundedMinor, points: null, coupon: null }];
}

/** A coupon by its code of today. */
async function namedCoupon(
  { memberId, couponId }: { memberId?: string; couponId: string },
  context: Context,
) {
  const keeper = memberId ? new MemberReading(memberId, context) : null;
  const coupon = keeper && (await keeper.part(memberCoupon, { couponId }));
  return { id: encodeId("cpn", couponId), code: coupon?.code ?? null };
}
