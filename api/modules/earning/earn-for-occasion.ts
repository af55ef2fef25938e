import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { addDays, dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { expiresAt } from "../../values/expiry.ts";
import type { Localized } from "../../values/localized.ts";
import type { Work } from "../../writes/work.ts";
import { earnPoints, earnedLot } from "../ledger/earn-points.ts";
import type { EarnedLot } from "../ledger/earn-points.ts";
import type { NewLot } from "../ledger/entry.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierOfAnySet } from "../tiers/tiers-snapshot.ts";
import { earnWithinLimits, readLimits } from "./charge-limits.ts";
import { earnedPoints } from "./earned-points.ts";
import type { EarnedPoints } from "./earned-points.ts";
import type { EarningPurchase } from "./earning-facts.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { occasionFacts } from "./occasions/occasion-facts.ts";
import type { OccasionFacts } from "./occasions/occasion-facts.ts";
import { recordedExplanation } from "./explanation.ts";
import { ownedLimits, remainingCapacity } from "./limits.ts";
import { rulesInForce } from "./rule.ts";
import type { CompiledRule } from "./rule.ts";

/** Something other than a purchase that rules may give points for. */
export type Occasion =
  | { readonly trigger: "EVENT"; readonly name: string; readonly occurredAt: Date }
  | {
      readonly trigger: "ENROLLMENT" | "BIRTHDAY" | "ANNIVERSARY";
      /** Each comes once in a year. */
      readonly year: number;
      readonly occurredAt: Date;
    };

/** What an occasion earned, as it is recorded. */
export interface OccasionEarned {
  readonly occasionId: string;
  readonly points: number;
  readonly toDebt: number;
  readonly lots: readonly EarnedLot[];
  readonly explanation: readonly { readonly titles: Localized; readonly points: number }[];
}

/** The rules that an occasion triggers, in the versions in force when it happened. */
export function rulesFor(
  { configuration }: Pick<Work, "configuration">,
  occasion: Occasion,
): CompiledRule[] {
  const { published } = configuration.part(earningRulesSnapshot);
  const rules = rulesInForce(published, occasion.occurredAt, occasion.trigger);
  if (occasion.trigger !== "EVENT") return rules;
  return rules.filter(({ rule }) => rule.eventName === occasion.name);
}

/**
 * Gives a member what rules give for an occasion, at once: nothing of it can come back as a
 * purchase can. The wallet must be open. The occasion is on record then, also when no rule applied.
 */
export function earnForOccasion(
  work: Work,
  wallet: Wallet,
  occasion: Occasion,
): Promise<OccasionEarned> {
  return recordOccasion(work, wallet, { occasion, isHad: false });
}

/** Puts an occasion on record that gives nothing, since the same person has had it before. */
export function passOccasion(
  work: Work,
  wallet: Wallet,
  occasion: Occasion,
): Promise<OccasionEarned> {
  return recordOccasion(work, wallet, { occasion, isHad: true });
}

async function recordOccasion(
  work: Work,
  wallet: Wallet,
  { occasion, isHad }: { occasion: Occasion; isHad: boolean },
): Promise<OccasionEarned> {
  const { memberId } = wallet;
  const { occurredAt } = occasion;
  const rules = rulesFor(work, occasion);
  const { timeZone, locales } = work.configuration.part(programSnapshot);
  const limited = { memberId, rules, day: dayOf(occurredAt, timeZone) };
  const [facts, limits] = await Promise.all([
    occasionFacts(work.rows, memberId, occurredAt),
    readLimits(work, limited),
  ]);
  const evaluation = { wallet, occasion, rules, facts, isHad };
  const { evaluated, counted } = await earnWithinLimits(work, limits, (used) => {
    const earned = evaluate(work, evaluation, remainingCapacity(ownedLimits(rules), used));
    return { evaluated: earned, charges: earned.charges };
  });

  const occasionId = uuidv7();
  const explanation = recordedExplanation(evaluated.explanation, locales);
  const lots = evaluated.points > 0 ? [lotOf(work, evaluated.points, occurredAt)] : [];
  const isEvent = occasion.trigger === "EVENT";
  const earned =
    lots.length > 0
      ? await earnPoints(work, wallet, {
          kind: "EARN",
          occurredAt,
          explanation,
          lots,
          source: { kind: occasion.trigger, id: occasionId },
          reference: isEvent ? occasion.name : "",
        })
      : null;
  const result: OccasionEarned = {
    occasionId,
    points: evaluated.points,
    toDebt: earned?.toDebt ?? 0,
    explanation,
    lots: (earned?.lots ?? []).map((lot) => earnedLot(lot, work.now)),
  };
  const tierLevel = tierOfAnySet(work.configuration, facts.tierId)?.level ?? null;
  await work.rows(INSERT_OCCASION, {
    memberId,
    occasionId,
    programId: work.programId,
    trigger: occasion.trigger,
    year: isEvent ? null : occasion.year,
    name: isEvent ? occasion.name : null,
    occurredAt,
    recordedAt: work.now,
    points: result.points,
    context: JSON.stringify({ ...evaluated.recorded, facts: { tierLevel }, counted }),
    result: JSON.stringify(result),
    sequence: earned?.entry.sequence ?? null,
  });
  if (result.points > 0) {
    const { points } = result;
    work.emit({ type: "points.earned", memberId, payload: { occasionId, points } });
  }
  return result;
}

const INSERT_OCCASION = sql.write("insert an occasion")`
  insert into earning_occasions (member_id, id, program_id, trigger, year, name, occurred_at,
    recorded_at, points, context, result, entry_sequence)
  values (${"memberId"}, ${"occasionId"}, ${"programId"}, ${"trigger"}, ${"year"}, ${"name"},
    ${"occurredAt"}, ${"recordedAt"}, ${"points"}, ${"context"}, ${"result"}, ${"sequence"})
`;

interface Evaluation {
  readonly wallet: Wallet;
  readonly occasion: Occasion;
  readonly rules: readonly CompiledRule[];
  readonly facts: OccasionFacts;
  readonly isHad: boolean;
}

function evaluate(
  { configuration, now }: Work,
  { wallet, occasion, rules, facts, isHad }: Evaluation,
  rooms: ReturnType<typeof remainingCapacity>,
): EarnedPoints {
  const { timeZone: zone } = configuration.part(programSnapshot);
  const { occurredAt, trigger } = occasion;
  const enrolledDay = dayOf(wallet.enrolledAt, zone);
  const tier = tierOfAnySet(configuration, facts.tierId);
  const firstDay: Day = addDays(enrolledDay, -earningTermsAt(configuration, now).retroDays);
  const isTooEarly = dayOf(occurredAt, zone) < firstDay;
  const isSuspended = facts.status === "SUSPENDED";
  const waits = isSuspended ? "MEMBER_SUSPENDED" : isTooEarly ? "NOT_STARTED" : null;
  const block = isHad ? "LIMIT_REACHED" : waits;
  return earnedPoints(nothingBought(occurredAt), rules, {
    zone,
    rooms,
    trigger,
    tier: null,
    programRoom: null,
    member: {
      tierLevel: tier?.level ?? null,
      isFirstPurchase: false,
      birthDay: facts.birthDate,
      enrolledDay,
      locale: facts.locale,
    },
    ...(block && { blocked: { all: block } }),
  });
}

// Fixed points go with a unit that is kept: the occasion itself. It costs nothing and no condition
// can ask for it.
function nothingBought(placedAt: Date): EarningPurchase {
  const itself = { id: "occasion", sku: null, category: null, quantity: 1000, netMinor: 0 };
  return { placedAt, channel: null, locationId: null, lines: [{ ...itself, kind: "GOODS" }] };
}

function lotOf({ configuration, now }: Work, issued: number, occurredAt: Date): NewLot {
  const { timeZone } = configuration.part(programSnapshot);
  const dates = { placedAt: occurredAt, availableAt: occurredAt };
  const end = expiresAt(earningTermsAt(configuration, now).expiry, dates, timeZone);
  return { id: uuidv7(), issued, availableAt: occurredAt, expiresAt: end, purchaseId: null };
}
