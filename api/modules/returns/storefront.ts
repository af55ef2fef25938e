import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  StorefrontRecordReturnInput,
  StorefrontRecordReturnPayload,
} from "../../generated/storefront/returns.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { moneyView } from "../../values/money.ts";
import { memberCoupon } from "../coupons/member-coupons.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierView } from "../tiers/tier-view.ts";
import { tierOfAnySet } from "../tiers/tiers-snapshot.ts";
import { recordReturn } from "./record-return.ts";
import type { RecordedReturn, TenderRefund } from "./recorded-return.ts";

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
}

async function describedReturn(recorded: RecordedReturn, context: Context) {
  const { configuration } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const { externalId, reversed, tierChange, restored = [] } = recorded;
  const money = (minor: number) => moneyView(minor, currencyCode);
  const tier = (id: string | null) => {
    const level = tierOfAnySet(configuration, id);
    return level && tierView(level, context);
  };
  return {
    return: {
      id: encodeId("ret", recorded.returnId),
      externalId,
      refunded: money(recorded.refundedMinor),
      returnedAt: new Date(recorded.returnedAt),
    },
    reversed,
    tierChange: tierChange && { from: tier(tierChange.fromTierId), to: tier(tierChange.toTierId) },
    refunds: await Promise.all(
      refundsOf(recorded).map(async ({ amountMinor, coupon, ...refund }) => ({
        ...refund,
        amount: money(amountMinor),
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
