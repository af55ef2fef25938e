import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminIssueCouponInput,
  AdminIssueCouponPayload,
} from "../../generated/admin/redemptions.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { couponNow } from "../coupons/admin.ts";
import { issueCoupon } from "./issue-coupon.ts";

@Resolver()
export class CouponsByStaff {
  @Mutation(() => AdminIssueCouponPayload)
  issueCoupon(
    @Arg("input", () => AdminIssueCouponInput) input: AdminIssueCouponInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "issueCoupon",
      input,
      write: issueCoupon,
      show: async (issued) => ({ coupon: await couponNow(issued, context) }),
    });
  }
}
