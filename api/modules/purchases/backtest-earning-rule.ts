import type { Context } from "../../graphql/context.ts";
import { badUserInput, notFound } from "../../graphql/errors.ts";
import { decodeId } from "../../graphql/id.ts";
import { dayOf } from "../../rules/calendar.ts";
import { add, floor, fraction, fractionOf, multiply } from "../../rules/fraction.ts";
import { spokenLanguage } from "../../rules/localized.ts";
import type { Words } from "../../rules/localized.ts";
import type { Catalog } from "../../work/catalog.ts";
import { countersNow } from "../earning/counters-now.ts";
import { draftToTry } from "../earning/draft-to-try.ts";
import { earningRulesPart } from "../earning/earning-rules-part.ts";
import { ReplayedLimits } from "../earning/replayed-limits.ts";
import { rulesInForce } from "../earning/rule.ts";
import type { CompiledRule } from "../earning/rule.ts";
import { programPart } from "../programs/program.ts";
import { evaluatePurchase } from "./evaluate-purchase.ts";
import type { PurchaseMember } from "./evaluate-purchase.ts";
import { countedThen, countPurchases, newestPurchases, pastPurchases } from "./past-purchases.ts";
import type { PastPurchase, PurchaseKey } from "./past-purchases.ts";
import { paidWithPointsMinor } from "./read-purchase.ts";

export interface BacktestEarningRule {
  /** The public id. */
  readonly ruleId: string;
  readonly from: Date;
  readonly until: Date;
  /** At most so many, the newest. */
  readonly first: number;
}

export interface Backtest {
  readonly purchasesAvailable: number;
  readonly purchases: number;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  /** In minor units; null when the program says no value of a point. */
  readonly costMinor: number | null;
  readonly gainers: number;
  readonly losers: number;
  readonly sample: readonly TriedPurchase[];
}

export interface TriedPurchase {
  readonly memberId: string;
  readonly externalId: string;
  readonly before: number;
  readonly after: number;
}

// So many are read and evaluated between two chances for other requests.
const BATCH = 250;
const SAMPLE = 20;

/**
 * Tries a rule's draft on past purchases. Nothing is written.
 * @throws NOT_FOUND without a draft, BAD_USER_INPUT for one that no purchase sets off and for a time upside down.
 */
export async function backtestEarningRule(
  context: Context,
  { ruleId, from, until, first }: BacktestEarningRule,
): Promise<Backtest> {
  const { catalog, lane, locale } = context;
  const { currencyCode, earningTerms } = catalog.part(programPart);
  const rules = catalog.part(earningRulesPart);
  const field = ["input", "ruleId"];
  const uuid = decodeId("rule", ruleId);
  const draft = uuid && draftToTry(rules, uuid, currencyCode);
  if (!draft) throw notFound(said(words.noDraft, locale), field);
  if (draft.rule.trigger !== "PURCHASE") throw badUserInput(said(words.noPurchases, locale), field);
  if (from >= until) throw badUserInput(said(words.span, locale), ["input", "until"]);

  const span = { programId: catalog.programId, from, until };
  const [purchasesAvailable, keys] = await Promise.all([
    countPurchases(lane.rows, span),
    newestPurchases(lane.rows, span, first),
  ]);
  const tried = [...rules.published.filter(({ rule }) => rule.id !== uuid), draft];
  const trial = new Trial(catalog, tried, await limitsBefore(context, keys));
  for (let at = 0; at < keys.length; at += BATCH) {
    const purchases = await pastPurchases(lane.rows, keys.slice(at, at + BATCH));
    for (const purchase of purchases) trial.replay(purchase);
  }
  const result = trial.result();
  const costMinor = costOf(result.pointsAfter - result.pointsBefore, earningTerms.pointValue);
  return { purchasesAvailable, ...result, costMinor };
}

async function limitsBefore(
  { catalog, lane }: Context,
  keys: readonly PurchaseKey[],
): Promise<ReplayedLimits> {
  const memberIds = [...new Set(keys.map(({ memberId }) => memberId))];
  const [now, replayed] = await Promise.all([
    countersNow(lane.rows, catalog.programId, memberIds),
    countedThen(lane.rows, keys),
  ]);
  return new ReplayedLimits(now, replayed);
}

class Trial {
  readonly #ofMember = new Map<string, number>();
  #sample: TriedPurchase[] = [];
  #purchases = 0;
  #before = 0;
  #after = 0;

  constructor(
    private readonly catalog: Catalog,
    private readonly rules: readonly CompiledRule[],
    private readonly limits: ReplayedLimits,
  ) {}

  replay(purchase: PastPurchase): void {
    const { memberId, externalId, placedAt, points: before, cart } = purchase;
    const rules = rulesInForce(this.rules, placedAt, "PURCHASE");
    const { timeZone } = this.catalog.part(programPart);
    const day = dayOf(placedAt, timeZone);
    const { earned } = evaluatePurchase(this.catalog, {
      ...{ cart, placedAt, rules },
      paidWithPointsMinor: paidWithPointsMinor(cart),
      member: memberThen(purchase, timeZone),
      used: this.limits.usedSoFar(memberId, rules, day),
    });
    this.limits.charge(memberId, { rules, day, charges: earned.charges });

    const after = earned.points;
    this.#purchases += 1;
    this.#before += before;
    this.#after += after;
    if (after === before) return;
    this.#ofMember.set(memberId, (this.#ofMember.get(memberId) ?? 0) + after - before);
    if (purchase.isKnown) this.#show({ memberId, externalId, before, after });
  }

  result() {
    const differences = [...this.#ofMember.values()];
    return {
      ...{ purchases: this.#purchases, pointsBefore: this.#before, pointsAfter: this.#after },
      gainers: differences.filter((difference) => difference > 0).length,
      losers: differences.filter((difference) => difference < 0).length,
      sample: this.#sample,
    };
  }

  #show(tried: TriedPurchase): void {
    const change = ({ before, after }: TriedPurchase) => Math.abs(after - before);
    const least = this.#sample.at(-1);
    if (least && this.#sample.length === SAMPLE && change(tried) <= change(least)) return;
    this.#sample = [...this.#sample, tried].sort((a, b) => change(b) - change(a)).slice(0, SAMPLE);
  }
}

/** The member as the purchase was recorded with; what is personal is recorded nowhere, and read from the profile. */
function memberThen(purchase: PastPurchase, timeZone: string): PurchaseMember {
  const { context, birthDate, locale, enrolledAt } = purchase;
  const { tier, facts } = context;
  const isSuspended = facts?.barred === "MEMBER_SUSPENDED";
  return {
    ...{ birthDate, locale, enrolledDay: dayOf(enrolledAt, timeZone) },
    status: isSuspended ? "SUSPENDED" : "ACTIVE",
    isFirstPurchase: facts?.isFirstPurchase ?? false,
    tier: tier && { ...tier, id: tier.tierId, level: facts?.tierLevel ?? 0 },
  };
}

/** Rounded half up, once. */
function costOf(points: number, pointValue: string | null | undefined): number | null {
  const value = fractionOf(pointValue ?? "");
  if (!value) return null;
  return Number(floor(add(multiply(fraction(BigInt(points)), value), fraction(1n, 2n))));
}

function said(text: Words, locale: string): string {
  return text[spokenLanguage(locale)];
}

const words = {
  noDraft: {
    en: "There is no draft of this rule. Save one first.",
    vi: "Quy tắc này không có bản nháp. Hãy lưu bản nháp trước.",
  },
  noPurchases: {
    en: "No purchase sets this draft off; only rules for purchases can be tried on past ones.",
    vi: "Bản nháp này không dành cho đơn hàng; chỉ quy tắc cho đơn hàng mới thử được trên đơn cũ.",
  },
  span: {
    en: "The time must end after it starts.",
    vi: "Khoảng thời gian phải kết thúc sau khi bắt đầu.",
  },
} satisfies Record<string, Words>;
