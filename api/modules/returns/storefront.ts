import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  StorefrontRecordReturnInput,
  StorefrontRecordReturnPayload,
} from "../../generated/storefront.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../graphql/id.ts";
import { moneyText } from "../../rules/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programPart } from "../programs/program.ts";
import { describedTier } from "../tiers/described-tier.ts";
import { knownTier } from "../tiers/tiers-part.ts";
import { recordReturn } from "./record-return.ts";
import type { RecordedReturn } from "./recorded-return.ts";

@Resolver()
export class ReturnWrites {
  @Mutation(() => StorefrontRecordReturnPayload)
  async recordReturn(
    @Arg("input", () => StorefrontRecordReturnInput) input: StorefrontRecordReturnInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "recordReturn", key, input: content };
    const written = await context.write(call, (work) => recordReturn(work, content));
    const payload = answerWrite(written, ({ recorded }) => describedReturn(recorded, context));
    if (!written.done) return { ...payload, restoredCoupons: [] };
    return written.result.isKnown ? { ...payload, replayed: true } : payload;
  }
}

function describedReturn(recorded: RecordedReturn, context: Context) {
  const { catalog } = context;
  const { currencyCode } = catalog.part(programPart);
  const { externalId, reversed, tierChange, restored = [] } = recorded;
  const money = (minor: number) => ({ amount: moneyText(minor, currencyCode), currencyCode });
  const tier = (id: string | null) => {
    const known = knownTier(catalog, id);
    return known && describedTier(known, context);
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
      ...{
        id: encodeId("cpn", couponId),
        amount: amountMinor === null ? null : money(amountMinor),
      },
    })),
    member: new MemberReading(recorded.memberId, context),
  };
}
