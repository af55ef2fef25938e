import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminCoupon,
  AdminCouponConnection,
  AdminCouponUse,
  AdminMemberCouponsArgs,
  AdminProgramCouponConnection,
  AdminQueryCouponArgs,
  AdminQueryCouponsArgs,
  AdminVoidCouponInput,
  AdminVoidCouponPayload,
} from "../../../generated/admin/coupons.ts";
import { AdminMember } from "../../../generated/admin/members.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { moneyView } from "../../../values/money.ts";
import type { MemberReading } from "../../members/member-reading.ts";
import { programSnapshot } from "../../programs/program.ts";
import { couponNow, couponStaffView, listCoupons } from "../coupons-for-staff.ts";
import { voidCoupon } from "../ending/void-coupon.ts";
import { findCoupon } from "../find-coupon.ts";
import { couponPage } from "../member-coupons.ts";
import { couponUses } from "../using/coupon-use.ts";

@Resolver()
export class CouponsForStaff {
  @Query(() => AdminCoupon, { nullable: true })
  async coupon(
    @Args(() => AdminQueryCouponArgs) { code }: AdminQueryCouponArgs,
    @Ctx() context: Context,
  ) {
    const { configuration, lane, now } = context;
    const { programId } = configuration;
    const coupon = await findCoupon({ rows: lane.rows, programId, now }, code);
    return coupon && couponNow(coupon, context);
  }

  @Mutation(() => AdminVoidCouponPayload)
  voidCoupon(
    @Arg("input", () => AdminVoidCouponInput) input: AdminVoidCouponInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "voidCoupon",
      input,
      write: voidCoupon,
      show: async (coupon) => ({ coupon: await couponNow(coupon, context) }),
    });
  }
}

@Resolver(() => AdminCoupon)
export class UsesOfCoupon {
  @FieldResolver(() => [AdminCouponUse])
  async uses(@Root() { member, couponId }: CouponStaffView) {
    const { currencyCode } = member.configuration.part(programSnapshot);
    const uses = await member.part(couponUses, { couponId });
    return uses.map(({ amountMinor, ...use }) => ({
      ...use,
      amount: moneyView(amountMinor, currencyCode),
    }));
  }
}

@Resolver(() => AdminMember)
export class CouponsOfMemberForStaff {
  @FieldResolver(() => AdminCouponConnection)
  coupons(
    @Root() member: Reading,
    @Args(() => AdminMemberCouponsArgs) args: AdminMemberCouponsArgs,
  ) {
    return couponPage(member, args, (row) => couponStaffView(row, member));
  }
}

@Resolver()
export class CouponsOfProgram {
  @Query(() => AdminProgramCouponConnection)
  coupons(@Args(() => AdminQueryCouponsArgs) args: AdminQueryCouponsArgs, @Ctx() context: Context) {
    return listCoupons(context, args);
  }
}

@Resolver(() => AdminProgramCouponConnection)
export class CountOfCoupons {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}

type CouponStaffView = { readonly member: Reading; readonly couponId: string };

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
