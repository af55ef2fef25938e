import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  StorefrontCouponConnection,
  StorefrontCouponValidation,
  StorefrontMemberCouponsArgs,
  StorefrontQueryValidateCouponArgs,
  StorefrontReleaseCouponInput,
  StorefrontReleaseCouponPayload,
  StorefrontUseCouponInput,
  StorefrontUseCouponPayload,
} from "../../generated/storefront/coupons.ts";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { couponPage, couponView, memberCoupon } from "./member-coupons.ts";
import { countGuesses } from "./count-guesses.ts";
import { releaseCoupon } from "./using/release-coupon.ts";
import { useCoupon } from "./using/use-coupon.ts";
import { validateCoupon } from "./using/validate-coupon.ts";

@Resolver()
export class CouponQueries {
  @Query(() => StorefrontCouponValidation)
  async validateCoupon(
    @Args(() => StorefrontQueryValidateCouponArgs) { input }: StorefrontQueryValidateCouponArgs,
    @Ctx() context: Context,
  ) {
    const isUnknown = ({ refusal }: { refusal: { code: string } | null }) =>
      refusal?.code === "NOT_FOUND";
    const validated = await countGuesses(context, () => validateCoupon(context, input), isUnknown);
    const { coupon, refusal, discountMinor } = validated;
    const { locale } = context;
    return {
      valid: refusal === null,
      discount: money(discountMinor, context),
      coupon: coupon && (await couponNow(coupon, context)),
      refusal: refusal && { code: refusal.code, message: inLocale({ ...refusal.message }, locale) },
    };
  }
}

@Resolver()
export class CouponWrites {
  @Mutation(() => StorefrontUseCouponPayload)
  async useCoupon(
    @Arg("input", () => StorefrontUseCouponInput) input: StorefrontUseCouponInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "useCoupon", key, input: content };
    const write = () => context.write(call, (work) => useCoupon(work, content));
    const written = await countGuesses(context, write, isUnknownCode);
    if (!written.done) return answerWrite(written, () => ({}));
    const { used, isKnown } = written.result;
    const coupon = await couponNow(used, context);
    const discount = money(used.amountMinor, context);
    const payload = answerWrite(written, () => ({ coupon, discount }));
    return isKnown ? { ...payload, replayed: true } : payload;
  }

  @Mutation(() => StorefrontReleaseCouponPayload)
  async releaseCoupon(
    @Arg("input", () => StorefrontReleaseCouponInput) input: StorefrontReleaseCouponInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "releaseCoupon", key, input: content };
    const write = () => context.write(call, (work) => releaseCoupon(work, content));
    const written = await countGuesses(context, write, isUnknownCode);
    if (!written.done) return answerWrite(written, () => ({}));
    const coupon = await couponNow(written.result.released, context);
    const payload = answerWrite(written, () => ({ coupon }));
    return written.result.isKnown ? { ...payload, replayed: true } : payload;
  }
}

@Resolver(() => StorefrontMember)
export class CouponsOfMember {
  @FieldResolver(() => StorefrontCouponConnection)
  coupons(
    @Root() member: Reading,
    @Args(() => StorefrontMemberCouponsArgs) args: StorefrontMemberCouponsArgs,
  ) {
    return couponPage(member, args);
  }
}

async function couponNow(
  { memberId, couponId }: { memberId: string; couponId: string },
  context: Context,
) {
  const member = new MemberReading(memberId, context);
  const row = await member.part(memberCoupon, { couponId });
  return row && couponView(row, member);
}

function isUnknownCode({ userErrors }: { userErrors: readonly UserError[] }): boolean {
  return userErrors.some(({ code, field }) => code === "NOT_FOUND" && field.at(-1) === "code");
}

function money(minor: number | null, { configuration }: Context) {
  const { currencyCode } = configuration.part(programSnapshot);
  return minor === null ? null : { amount: moneyText(minor, currencyCode), currencyCode };
}

interface UserError {
  readonly code: string;
  readonly field: readonly string[];
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
