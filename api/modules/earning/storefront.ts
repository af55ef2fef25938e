import { speechOf } from "./condition-sentence.ts";
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  StorefrontRecordEventInput,
  StorefrontRecordEventPayload,
} from "../../generated/storefront/earning.ts";
import { StorefrontProgram } from "../../generated/storefront/programs.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { shownLot } from "../ledger/earn-points.ts";
import { describedExplanation } from "../ledger/member-entries.ts";
import { MemberReading } from "../members/member-reading.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { closedRule } from "./evaluation/why-not-applied.ts";
import { recordEvent } from "./occasions/record-event.ts";
import type { RecordedEvent } from "./occasions/record-event.ts";
import { ruleSentence } from "./rules/rule-sentence.ts";
import { rulesInForce } from "./rule.ts";
import type { CompiledRule } from "./rule.ts";

@Resolver(() => StorefrontProgram)
export class WaysToEarn {
  @FieldResolver()
  waysToEarn(@Ctx() context: Context) {
    return openWaysToEarn(context);
  }
}

/** The rules that are open now, as ways to earn, in the caller's language; `of` chooses some. */
export function openWaysToEarn(
  { configuration, locale, now }: Pick<Context, "configuration" | "locale" | "now">,
  of: (compiled: CompiledRule) => boolean = () => true,
) {
  const described = describedRules(configuration, locale);
  return rulesInForce(configuration.part(earningRulesSnapshot).published, now)
    .filter((compiled) => closedRule(compiled, now) === null && of(compiled))
    .map((compiled) => described.get(compiled)!);
}

// Putting sentences together took 15 % of a page.
const describedRules = oncePerSnapshot((configuration, locale) => {
  const speech = speechOf(configuration, locale);
  const described = configuration.part(earningRulesSnapshot).published.map((compiled) => {
    const { rule } = compiled;
    const shown = {
      id: encodeId("rule", rule.id),
      title: inLocale(rule.titles, locale),
      description: inLocale(rule.descriptions, locale) || ruleSentence(rule, speech),
    };
    return [compiled, shown] as const;
  });
  return new Map(described);
});

@Resolver()
export class EventWrites {
  @Mutation(() => StorefrontRecordEventPayload)
  recordEvent(
    @Arg("input", () => StorefrontRecordEventInput) input: StorefrontRecordEventInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "recordEvent",
      input,
      write: recordEvent,
      show: ({ recorded }) => describedEvent(recorded, context),
    });
  }
}

function describedEvent(recorded: RecordedEvent, context: Context) {
  const { occasionId, name, source, externalId, occurredAt } = recorded;
  const { points, toDebt, lots, explanation } = recorded;
  return {
    event: {
      id: encodeId("evt", occasionId),
      name,
      source,
      externalId,
      occurredAt: new Date(occurredAt),
    },
    earned: {
      points,
      toDebt,
      lots: lots.map(shownLot),
      explanation: describedExplanation(explanation, context.locale),
    },
    member: new MemberReading(recorded.memberId, context),
  };
}
