import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import {
  StorefrontCouponConnection,
  StorefrontMember,
  StorefrontMemberCouponsArgs,
} from "../../generated/storefront.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { couponList } from "./coupon-list.ts";

@Resolver(() => StorefrontMember)
export class CouponsOfMember {
  @FieldResolver(() => StorefrontCouponConnection)
  coupons(
    @Root() member: Reading,
    @Args(() => StorefrontMemberCouponsArgs) args: StorefrontMemberCouponsArgs,
  ) {
    return couponList(member, args);
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
