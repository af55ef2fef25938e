import { fractionOf, one, subtract, zero } from "../../values/fraction.ts";
import type { Localized } from "../../values/localized.ts";
import type { MemberFacts } from "../../values/conditions/condition-field.ts";
import type { EarningPurchase, Kept } from "./earning-facts.ts";
import { keptAll, PurchaseFacts, keptNets } from "./earning-facts.ts";
import {
  blockedRule,
  closedRule,
  failedRule,
  ruleWithoutEffect,
} from "./evaluation/why-not-applied.ts";
import type { Blocked } from "./evaluation/why-not-applied.ts";
import type { NotApplied } from "./explanation.ts";
import type { CompiledRule, Trigger } from "./rule.ts";
import type { Capacity } from "./limits.ts";
import { tallyPoints } from "./evaluation/tally-points.ts";
import type { Basis, HeldRule } from "./evaluation/basis.ts";
import type { Tally } from "./evaluation/tally-points.ts";

/** A tier as earning sees it: its own multiplier, a decimal string from "1". */
export interface EarningTier {
  readonly tierId: string;
  readonly names: Localized;
  readonly multiplier: string;
}

/**
 * What evaluates a purchase when it is recorded, all as of `placedAt` except the limits, which are
 * as left now.
 */
export interface EarningContext {
  /** The program's IANA time zone. */
  readonly zone: string;
  readonly member: MemberFacts | null;
  readonly tier: EarningTier | null;
  /** From `remainingCapacity`: what each limit's owner may still give. The name is recorded. */
  readonly rooms: Readonly<Record<string, Capacity>>;
  /** What the program's own limits still allow; null: no limit. */
  readonly programRoom: number | null;
  readonly blocked?: Blocked;
  /** What triggers the rules; a purchase when left out. */
  readonly trigger?: Trigger;
}

/**
 * What is recorded permanently beside a purchase: plain JSON without personal data, all that
 * `keptPoints` needs.
 */
export interface RecordedEarning {
  readonly rules: readonly {
    readonly id: string;
    readonly version: number;
    /** "1" or "0" for each leaf of the rule's conditions, in order. */
    readonly answers: string;
  }[];
  readonly tier: EarningTier | null;
  readonly rooms: Readonly<Record<string, Capacity>>;
  readonly programRoom: number | null;
}

export interface EarnedPoints extends Tally {
  readonly notApplied: readonly NotApplied[];
  readonly recorded: RecordedEarning;
}

/**
 * What a purchase earns: points, the explanation that sums to them, why other rules gave nothing,
 * what each limit is charged, and what to record so that returns answer from the same facts.
 * `rules` are the versions in force at `placedAt` (`rulesInForce`); those of other triggers are
 * passed over. Pure; never throws for valid rules.
 */
export function earnedPoints(
  purchase: EarningPurchase,
  rules: readonly CompiledRule[],
  context: EarningContext,
): EarnedPoints {
  const facts = new PurchaseFacts(purchase, keptNets(purchase, keptAll(purchase)), context);
  const notApplied: NotApplied[] = [];
  const held: HeldRule[] = [];
  for (const compiled of rules) {
    if (compiled.rule.trigger !== (context.trigger ?? "PURCHASE")) continue;
    const refusal =
      blockedRule(compiled, context.blocked) ?? closedRule(compiled, purchase.placedAt);
    if (refusal) {
      notApplied.push(refusal);
      continue;
    }
    const answers = answersOf(compiled, facts);
    const failing = compiled.condition?.failing((leaf) => answers[leaf] === "1") ?? null;
    if (failing === null) held.push({ compiled, answers });
    else notApplied.push(failedRule(compiled, failing));
  }
  const tier = context.blocked?.all ? null : context.tier;
  const recorded = recordedEarning(held, { ...context, tier });
  const basis = basisOf(recorded, held);
  const tally = tallyPoints(purchase, basis, keptAll(purchase));
  basis.rules.forEach((_, position) => {
    const withoutEffect = ruleWithoutEffect(position, basis, { tally, lines: facts.lines });
    if (withoutEffect) notApplied.push(withoutEffect);
  });
  return { ...tally, notApplied, recorded };
}

/** What the kept part of a purchase earns, and how it comes to that. */
export type KeptPoints = Tally;

/**
 * What a recorded purchase earns for what is kept of it; a return takes keptPoints(before) −
 * keptPoints(after), never negative. `ruleVersion` finds the recorded versions; a missing one
 * throws (the catalog keeps all that ever earned).
 */
export function keptPoints(
  purchase: EarningPurchase,
  { recorded, ruleVersion }: RecordedRules,
  kept: Kept,
): KeptPoints {
  const held = recorded.rules.map(({ id, version, answers }) => {
    const compiled = ruleVersion(id, version);
    if (!compiled) throw new Error(`Version ${version} of earning rule ${id} is missing.`);
    return { compiled, answers };
  });
  return tallyPoints(purchase, basisOf(recorded, held), kept);
}

export interface RecordedRules {
  readonly recorded: RecordedEarning;
  readonly ruleVersion: (id: string, version: number) => CompiledRule | undefined;
}

function answersOf({ condition }: CompiledRule, facts: PurchaseFacts): string {
  if (!condition) return "";
  let answers = "";
  for (const ask of condition.asks) answers += ask(facts) ? "1" : "0";
  return answers;
}

function recordedEarning(
  held: readonly HeldRule[],
  context: Pick<EarningContext, "tier" | "rooms" | "programRoom">,
): RecordedEarning {
  const rooms: Record<string, Capacity> = {};
  for (const { compiled } of held) {
    const capacity = context.rooms[compiled.limitOwner];
    if (capacity) rooms[compiled.limitOwner] = capacity;
  }
  return {
    rules: held.map(({ compiled, answers }) => ({
      id: compiled.rule.id,
      version: compiled.rule.version,
      answers,
    })),
    tier: context.tier,
    rooms,
    programRoom: context.programRoom,
  };
}

function basisOf(recorded: RecordedEarning, rules: readonly HeldRule[]): Basis {
  const { tier, rooms, programRoom } = recorded;
  const extra = tier ? subtract(fractionOf(tier.multiplier) ?? one, one) : zero;
  return {
    rules,
    tier: tier && extra.numerator > 0n ? { ...tier, extra } : null,
    rooms,
    programRoom,
  };
}
