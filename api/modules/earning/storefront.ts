import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  StorefrontProgram,
  StorefrontRecordEventInput,
  StorefrontRecordEventPayload,
} from "../../generated/storefront.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { describedExplanation } from "../ledger/described-entry.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programPart } from "../programs/program.ts";
import { earningRulesPart } from "./earning-rules-part.ts";
import { closedRule } from "./not-applied.ts";
import { recordEvent } from "./record-event.ts";
import type { RecordedEvent } from "./record-event.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { rulesInForce } from "./rule.ts";

@Resolver(() => StorefrontProgram)
export class WaysToEarn {
  @FieldResolver()
  waysToEarn(@Ctx() { catalog, locale, now }: Context) {
    const { currencyCode, timeZone } = catalog.part(programPart);
    const speech = { locale, currencyCode, zone: timeZone };
    return rulesInForce(catalog.part(earningRulesPart).published, now)
      .filter((compiled) => closedRule(compiled, now) === null)
      .map(({ rule }) => ({
        id: encodeId("rule", rule.id),
        title: inLocale(rule.titles, locale),
        description: inLocale(rule.descriptions, locale) || ruleSentence(rule, speech),
      }));
  }
}

@Resolver()
export class EventWrites {
  @Mutation(() => StorefrontRecordEventPayload)
  async recordEvent(
    @Arg("input", () => StorefrontRecordEventInput) input: StorefrontRecordEventInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "recordEvent", key, input: content };
    const written = await context.write(call, (work) => recordEvent(work, content));
    const payload = answerWrite(written, ({ recorded }) => describedEvent(recorded, context));
    return written.done && written.result.isKnown ? { ...payload, replayed: true } : payload;
  }
}

function describedEvent(recorded: RecordedEvent, context: Context) {
  const { occasionId, name, source, externalId, occurredAt } = recorded;
  const { points, toDebt, lots, explanation } = recorded;
  return {
    event: {
      id: encodeId("evt", occasionId),
      ...{ name, source, externalId },
      occurredAt: new Date(occurredAt),
    },
    earned: {
      ...{ points, toDebt },
      lots: lots.map((lot) => ({
        ...lot,
        availableAt: new Date(lot.availableAt),
        expiresAt: lot.expiresAt === null ? null : new Date(lot.expiresAt),
      })),
      explanation: describedExplanation(explanation, context.locale),
    },
    member: new MemberReading(recorded.memberId, context),
  };
}
