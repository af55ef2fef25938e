import type { ProgramPlan, RewardPlan, RulePlan } from "../program/seed-program.ts";
import type { Localized } from "../../api/values/localized.ts";
import { currencyDecimals } from "../../api/values/money.ts";

/** What a new program begins with. */
export const templateNames = ["points", "tiered", "visits"] as const;
export type TemplateName = (typeof templateNames)[number];

/** What the owner of a new program says of it. */
export interface NewProgram {
  readonly name: string;
  readonly currencyCode: string;
  readonly countryCode: string;
  readonly timeZone: string;
  /** The first is the default. */
  readonly locales: readonly string[];
  readonly pointsName: string;
  readonly template: TemplateName;
}

type Template = Pick<ProgramPlan, "tierSet" | "rules" | "rewards">;

/** The whole configuration of a new program, without keys. */
export function programPlan(program: NewProgram, since: Date): ProgramPlan {
  const { name, pointsName, currencyCode, countryCode, timeZone, locales } = program;
  const everywhere = (text: string) => Object.fromEntries(locales.map((locale) => [locale, text]));
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

/** For each of the program's languages: Vietnamese where it is, English elsewhere. */
function inLanguages({ locales }: NewProgram, texts: { vi: string; en: string }): Localized {
  const of = (locale: string) => (/^vi(-|$)/i.test(locale) ? texts.vi : texts.en);
  return Object.fromEntries(locales.map((locale) => [locale, of(locale)]));
}

function moneyIn({ currencyCode }: NewProgram, minor: number) {
  const amount = minor / 10 ** currencyDecimals(currencyCode);
  const written = (locale: string) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency: currencyCode,
      maximumFractionDigits: amount % 1 === 0 ? 0 : undefined,
    }).format(amount);
  return { vi: written("vi"), en: written("en") };
}

function everyPurchase(program: NewProgram): RulePlan {
  const step = stepMinor(program);
  const money = moneyIn(program, step);
  const { pointsName } = program;
  return {
    titles: inLanguages(program, { vi: "Tích điểm khi mua hàng", en: "Every purchase" }),
    descriptions: inLanguages(program, {
      vi: `Cứ ${money.vi} bạn được 1 ${pointsName}.`,
      en: `1 ${pointsName} for every ${money.en}.`,
    }),
    priority: 100,
    effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: step }],
  };
}

function welcome(program: NewProgram, points: number): RulePlan {
  const { pointsName } = program;
  return {
    titles: inLanguages(program, { vi: "Quà chào mừng", en: "A welcome gift" }),
    descriptions: inLanguages(program, {
      vi: `Đơn hàng đầu tiên được tặng thêm ${points} ${pointsName}.`,
      en: `Your first order brings ${points} ${pointsName} more.`,
    }),
    priority: 20,
    conditions: { field: "firstPurchase", operator: "=", value: true },
    effects: [{ kind: "FIXED", points }],
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
    titles: inLanguages(program, { vi: `Giảm ${money.vi}`, en: `${money.en} off` }),
    descriptions: inLanguages(program, {
      vi: `Trừ thẳng ${money.vi} vào đơn hàng tiếp theo.`,
      en: `${money.en} off your next order.`,
    }),
  };
}

const TEMPLATES: Readonly<Record<TemplateName, (program: NewProgram) => Template>> = {
  points: (program) => ({
    rules: [everyPurchase(program), welcome(program, 20)],
    rewards: [discount(program, 100), discount(program, 400)],
  }),

  tiered: (program) => ({
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
        member: tier(program, { vi: "Thành viên", en: "Member" }, { level: 1, steps: 0 }),
        silver: tier(program, { vi: "Bạc", en: "Silver" }, { level: 2, steps: 200 }),
        gold: tier(program, { vi: "Vàng", en: "Gold" }, { level: 3, steps: 600 }),
      },
    },
  }),

  visits: (program) => ({
    rules: [
      {
        titles: inLanguages(program, { vi: "Mỗi lần ghé", en: "Every visit" }),
        descriptions: inLanguages(program, {
          vi: `Mỗi ngày ghé mua, bạn được 1 ${program.pointsName}.`,
          en: `1 ${program.pointsName} for every day on which you buy something.`,
        }),
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
        titles: inLanguages(program, { vi: "Lần thứ mười được tặng", en: "The tenth is on us" }),
        descriptions: inLanguages(program, {
          vi: "Một món bất kỳ, miễn phí.",
          en: "One product of your choice, for free.",
        }),
      },
    ],
  }),
};

const COLORS = ["#8d6e63", "#90a4ae", "#d4a017"];
const MULTIPLIERS = ["1", "1.1", "1.25"];

function tier(
  program: NewProgram,
  names: { vi: string; en: string },
  { level, steps }: { level: number; steps: number },
) {
  return {
    names: inLanguages(program, names),
    level,
    color: COLORS[level - 1]!,
    invitationOnly: false,
    threshold: steps * stepMinor(program),
    multiplier: MULTIPLIERS[level - 1]!,
    benefits: [],
  };
}
