import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  StorefrontCouponConnection,
  StorefrontCouponValidation,
  StorefrontMemberCouponsArgs,
  StorefrontQueryValidateCouponArgs,
  StorefrontRefundCouponUseInput,
  StorefrontRefundCouponUsePayload,
  StorefrontReleaseCouponInput,
  StorefrontReleaseCouponPayload,
  StorefrontUseCouponInput,
  StorefrontUseCouponPayload,
} from "../../../generated/storefront/coupons.ts";
import { StorefrontMember } from "../../../generated/storefront/members.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { say } from "../../../locales/text.ts";
import { moneyView } from "../../../values/money.ts";
import type { Work } from "../../../writes/work.ts";
import type { WriteCall, Written } from "../../../writes/write-context.ts";
import type { MemberBy } from "../../members/member-by.ts";
import { MemberReading } from "../../members/member-reading.ts";
import { programSnapshot } from "../../programs/program.ts";
import { countGuesses } from "../count-guesses.ts";
import type { Guess } from "../count-guesses.ts";
import type { LineDiscount } from "../kinds/offered-cart.ts";
import { couponPage, couponView, memberCoupon } from "../member-coupons.ts";
import { promotionCoupon } from "../promotions/promotion-coupon.ts";
import { refundCouponUse } from "../using/refund-coupon-use.ts";
import { releaseCoupon } from "../using/release-coupon.ts";
import { useCoupon } from "../using/use-coupon.ts";
import { validateCoupon } from "../using/validate-coupon.ts";

@Resolver()
export class CouponQueries {
  @Query(() => StorefrontCouponValidation)
  async validateCoupon(
    @Args(() => StorefrontQueryValidateCouponArgs) { input }: StorefrontQueryValidateCouponArgs,
    @Ctx() context: Context,
  ) {
    const { coupon, promotionCodeId, refusal, discountMinor, discount } = await countGuesses(
      context,
      guessOf(input),
      () => validateCoupon(context, input),
    );
    return {
      valid: refusal === null,
      discount: discountView(discountMinor, context),
      ...breakdownView(discount, context),
      coupon: promotionCodeId
        ? promotionCoupon(promotionCodeId, context)
        : coupon && (await couponNow(coupon, context)),
      refusal: refusal && { code: refusal.code, message: say(refusal.message, context.locale) },
    };
  }
}

@Resolver()
export class CouponWrites {
  @Mutation(() => StorefrontUseCouponPayload)
  useCoupon(
    @Arg("input", () => StorefrontUseCouponInput) input: StorefrontUseCouponInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "useCoupon",
      input,
      write: useCoupon,
      execute: guardedBy(context, input),
      show: async ({ used }) => ({
        coupon: await couponNow(used, context),
        discount: discountView(used.amountMinor, context),
        ...breakdownView(used, context),
      }),
    });
  }

  @Mutation(() => StorefrontReleaseCouponPayload)
  releaseCoupon(
    @Arg("input", () => StorefrontReleaseCouponInput) input: StorefrontReleaseCouponInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "releaseCoupon",
      input,
      write: releaseCoupon,
      execute: guardedBy(context, input),
      show: async ({ released }) => ({ coupon: await couponNow(released, context) }),
    });
  }
}

@Resolver()
export class CouponRefunds {
  @Mutation(() => StorefrontRefundCouponUsePayload)
  refundCouponUse(
    @Arg("input", () => StorefrontRefundCouponUseInput) input: StorefrontRefundCouponUseInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "refundCouponUse",
      input,
      write: refundCouponUse,
      execute: guardedBy(context, input),
      show: async ({ refunded }) => ({
        coupon: await couponNow(refunded, context),
        refunded: discountView(refunded.refundedMinor, context),
      }),
    });
  }
}

@Resolver(() => StorefrontMember)
export class CouponsOfMember {
  @FieldResolver(() => StorefrontCouponConnection)
  coupons(
    @Root() member: Reading,
    @Args(() => StorefrontMemberCouponsArgs) args: StorefrontMemberCouponsArgs,
  ) {
    return couponPage(member, args, (row) => couponView(row, member));
  }
}

interface Coded {
  readonly code: string;
  readonly member?: MemberBy | null;
  readonly shopperAddress?: string | null;
}

function guessOf({ code, member, shopperAddress }: Coded): Guess {
  return { codes: [code], member, shopperAddress };
}

/** Runs a write that names a code, and counts codes that do not exist. */
function guardedBy(context: Context, input: Coded) {
  return <Result>(call: WriteCall, run: (work: Work) => Promise<Result>) =>
    countGuesses<Written<Result>>(context, guessOf(input), () => context.write(call, run));
}

type CouponRef =
  { readonly memberId: string; readonly couponId: string } | { readonly promotionCodeId: string };

async function couponNow(coupon: CouponRef, context: Context) {
  if ("promotionCodeId" in coupon) return promotionCoupon(coupon.promotionCodeId, context);
  const { memberId, couponId } = coupon;
  const member = new MemberReading(memberId, context);
  const row = await member.part(memberCoupon, { couponId });
  return row && couponView(row, member);
}

function discountView(minor: number | null, { configuration }: Context) {
  return moneyView(minor, configuration.part(programSnapshot).currencyCode);
}

/** What of a discount comes off which line, and off delivery. */
function breakdownView(
  discount: {
    readonly lines?: readonly LineDiscount[] | null;
    readonly shippingMinor?: number | null;
  } | null,
  context: Context,
) {
  const lowered = (discount?.lines ?? []).filter(({ minor }) => minor > 0);
  return {
    lines: lowered.map(({ id, minor }) => ({ id, discount: discountView(minor, context)! })),
    shippingDiscount: discountView(discount?.shippingMinor || null, context),
  };
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
