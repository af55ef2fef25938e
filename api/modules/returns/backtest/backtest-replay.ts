import { dayOf } from "../../../values/calendar.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { RecordedRules } from "../../earning/earned-points.ts";
import type { Kept } from "../../earning/earning-facts.ts";
import { freedUses } from "../../earning/limits.ts";
import type { CountedUse } from "../../earning/limits.ts";
import type { ReplayedLimits } from "./replayed-limits.ts";
import { rulesInForce, versionOf } from "../../earning/rule.ts";
import type { CompiledRule } from "../../earning/rule.ts";
import type { EarningTerms } from "../../programs/earning-terms.ts";
import { partnerOfSource } from "../../partners/partner-source.ts";
import { programSnapshot } from "../../programs/program.ts";
import { evaluatePurchase } from "../../purchases/evaluate-purchase.ts";
import type { PurchaseMember } from "../../purchases/evaluate-purchase.ts";
import { paidWithPointsMinor } from "../../purchases/read-purchase.ts";
import { everythingKept, keptTally } from "../kept/kept-tally.ts";
import type { PastPurchase, PastReturn } from "./past-purchases.ts";

export interface ReplayedPurchase {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly externalId: string;
  readonly before: number;
  readonly after: number;
}

const SAMPLE = 20;

/** What a purchase would have been counted as, while some of it is still to come back. */
interface Returnable {
  readonly purchase: PastPurchase;
  readonly rules: RecordedRules;
  readonly counted: readonly CountedUse[];
  kept: Kept;
}

/** Past purchases and their returns, one after another, under other rules. */
export class BacktestReplay {
  readonly #ofMember = new Map<string, number>();
  readonly #returnable = new Map<string, Returnable>();
  #sample: ReplayedPurchase[] = [];
  #purchases = 0;
  #before = 0;
  #after = 0;

  constructor(
    private readonly program: {
      readonly configuration: ConfigurationSnapshot;
      readonly terms: EarningTerms;
    },
    private readonly rules: readonly CompiledRule[],
    private readonly limits: ReplayedLimits,
  ) {}

  /** @param comesBack whether returns of it follow. */
  add(purchase: PastPurchase, comesBack: boolean): void {
    const { memberId, id: purchaseId, externalId, source, placedAt, cart } = purchase;
    const { points: before } = purchase;
    const rules = rulesInForce(this.rules, placedAt, "PURCHASE");
    const { configuration, terms } = this.program;
    const { timeZone } = configuration.part(programSnapshot);
    const day = dayOf(placedAt, timeZone);
    const { earned } = evaluatePurchase(configuration, {
      cart,
      placedAt,
      partnerId: partnerOfSource(source),
      terms,
      rules,
      paidWithPointsMinor: paidWithPointsMinor(cart),
      member: memberThen(purchase, timeZone),
      used: this.limits.usedSoFar(memberId, rules, day),
    });
    const counted = this.limits.charge(memberId, { rules, day, charges: earned.charges });
    if (comesBack) {
      const held = { recorded: earned.recorded, ruleVersion: versionOf(rules) };
      const returnable = { purchase, rules: held, counted, kept: everythingKept(purchase) };
      this.#returnable.set(purchase.id, returnable);
    }

    const after = earned.points;
    this.#purchases += 1;
    this.#before += before;
    this.#after += after;
    if (after === before) return;
    this.#ofMember.set(memberId, (this.#ofMember.get(memberId) ?? 0) + after - before);
    if (purchase.isKnown) this.#show({ memberId, purchaseId, externalId, before, after });
  }

  /** Later purchases find the capacity that a return frees, until it is cancelled. */
  addReturn({ memberId, purchaseId, kept }: PastReturn): void {
    const returnable = this.#returnable.get(purchaseId)!;
    const { purchase, rules, counted } = returnable;
    const before = keptTally(purchase, rules, returnable.kept).charges;
    const after = keptTally(purchase, rules, kept).charges;
    this.limits.free(memberId, freedUses(counted, { before, after }));
    this.limits.chargeAgain(memberId, freedUses(counted, { before: after, after: before }));
    returnable.kept = kept;
  }

  result() {
    const differences = [...this.#ofMember.values()];
    return {
      purchases: this.#purchases,
      pointsBefore: this.#before,
      pointsAfter: this.#after,
      gainers: differences.filter((difference) => difference > 0).length,
      losers: differences.filter((difference) => difference < 0).length,
      sample: this.#sample,
    };
  }

  #show(replayed: ReplayedPurchase): void {
    const change = ({ before, after }: ReplayedPurchase) => Math.abs(after - before);
    const least = this.#sample.at(-1);
    if (least && this.#sample.length === SAMPLE && change(replayed) <= change(least)) return;
    this.#sample = [...this.#sample, replayed]
      .sort((a, b) => change(b) - change(a))
      .slice(0, SAMPLE);
  }
}

/**
 * The member as recorded with the purchase; personal facts are not recorded, and read from the
 * profile.
 */
function memberThen(purchase: PastPurchase, timeZone: string): PurchaseMember {
  const { context, birthDate, locale, enrolledAt } = purchase;
  const { tier, facts } = context;
  const isSuspended = facts?.barred === "MEMBER_SUSPENDED";
  return {
    birthDate,
    locale,
    enrolledDay: dayOf(enrolledAt, timeZone),
    status: isSuspended ? "SUSPENDED" : "ACTIVE",
    isFirstPurchase: facts?.isFirstPurchase ?? false,
    tier: tier && { ...tier, id: tier.tierId, level: facts?.tierLevel ?? 0 },
  };
}
