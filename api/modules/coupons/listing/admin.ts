import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminProgramCouponConnection,
  AdminQueryCouponsArgs,
} from "../../../generated/admin/coupons.ts";
import type { Context } from "../../../graphql/context.ts";
import { listCoupons } from "./list-coupons.ts";

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
