import type { ConfigurationSnapshot } from "../../../../configuration/configuration-snapshot.ts";
import type { RunStatement } from "../../../../database/sql.ts";
import { text } from "../../../../locales/text.ts";
import { dayOf } from "../../../../values/calendar.ts";
import type { Day } from "../../../../values/calendar.ts";
import { isOfAudience } from "../../../../values/conditions/audience.ts";
import type { Audience } from "../../../../values/conditions/audience.ts";
import { conditionSentence, speechOf } from "../../../earning/condition-sentence.ts";
import { PurchaseFacts } from "../../../earning/earning-facts.ts";
import { programSnapshot } from "../../../programs/program.ts";
import type { PromotionLimit } from "../../promotions/promotion-code.ts";
import { MEMBER_CLOSED, MEMBER_SUSPENDED } from "../coupon-refusal.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import { readCounts, readMemberCounts } from "./count-use.ts";
import type { UsesByPeriod } from "./count-use.ts";
import type { Promotion } from "./promotion.ts";

/** Who buys, as promotion codes need it. */
export interface PromotionBuyer {
  readonly memberId: string;
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly birthDate: Day | null;
  readonly enrolledAt: Date;
  readonly locale: string | null;
  readonly tierLevel: number | null;
}

/** Where, when and by whom a promotion code is to be used; no member is a guest. */
export interface PromotionRequest {
  readonly configuration: ConfigurationSnapshot;
  readonly rows: RunStatement;
  /** The program's time. */
  readonly now: Date;
  /** When the purchase is, or was, placed. */
  readonly at: Date;
  readonly buyer: PromotionBuyer | null;
}

/** Why a promotion code can't be used; null when it can. */
export async function promotionRefusal(
  promotion: Promotion,
  request: PromotionRequest,
): Promise<CouponRefusal | null> {
  const { at, buyer, configuration } = request;
  const { validFrom, validUntil, archivedAt, audience } = promotion;
  if (archivedAt && archivedAt <= at) return ENDED;
  if (validUntil && validUntil <= at) return ENDED;
  if (validFrom && at < validFrom) return startsOn(validFrom, configuration);
  if (buyer?.status === "CLOSED") return MEMBER_CLOSED;
  if (buyer?.status === "SUSPENDED") return MEMBER_SUSPENDED;
  if (audience && !isOfAudience(audience, factsOf(request))) {
    return onlyFor(audience.condition, configuration);
  }
  return reachedLimit(promotion, request);
}

/** The refusal of a promotion code that was used as often as a limit says; null when it was not. */
export function overLimit(
  { limits }: Pick<Promotion, "limits">,
  per: PromotionLimit["per"],
  isOver: (limit: PromotionLimit) => boolean,
): CouponRefusal | null {
  const limit = limits.find((one) => one.per === per && isOver(one));
  if (!limit) return null;
  const { period, max } = limit;
  const message =
    per === "MEMBER"
      ? text("coupons.promotionLimitOfMember", { period, max })
      : text("coupons.promotionLimitOfAll", { period });
  return { code: "LIMIT_REACHED", message };
}

/** Why a member can't use a promotion code once more; null when it can. */
export async function limitOfMember(
  promotion: Promotion,
  reading: Pick<PromotionRequest, "configuration" | "rows" | "now">,
  { memberId, at }: { memberId: string; at: Date },
): Promise<CouponRefusal | null> {
  const { promotionCodeId, limits } = promotion;
  if (!isLimited(limits, "MEMBER")) return null;
  const day = dayOf(at, reading.configuration.part(programSnapshot).timeZone);
  const uses = await readMemberCounts(reading, { promotionCodeId, memberId }, day);
  return overLimit(promotion, "MEMBER", isReached(uses));
}

async function reachedLimit(
  promotion: Promotion,
  request: PromotionRequest,
): Promise<CouponRefusal | null> {
  const { promotionCodeId, limits } = promotion;
  const { at, buyer, configuration } = request;
  if (!buyer && isLimited(limits, "MEMBER")) return MEMBER_REQUIRED;
  const own = buyer && (await limitOfMember(promotion, request, { ...buyer, at }));
  if (own || !isLimited(limits, "PROGRAM")) return own;
  const day = dayOf(at, configuration.part(programSnapshot).timeZone);
  const uses = await readCounts(request, promotionCodeId, day);
  return overLimit(promotion, "PROGRAM", isReached(uses));
}

function isLimited(limits: Promotion["limits"], per: PromotionLimit["per"]): boolean {
  return limits.some((limit) => limit.per === per);
}

function isReached(uses: UsesByPeriod) {
  return ({ period, max }: PromotionLimit) => (uses.get(period) ?? 0) >= max;
}

function factsOf({ configuration, at, buyer }: PromotionRequest): PurchaseFacts {
  const { timeZone: zone } = configuration.part(programSnapshot);
  const member = buyer && {
    tierLevel: buyer.tierLevel,
    isFirstPurchase: false,
    birthDay: buyer.birthDate,
    enrolledDay: dayOf(buyer.enrolledAt, zone),
    locale: buyer.locale,
  };
  const moment = { placedAt: at, channel: null, locationId: null, lines: [] };
  return new PurchaseFacts(moment, [], { zone, member });
}

function startsOn(validFrom: Date, configuration: ConfigurationSnapshot): CouponRefusal {
  const { timeZone } = configuration.part(programSnapshot);
  const date = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(validFrom);
  return { code: "NOT_STARTED", message: text("coupons.promotionStartsOn", { date }) };
}

function onlyFor(
  audience: Audience["condition"],
  configuration: ConfigurationSnapshot,
): CouponRefusal {
  const condition = (locale: string) =>
    conditionSentence(audience, speechOf(configuration, locale));
  return { code: "NOT_ELIGIBLE", message: text("coupons.promotionOnlyFor", { condition }) };
}

const ENDED: CouponRefusal = { code: "COUPON_EXPIRED", message: text("coupons.promotionEnded") };
const MEMBER_REQUIRED: CouponRefusal = {
  code: "REQUIRED",
  message: text("coupons.promotionMemberRequired"),
};
