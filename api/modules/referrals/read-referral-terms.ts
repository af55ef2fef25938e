import { decodeId } from "../../graphql/id.ts";
import type { Words } from "../../rules/localized.ts";
import { amountMinorMax, readMoney } from "../../rules/money.ts";
import type { Catalog } from "../../work/catalog.ts";
import type { RefusalReason } from "../../work/refusal.ts";
import { programPart } from "../programs/program.ts";
import { rewardsPart } from "../rewards/rewards-part.ts";
import { readReferralWords } from "./read-referral-words.ts";
import type { ReferralWordsInput } from "./read-referral-words.ts";
import type {
  ReferralBudget,
  ReferralCap,
  ReferralOffer,
  ReferralTerms,
} from "./referral-terms.ts";

export interface ReferralOfferInput {
  readonly points: number;
  readonly couponRewardId?: string | null;
  readonly couponDays?: number | null;
}

/** How members are to bring friends, as staff write it. */
export interface ReferralTermsInput {
  readonly landingUrl: string;
  readonly invitationDays: number;
  readonly qualificationDays: number;
  readonly minimumBase?: { readonly amount: string; readonly currencyCode: string } | null;
  readonly returnDays?: number | null;
  readonly referrerOffer: ReferralOfferInput;
  readonly refereeOffer: ReferralOfferInput;
  readonly cap?: ReferralCap | null;
  readonly budget?: ReferralBudget | null;
  readonly joinsPerDayMax: number;
  readonly messages: readonly ReferralWordsInput[];
}

/** Reads terms; everything that is wrong is told at once, each at its field of the input. */
export function readReferralTerms(
  input: ReferralTermsInput,
  catalog: Catalog,
): { terms: ReferralTerms } | { reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const tell: Tell = (code, path, message) =>
    void reasons.push({ code, field: ["input", ...path], message });
  const within = (name: keyof typeof BOUNDS) => {
    const [least, most] = BOUNDS[name];
    const value = input[name];
    if (value == null || (value >= least && value <= most)) return;
    tell("INVALID", [name], between(least, most));
  };
  for (const name of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) within(name);
  tellOfUrl(input.landingUrl, tell);
  tellOfLimit("cap", input.cap, tell);
  tellOfLimit("budget", input.budget, tell);
  const words = readReferralWords(input, catalog);
  reasons.push(...words.reasons);

  const { landingUrl, invitationDays, qualificationDays, returnDays, joinsPerDayMax } = input;
  const terms: ReferralTerms = {
    ...{ landingUrl, invitationDays, qualificationDays, joinsPerDayMax },
    returnDays: returnDays ?? null,
    minimumBaseMinor: minimumOf(input, catalog, tell),
    referrer: offerOf("referrerOffer", input.referrerOffer, { catalog, tell }),
    referee: offerOf("refereeOffer", input.refereeOffer, { catalog, tell }),
    cap: input.cap ? { ...input.cap } : null,
    budget: input.budget ? { ...input.budget } : null,
    messages: words.messages,
  };
  return reasons.length > 0 ? { reasons } : { terms };
}

type Tell = (code: string, path: readonly string[], message: Words) => void;

const BOUNDS = {
  invitationDays: [1, 365],
  qualificationDays: [1, 365],
  returnDays: [0, 365],
  joinsPerDayMax: [1, 1_000],
} as const;

const COUPON_DAYS = [1, 3_660] as const;

function between(least: number, most: number): Words {
  return {
    en: `Choose a whole number from ${least} to ${most}.`,
    vi: `Hãy chọn số nguyên từ ${least} đến ${most}.`,
  };
}

/** What is wrong with a link's page; null for none. */
export function landingUrlProblem(landingUrl: string): Words | null {
  const url = URL.parse(landingUrl.replaceAll("{code}", "CODE"));
  if (url && /^https?:$/.test(url.protocol) && landingUrl.includes("{code}")) return null;
  return {
    en: "Write the page's whole address with {code} where the member's code goes, such as https://shop.example/join/{code}.",
    vi: "Hãy ghi địa chỉ đầy đủ của trang, với {code} ở chỗ của mã giới thiệu, ví dụ https://shop.example/join/{code}.",
  };
}

function tellOfUrl(landingUrl: string, tell: Tell): void {
  const problem = landingUrlProblem(landingUrl);
  if (problem) tell("INVALID", ["landingUrl"], problem);
}

function tellOfLimit(name: string, limit: { max: number } | null | undefined, tell: Tell): void {
  if (!limit || (limit.max >= 1 && limit.max <= amountMinorMax)) return;
  tell("INVALID", [name, "max"], between(1, amountMinorMax));
}

function minimumOf({ minimumBase }: ReferralTermsInput, catalog: Catalog, tell: Tell): number {
  if (!minimumBase) return 0;
  const { currencyCode: currency } = catalog.part(programPart);
  if (minimumBase.currencyCode !== currency) {
    tell("CURRENCY_NOT_ACCEPTED", ["minimumBase", "currencyCode"], {
      en: `The program's currency is ${currency}. Write the amount in it.`,
      vi: `Tiền tệ của chương trình là ${currency}. Hãy ghi số tiền bằng ${currency}.`,
    });
    return 0;
  }
  const path = ["minimumBase", "amount"];
  const money = readMoney(minimumBase.amount, currency);
  if ("problem" in money) {
    tell(MONEY_CODES[money.problem], path, {
      en: `Write an amount of ${currency} in plain digits, with no more decimals than it has.`,
      vi: `Hãy ghi số tiền ${currency} bằng chữ số, không nhiều chữ số thập phân hơn cho phép.`,
    });
    return 0;
  }
  if (money.minor < 0) {
    tell("NEGATIVE_AMOUNT", path, {
      en: "A purchase is never worth less than nothing. Write 0 or more.",
      vi: "Đơn hàng không thể có giá trị âm. Hãy ghi từ 0 trở lên.",
    });
  }
  return money.minor;
}

const MONEY_CODES = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "AMOUNT_TOO_LARGE",
};

function offerOf(
  name: string,
  { points, couponRewardId, couponDays }: ReferralOfferInput,
  { catalog, tell }: { catalog: Catalog; tell: Tell },
): ReferralOffer {
  if (points < 0) {
    tell("INVALID", [name, "points"], {
      en: "Give 0 points or more.",
      vi: "Hãy nhập từ 0 điểm trở lên.",
    });
  }
  if (points > amountMinorMax) {
    tell("AMOUNT_TOO_LARGE", [name, "points"], {
      en: `A wallet holds at most ${amountMinorMax} points.`,
      vi: `Ví chỉ chứa được tối đa ${amountMinorMax} điểm.`,
    });
  }
  const [least, most] = COUPON_DAYS;
  if (couponDays != null && (!couponRewardId || couponDays < least || couponDays > most)) {
    const message = couponRewardId ? between(least, most) : NO_COUPON;
    tell("INVALID", [name, "couponDays"], message);
  }
  if (!couponRewardId) return { points, coupon: null };
  const rewardId = decodeId("rwd", couponRewardId);
  const reward = rewardId ? catalog.part(rewardsPart).byId.get(rewardId) : null;
  if (reward?.status !== "PUBLISHED") {
    tell("NOT_FOUND", [name, "couponRewardId"], {
      en: "There is no such reward, or it is not published.",
      vi: "Không có phần thưởng này, hoặc phần thưởng chưa được công bố.",
    });
  }
  return { points, coupon: { rewardId: rewardId ?? "", validDays: couponDays ?? null } };
}

const NO_COUPON: Words = {
  en: "Only a coupon has days. Name its reward, or leave the days out.",
  vi: "Chỉ phiếu ưu đãi mới có số ngày. Hãy chọn phần thưởng, hoặc bỏ số ngày.",
};
