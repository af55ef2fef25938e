import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminCoupon,
  AdminCouponConnection,
  AdminCouponUse,
  AdminMemberCouponsArgs,
  AdminQueryCouponArgs,
  AdminVoidCouponInput,
  AdminVoidCouponPayload,
} from "../../generated/admin/coupons.ts";
import { AdminMember } from "../../generated/admin/members.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { moneyText } from "../../values/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { couponView, memberCoupon, memberCoupons } from "./member-coupons.ts";
import { findCoupon } from "./find-coupon.ts";
import type { CouponRow } from "./member-coupons.ts";
import { couponUses } from "./using/coupon-use.ts";
import { voidCoupon } from "./ending/void-coupon.ts";

@Resolver()
export class CouponsForStaff {
  @Query(() => AdminCoupon, { nullable: true })
  async coupon(
    @Args(() => AdminQueryCouponArgs) { code }: AdminQueryCouponArgs,
    @Ctx() context: Context,
  ) {
    const { programId } = context.configuration;
    const found = await findCoupon(context.lane.rows, { programId, typed: code });
    return found && couponNow(new MemberReading(found.memberId, context), found.couponId);
  }

  @Mutation(() => AdminVoidCouponPayload)
  async voidCoupon(
    @Arg("input", () => AdminVoidCouponInput)
    { idempotencyKey: key, ...input }: AdminVoidCouponInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "voidCoupon", key, input };
    const written = await context.write(call, (work) => voidCoupon(work, input));
    if (!written.done) return answerWrite(written, () => ({}));
    const { memberId, couponId } = written.result;
    const coupon = await couponNow(new MemberReading(memberId, context), couponId);
    return answerWrite(written, () => ({ coupon }));
  }
}

@Resolver(() => AdminCoupon)
export class UsesOfCoupon {
  @FieldResolver(() => [AdminCouponUse])
  async uses(@Root() { member, couponId }: CouponForStaff) {
    const { currencyCode } = member.configuration.part(programSnapshot);
    const uses = await member.part(couponUses, { couponId });
    return uses.map(({ amountMinor, ...use }) => ({
      ...use,
      amount:
        amountMinor === null
          ? null
          : { amount: moneyText(amountMinor, currencyCode), currencyCode },
    }));
  }
}

@Resolver(() => AdminMember)
export class CouponsOfMemberForStaff {
  @FieldResolver(() => AdminCouponConnection)
  async coupons(
    @Root() member: Reading,
    @Args(() => AdminMemberCouponsArgs) args: AdminMemberCouponsArgs,
  ) {
    const page = pageOf(args, timedPlace("cpn"));
    const asked = { status: args.status ?? null, before: page.from, limit: page.limit };
    const rows = await member.part(memberCoupons, asked);
    return connectionOf(rows, page, {
      cursor: ({ issuedAt, id }) => timedCursor("cpn", { at: issuedAt, id }),
      node: (row) => forStaff(row, member),
    });
  }
}

async function couponNow(member: MemberReading, couponId: string) {
  const row = await member.part(memberCoupon, { couponId });
  return row && forStaff(row, member);
}

function forStaff(row: CouponRow, member: MemberReading) {
  const { issuedAt, voidReason } = row;
  return { ...couponView(row, member), issuedAt, voidReason, member, couponId: row.id };
}

type CouponForStaff = { readonly member: Reading; readonly couponId: string };

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
