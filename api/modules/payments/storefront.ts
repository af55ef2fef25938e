import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  StorefrontPointsToPay,
  StorefrontQueryPointsToPayArgs,
  StorefrontReleaseReservedPointsInput,
  StorefrontReleaseReservedPointsPayload,
  StorefrontReservePointsInput,
  StorefrontReservePointsPayload,
} from "../../generated/storefront/payments.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { say } from "../../locales/text.ts";
import { encodeId } from "../../values/id.ts";
import { moneyView } from "../../values/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import type { PaidPoints } from "../programs/pay-with-points.ts";
import { programSnapshot } from "../programs/program.ts";
import { pointsToPay } from "./points-to-pay.ts";
import { releaseReservedPoints } from "./release-reserved-points.ts";
import { reservePoints } from "./reserve-points.ts";

@Resolver()
export class PointsToPay {
  @Query(() => StorefrontPointsToPay)
  async pointsToPay(
    @Args(() => StorefrontQueryPointsToPayArgs) args: StorefrontQueryPointsToPayArgs,
    @Ctx() context: Context,
  ) {
    const { maximum, step, minimum, unavailable } = await pointsToPay(context, args);
    const message = unavailable && say(unavailable.message, context.locale);
    return {
      maximum: maximum && pointsView(maximum, context),
      step: step && pointsView(step, context),
      minimum: minimum && pointsView(minimum, context),
      unavailable: unavailable && { code: unavailable.code, message },
    };
  }
}

@Resolver()
export class ReservationWrites {
  @Mutation(() => StorefrontReservePointsPayload)
  reservePoints(
    @Arg("input", () => StorefrontReservePointsInput) input: StorefrontReservePointsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "reservePoints",
      input,
      write: reservePoints,
      show: ({ reserved }) => ({
        reservation: {
          id: encodeId("rsv", reserved.reservationId),
          ...pointsView(reserved, context),
          heldUntil: new Date(reserved.heldUntil),
        },
        member: new MemberReading(reserved.memberId, context),
      }),
    });
  }

  @Mutation(() => StorefrontReleaseReservedPointsPayload)
  releaseReservedPoints(
    @Arg("input", () => StorefrontReleaseReservedPointsInput)
    input: StorefrontReleaseReservedPointsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "releaseReservedPoints",
      input,
      write: releaseReservedPoints,
      show: ({ memberId }) => ({ member: new MemberReading(memberId, context) }),
    });
  }
}

function pointsView({ points, amountMinor }: PaidPoints, { configuration }: Context) {
  const { currencyCode } = configuration.part(programSnapshot);
  return { points, amount: moneyView(amountMinor, currencyCode)! };
}
