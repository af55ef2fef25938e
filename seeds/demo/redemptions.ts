import { addDays, dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { Chance } from "./chance.ts";
import { couponUses } from "./coupon-uses.ts";
import type { RewardName } from "./coupon-uses.ts";
import type { Bought, OwnEvent } from "./timeline-events.ts";
import type { Person } from "./people.ts";
import { rewards } from "./rewards.ts";
import { LowerBoundBalance } from "./lower-bound-balance.ts";
import { ZONE } from "./year.ts";

/**
 * What a person has bought, what of it comes back, and the days on which a code was taken from the
 * partner's.
 */
export interface Spending {
  readonly visits: readonly Bought[];
  readonly returned: ReadonlySet<string>;
  readonly today: Day;
  readonly codeDays: Set<Day>;
}

/** A coupon that may be used yet. */
interface OpenCoupon {
  readonly reward: RewardName;
  readonly redeemedAt: Date;
}

type Outcome = "AT_ONCE" | "CONFIRMED" | "CANCELLED" | "FORGOTTEN" | "HELD";

const MINUTE_MS = 60_000;
const USABLE_MS = 25 * 86_400_000;
// Fewer than the partner gave.
const CODES_MAX = 28;

/**
 * What a person redeems, and the purchases with the coupons that were used for them. Nobody asks
 * the engine here what can be afforded: only points that are there for sure are spent.
 */
export function redemptionsOf(person: Person, spending: Spending): OwnEvent[] {
  const chance = new Chance(`moc/redemptions/${person.number}`);
  const points = new LowerBoundBalance();
  const coupons: OpenCoupon[] = [];
  const happened: OwnEvent[] = [];
  for (const visit of spending.visits) {
    const isReturned = spending.returned.has(visit.purchase.externalId);
    const used = isReturned ? null : couponFor(visit, coupons, chance);
    const bought = used?.bought ?? visit;
    if (used) happened.push(used.use);
    happened.push(bought);
    if (isReturned) continue;
    points.earn(visit.at, bought.purchase);

    const wish = wishAfter(person, visit, { ...spending, points, chance, happened });
    if (!wish) continue;
    const at = new Date(visit.at.getTime() + chance.whole(3, 12) * MINUTE_MS);
    points.spend(at, costs.get(wish.reward)!);
    if (wish.reward === "A 50,000 ₫ book voucher") spending.codeDays.add(dayOf(at, ZONE));
    happened.push(...redeemed(visit, { ...wish, at, chance }));
    const isTaken = wish.outcome === "AT_ONCE" || wish.outcome === "CONFIRMED";
    if (isTaken && !wish.isKept) coupons.push({ reward: wish.reward, redeemedAt: at });
  }
  return happened;
}

/** Takes the oldest coupon that fits. */
function couponFor(visit: Bought, coupons: OpenCoupon[], chance: Chance) {
  for (const coupon of coupons) {
    const { redeemedAt, reward } = coupon;
    const isOver = visit.at.getTime() - redeemedAt.getTime() > USABLE_MS;
    const effect = isOver ? null : couponUses[reward](visit.purchase);
    if (!effect || !chance.happens(0.7)) continue;
    const { purchase, paid, checkout = visit.purchase } = effect;
    coupons.splice(coupons.indexOf(coupon), 1);
    const { externalId } = visit;
    const use: OwnEvent = {
      kind: "USED",
      at: new Date(visit.at.getTime() - MINUTE_MS / 2),
      externalId,
      redeemedAt,
      purchase: checkout,
      paid: paid ?? null,
    };
    return { use, bought: { ...visit, purchase, coupon: redeemedAt } };
  }
  return null;
}

const costs = new Map(
  rewards("2000-01-01").map(({ titles, cost }) => [titles.en as RewardName, cost]),
);

const WISHES: Readonly<Record<RewardName, number>> = {
  "A bigger cup": 4,
  "Free delivery": 3,
  "An iced milk coffee": 6,
  "30,000 ₫ off": 5,
  "A 50,000 ₫ book voucher": 4,
  "20% off coffee beans": 4,
  "A 100,000 ₫ gift card": 3,
};

interface Wish {
  readonly reward: RewardName;
  readonly outcome: Outcome;
  /** For another time. */
  readonly isKept?: boolean;
}

interface Wishing extends Spending {
  readonly points: LowerBoundBalance;
  readonly chance: Chance;
  readonly happened: readonly OwnEvent[];
}

function wishAfter(person: Person, visit: Bought, context: Wishing): Wish | null {
  const { today, points, chance, codeDays } = context;
  const day = dayOf(visit.at, ZONE);
  const left = points.spendable(visit.at);
  if (person.number === 1) return founderWish(day, left, context);
  if (!chance.happens(SHARE)) return null;
  const hasCode = codeDays.size < CODES_MAX && !codeDays.has(day);
  const weights = Object.entries(WISHES).filter(
    ([name]) =>
      costs.get(name as RewardName)! <= left && (hasCode || name !== "A 50,000 ₫ book voucher"),
  );
  if (weights.length === 0 || day === addDays(today, -1)) return null;
  const reward = chance.weighted<RewardName>(Object.fromEntries(weights));
  return { reward, outcome: chance.weighted(OUTCOMES), isKept: chance.happens(0.2) };
}

const SHARE = 0.04;
const OUTCOMES: Readonly<Partial<Record<Outcome, number>>> = {
  AT_ONCE: 75,
  CONFIRMED: 15,
  CANCELLED: 7,
  FORGOTTEN: 3,
};

// What the first member keeps for her last days, and for what the page shows as affordable.
const RESERVE = 130;

/** A gift card first, then small things; in the last days one to be used and one that waits. */
function founderWish(day: Day, points: number, { today, chance, happened }: Wishing): Wish | null {
  if (day === addDays(today, -3)) {
    return { reward: "A bigger cup", outcome: "AT_ONCE", isKept: true };
  }
  if (day === addDays(today, -1)) return { reward: "An iced milk coffee", outcome: "HELD" };
  const isFirst = happened.every(({ kind }) => kind !== "REDEEMED");
  const reward = isFirst
    ? "A 100,000 ₫ gift card"
    : chance.oneOf<RewardName>(["An iced milk coffee", "30,000 ₫ off", "A bigger cup"]);
  if (points - costs.get(reward)! < RESERVE || !chance.happens(isFirst ? 1 : 0.05)) return null;
  return { reward, outcome: "AT_ONCE" };
}

const HOLDS: Readonly<Partial<Record<Outcome, string>>> = {
  CONFIRMED: "PT1H",
  CANCELLED: "PT1H",
  FORGOTTEN: "PT15M",
  HELD: "P7D",
};

function redeemed(
  { externalId }: Bought,
  { reward, outcome, at, chance }: Wish & { at: Date; chance: Chance },
): OwnEvent[] {
  const redeemed: OwnEvent = {
    kind: "REDEEMED",
    at,
    externalId,
    reward,
    holdFor: HOLDS[outcome] ?? null,
  };
  if (outcome !== "CONFIRMED" && outcome !== "CANCELLED") return [redeemed];
  const later = new Date(at.getTime() + chance.whole(2, 40) * MINUTE_MS);
  return [redeemed, { kind: outcome, at: later, externalId, redeemedAt: at }];
}
