import { decodeId } from "../../../values/id.ts";
import { fractionOf, isLess } from "../../../values/fraction.ts";
import { isDurationUpTo } from "../../../values/calendar.ts";
import { amountMinorMax } from "../../../values/money.ts";
import type { Words } from "../../../values/localized.ts";
import type { ConditionFields } from "../../../values/condition-fields.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { RewardKind } from "../../coupons/reward-kind.ts";
import { audienceProblems } from "./compile-reward.ts";
import { readRewardTexts } from "./read-reward-texts.ts";
import type { TextsInput } from "./read-reward-texts.ts";
import { readAmount } from "./read-amount.ts";
import type { RewardDefinition, RewardLimit } from "../reward.ts";

/** What a reward is to be. */
export interface RewardInput extends TextsInput {
  readonly kind: RewardKind;
  readonly imageUrl?: string | null;
  readonly cost: number;
  readonly copay?: { readonly amount: string; readonly currencyCode: string } | null;
  readonly value?: string | null;
  readonly percent?: string | null;
  readonly maxDiscount?: string | null;
  readonly product?: string | null;
  readonly limits?: readonly RewardLimit[] | null;
  readonly minTierId?: string | null;
  readonly partnerId?: string | null;
  readonly conditions?: unknown;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
  readonly couponValidity?: string | null;
  readonly codePoolId?: string | null;
}

/** In which program, by whom in which language, and what the version that was edited said. */
export interface RewardReading {
  readonly currencyCode: string;
  readonly conditionFields: ConditionFields;
  readonly locales: readonly string[];
  readonly locale: string;
  readonly before: RewardDefinition | null;
  /** What is known of what a reward may point to, by their ids. */
  readonly knownTiers: ReadonlySet<string>;
  readonly knownPartners: ReadonlySet<string>;
  readonly knownPools: ReadonlySet<string>;
}

/** Which figures each kind has; needed ones are marked. */
const FIGURES: Record<RewardKind, Readonly<Record<string, "needed" | "possible">>> = {
  AMOUNT_DISCOUNT: { value: "needed" },
  PERCENT_DISCOUNT: { percent: "needed", maxDiscount: "possible" },
  FREE_PRODUCT: { product: "possible" },
  FREE_SHIPPING: {},
  GIFT_CARD: { value: "needed" },
  PARTNER_VOUCHER: { value: "possible", partnerId: "possible" },
  EXPERIENCE: {},
};

const LIMIT_MAX = 1_000_000_000;
const VALIDITY_DAYS_MAX = 3_660;

/** Reads what a reward is to be; everything that is wrong is told at once, each at its field of the input. */
export function readReward(
  input: RewardInput,
  reading: RewardReading,
): { definition: RewardDefinition } | { reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const refuse: Refuse = (field, message, code = "INVALID") =>
    void reasons.push({ code, field: ["input", ...field], message });
  const amount = (name: "value" | "maxDiscount") =>
    input[name] == null ? null : readAmount(input[name], { field: [name], reading, refuse });
  checkFigures(input, refuse);
  const { cost, kind, product } = input;
  if (cost < 1 || cost > amountMinorMax) refuse(["cost"], WORDS.cost);
  const definition: RewardDefinition = {
    ...readRewardTexts(input, reading, refuse),
    ...{ kind, cost, product: product?.trim() || null },
    imageUrl: imageOf(input, reading, refuse),
    copayMinor: input.copay ? copayOf(input.copay, reading, refuse) : null,
    ...{ valueMinor: amount("value"), maxDiscountMinor: amount("maxDiscount") },
    percent: percentOf(input, refuse),
    minTierId: named(["tier", "minTierId"], input, { known: reading.knownTiers, refuse }),
    partnerId: named(["ptn", "partnerId"], input, { known: reading.knownPartners, refuse }),
    codePoolId: named(["pool", "codePoolId"], input, { known: reading.knownPools, refuse }),
    conditions: (input.conditions ?? null) as RewardDefinition["conditions"],
    limits: limitsOf(input, refuse),
    validFrom: input.validFrom?.toISOString() ?? null,
    validUntil: input.validUntil?.toISOString() ?? null,
    couponValidity: input.couponValidity ?? null,
  };
  if (input.validFrom && input.validUntil && input.validUntil <= input.validFrom) {
    refuse(["validUntil"], WORDS.validUntil);
  }
  if (input.couponValidity != null && !isDurationUpTo(input.couponValidity, VALIDITY_DAYS_MAX)) {
    refuse(["couponValidity"], WORDS.couponValidity);
  }
  reasons.push(...audienceProblems(definition.conditions, reading.conditionFields));
  return reasons.length > 0 ? { reasons } : { definition };
}

/** Notes what is wrong with a field below `input`. */
export type Refuse = (
  field: readonly string[],
  message: Words,
  code?: RefusalReason["code"],
) => void;

function checkFigures(input: RewardInput, refuse: Refuse): void {
  const { value, percent, maxDiscount, product, partnerId } = input;
  const figures = FIGURES[input.kind];
  for (const [name, given] of Object.entries({ value, percent, maxDiscount, product, partnerId })) {
    if (given != null && !(name in figures)) refuse([name], WORDS.notOfKind(input.kind));
    if (given == null && figures[name] === "needed") refuse([name], WORDS.needed(input.kind));
  }
}

function imageOf(
  { imageUrl }: RewardInput,
  { before }: RewardReading,
  refuse: Refuse,
): string | null {
  // One that is there already stays: a picture may have been planted in another form.
  if (imageUrl == null || imageUrl === before?.imageUrl) return imageUrl ?? null;
  const url = URL.parse(imageUrl);
  const isPlain = url?.protocol === "https:" && url.username === "" && url.password === "";
  if (!isPlain) refuse(["imageUrl"], WORDS.imageUrl);
  return imageUrl;
}

function copayOf(
  { amount, currencyCode }: NonNullable<RewardInput["copay"]>,
  reading: RewardReading,
  refuse: Refuse,
): number | null {
  if (currencyCode === reading.currencyCode) {
    return readAmount(amount, { field: ["copay", "amount"], reading, refuse });
  }
  refuse(["copay", "currencyCode"], WORDS.currency(reading.currencyCode), "CURRENCY_NOT_ACCEPTED");
  return null;
}

function percentOf({ percent }: RewardInput, refuse: Refuse): string | null {
  if (percent == null) return null;
  const share = /^\d{1,3}(\.\d{1,2})?$/.test(percent) ? fractionOf(percent) : null;
  const isInRange = share && share.numerator > 0n && !isLess(HUNDRED, share);
  if (!isInRange) refuse(["percent"], WORDS.percent);
  return percent;
}

const HUNDRED = fractionOf("100")!;

type Pointing = "minTierId" | "partnerId" | "codePoolId";

function named(
  [prefix, name]: [string, Pointing],
  input: RewardInput,
  { known, refuse }: { known: ReadonlySet<string>; refuse: Refuse },
): string | null {
  const given = input[name];
  const isOfKind = name !== "partnerId" || name in FIGURES[input.kind];
  if (given == null || !isOfKind) return null;
  const id = decodeId(prefix, given);
  if (id && known.has(id)) return id;
  refuse([name], WORDS.unknown, "NOT_FOUND");
  return null;
}

function limitsOf({ limits }: RewardInput, refuse: Refuse): RewardLimit[] {
  const seen = new Set<string>();
  return (limits ?? []).map(({ per, period, max }, position) => {
    const at = ["limits", String(position)];
    if (seen.has(`${per} ${period}`)) refuse(at, WORDS.sameLimit);
    if (max < 1 || max > LIMIT_MAX) refuse([...at, "max"], WORDS.limit);
    seen.add(`${per} ${period}`);
    return { per, period, max };
  });
}

const WORDS = {
  cost: {
    en: "A reward costs at least one point.",
    vi: "Phần thưởng phải có giá ít nhất một điểm.",
  },
  needed: (kind: RewardKind): Words => ({
    en: `${kind} needs this. Fill it in.`,
    vi: `${kind} cần mục này. Hãy điền vào.`,
  }),
  notOfKind: (kind: RewardKind): Words => ({
    en: `${kind} does not have this. Leave it out.`,
    vi: `${kind} không có mục này. Hãy bỏ mục này.`,
  }),
  imageUrl: {
    en: "Give the address of a picture that begins with https://.",
    vi: "Hãy nhập địa chỉ hình ảnh bắt đầu bằng https://.",
  },
  currency: (code: string): Words => ({
    en: `The program's currency is ${code}. Write the amount in it.`,
    vi: `Tiền tệ của chương trình là ${code}. Hãy ghi số tiền bằng ${code}.`,
  }),
  percent: {
    en: "Write a percentage above 0 and up to 100, with at most two decimals.",
    vi: "Hãy ghi tỷ lệ phần trăm trên 0 và không quá 100, tối đa hai chữ số thập phân.",
  },
  unknown: {
    en: "There is no such thing in this program. Choose one that exists.",
    vi: "Chương trình không có mục này. Hãy chọn mục có sẵn.",
  },
  sameLimit: {
    en: "There is a limit of this kind and time already. Keep one of them.",
    vi: "Đã có giới hạn cùng loại và cùng kỳ. Hãy giữ một giới hạn.",
  },
  limit: {
    en: `Write a whole number from 1 to ${LIMIT_MAX}.`,
    vi: `Hãy ghi số nguyên từ 1 đến ${LIMIT_MAX}.`,
  },
  validUntil: {
    en: "A reward ends after it begins. Choose a later moment.",
    vi: "Phần thưởng phải kết thúc sau khi bắt đầu. Hãy chọn thời điểm muộn hơn.",
  },
  couponValidity: {
    en: "Write how long a coupon can be used, above zero and up to ten years: P30D, P6M.",
    vi: "Hãy ghi thời hạn dùng phiếu, trên 0 và không quá mười năm: P30D, P6M.",
  },
};
