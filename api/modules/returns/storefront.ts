import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  StorefrontRecordReturnInput,
  StorefrontRecordReturnPayload,
} from "../../generated/storefront/returns.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { moneyText } from "../../values/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierView } from "../tiers/tier-view.ts";
import { tierOfAnySet } from "../tiers/tiers-snapshot.ts";
import { recordReturn } from "./record-return.ts";
import type { RecordedReturn } from "./recorded-return.ts";

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
    return { restoredCoupons: [], ...answer };
  }
}

function describedReturn(recorded: RecordedReturn, context: Context) {
  const { configuration } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const { externalId, reversed, tierChange, restored = [] } = recorded;
  const money = (minor: number) => ({ amount: moneyText(minor, currencyCode), currencyCode });
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
    restoredCoupons: restored.map(({ couponId, amountMinor }) => ({
      id: encodeId("cpn", couponId),
      amount: amountMinor === null ? null : money(amountMinor),
    })),
    member: new MemberReading(recorded.memberId, context),
  };
}
