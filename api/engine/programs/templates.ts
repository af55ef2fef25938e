import type { NewProgram, ProgramTemplate } from "../../configuration/program-seeds.ts";
import { say, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { Localized } from "../../values/localized.ts";
import { currencyDecimals } from "../../values/money.ts";
import type { ProgramPlan, RewardPlan, RulePlan } from "./seed-program.ts";

type Template = Pick<ProgramPlan, "tierSet" | "rules" | "rewards">;

/** The whole configuration of a new program, without keys. */
export function programPlan(program: NewProgram, since: Date): ProgramPlan {
  const { name, pointsName, currencyCode, countryCode, timeZone, locales } = program;
  const everywhere = (word: string) => Object.fromEntries(locales.map((locale) => [locale, word]));
  return {
    names: everywhere(name),
    descriptions: {},
    pointsNames: everywhere(pointsName),
    currencyCode,
    countryCode,
    timeZone,
    locales,
    isDemo: false,
    since,
    earningTerms: {
      pendingDays: null,
      expiry: { kind: "AFTER_PURCHASE", count: 1, unit: "YEAR", endOf: "MONTH" },
      includesTax: false,
      includesShipping: false,
      retroDays: 0,
      purchasePointsMax: null,
    },
    keys: [],
    ...TEMPLATES[program.template](program),
  };
}

/** About the price of a cup of coffee, in whole units: what earns a point. */
const STEPS: Readonly<Record<string, number>> = { VND: 10_000, IDR: 10_000, KRW: 1_000, JPY: 100 };

/** How much money earns a point, in minor units. */
function stepMinor({ currencyCode }: NewProgram): number {
  return (STEPS[currencyCode] ?? 1) * 10 ** currencyDecimals(currencyCode);
}

/** A text in each of the program's languages: Vietnamese where it is, English elsewhere. */
function inLanguages({ locales }: NewProgram, words: Text): Localized {
  return Object.fromEntries(locales.map((locale) => [locale, say(words, locale)]));
}

/** An amount as each language writes it. */
function moneyIn({ currencyCode }: NewProgram, minor: number): (locale: string) => string {
  const amount = minor / 10 ** currencyDecimals(currencyCode);
  return (locale) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency: currencyCode,
      maximumFractionDigits: amount % 1 === 0 ? 0 : undefined,
    }).format(amount);
}

function everyPurchase(program: NewProgram): RulePlan {
  const step = stepMinor(program);
  const values = { money: moneyIn(program, step), points: program.pointsName };
  return {
    titles: inLanguages(program, text("templates.everyPurchase")),
    descriptions: inLanguages(program, text("templates.everyPurchaseText", values)),
    priority: 100,
    effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: step }],
  };
}

function welcome(program: NewProgram, count: number): RulePlan {
  const values = { count, points: program.pointsName };
  return {
    titles: inLanguages(program, text("templates.welcome")),
    descriptions: inLanguages(program, text("templates.welcomeText", values)),
    priority: 20,
    conditions: { field: "firstPurchase", operator: "=", value: true },
    effects: [{ kind: "FIXED", points: count }],
  };
}

/** A discount of a twentieth of what earned the points. */
function discount(program: NewProgram, cost: number): RewardPlan {
  const valueMinor = (stepMinor(program) * cost) / 20;
  const money = moneyIn(program, valueMinor);
  return {
    kind: "AMOUNT_DISCOUNT",
    cost,
    valueMinor,
    couponValidity: "P60D",
    titles: inLanguages(program, text("templates.discount", { money })),
    descriptions: inLanguages(program, text("templates.discountText", { money })),
  };
}

const TEMPLATES: Readonly<Record<ProgramTemplate, (program: NewProgram) => Template>> = {
  POINTS: (program) => ({
    rules: [everyPurchase(program), welcome(program, 20)],
    rewards: [discount(program, 100), discount(program, 400)],
  }),

  TIERED: (program) => ({
    rules: [everyPurchase(program), welcome(program, 20)],
    rewards: [discount(program, 100), discount(program, 400)],
    tierSet: {
      policy: {
        metric: "SPEND",
        window: { kind: "CALENDAR_YEAR" },
        retentionShare: "0.8",
        downgrade: "ONE_LEVEL",
        graceDays: 30,
      },
      tiers: {
        member: tier(program, { level: 1, steps: 0 }),
        silver: tier(program, { level: 2, steps: 200 }),
        gold: tier(program, { level: 3, steps: 600 }),
      },
    },
  }),

  VISITS: (program) => ({
    rules: [
      {
        titles: inLanguages(program, text("templates.everyVisit")),
        descriptions: inLanguages(
          program,
          text("templates.everyVisitText", { points: program.pointsName }),
        ),
        priority: 100,
        effects: [{ kind: "FIXED", points: 1 }],
        limits: [{ per: "MEMBER", period: "DAY", unit: "TIMES", max: 1 }],
      },
    ],
    rewards: [
      {
        kind: "FREE_PRODUCT",
        cost: 10,
        couponValidity: "P60D",
        titles: inLanguages(program, text("templates.tenthVisit")),
        descriptions: inLanguages(program, text("templates.tenthVisitText")),
      },
    ],
  }),
};

const TIERS = [
  { names: text("templates.tier1"), color: "#8d6e63", multiplier: "1" },
  { names: text("templates.tier2"), color: "#90a4ae", multiplier: "1.1" },
  { names: text("templates.tier3"), color: "#d4a017", multiplier: "1.25" },
] as const;

function tier(program: NewProgram, { level, steps }: { level: 1 | 2 | 3; steps: number }) {
  const { names, color, multiplier } = TIERS[level - 1]!;
  return {
    names: inLanguages(program, names),
    level,
    color,
    invitationOnly: false,
    threshold: steps * stepMinor(program),
    multiplier,
    benefits: [],
  };
}
