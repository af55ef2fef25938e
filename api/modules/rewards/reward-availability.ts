import type { Localized, Words } from "../../values/localized.ts";
import { inLocale } from "../../values/localized.ts";

/** When a reward is on offer; null: since ever, or for ever. */
export interface RewardOffer {
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
}

/** What a reward asks of a member. */
export interface RewardPrice {
  readonly cost: number;
  /** The lowest tier that can have it; null: every member. */
  readonly minTier: { readonly level: number; readonly names: Localized } | null;
  /** What the program calls its points. */
  readonly pointsNames: Localized;
  /** Why it can't be had whatever is brought, if so. */
  readonly bar?: RewardUnavailable | null;
}

/** What a member brings. */
export interface RewardSeeker {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  /** Spendable points, and owed ones. */
  readonly available: number;
  readonly debt: number;
  /** Null: in no tier. */
  readonly tierLevel: number | null;
}

export interface RewardUnavailable {
  readonly code:
    | "MEMBER_CLOSED"
    | "MEMBER_SUSPENDED"
    | "ENDED"
    | "SOLD_OUT"
    | "NOT_STARTED"
    | "NOT_ELIGIBLE"
    | "LIMIT_REACHED"
    | "POINTS_OWED"
    | "TIER_TOO_LOW"
    | "NOT_ENOUGH_POINTS";
  readonly message: Words;
}

/** Whether a reward is on offer at `now`: from its beginning on, until just before its end. */
export function isOpen({ validFrom, validUntil }: RewardOffer, now: Date): boolean {
  return (validFrom == null || validFrom <= now) && (validUntil == null || now < validUntil);
}

/** Why a member can't have a reward, the reason that is hardest to mend first; null when it can. */
export function rewardUnavailable(
  { cost, minTier, pointsNames, bar }: RewardPrice,
  { status, available, debt, tierLevel }: RewardSeeker,
): RewardUnavailable | null {
  if (status === "CLOSED") return { code: "MEMBER_CLOSED", message: CLOSED };
  if (status === "SUSPENDED") return { code: "MEMBER_SUSPENDED", message: SUSPENDED };
  if (bar) return bar;
  if (debt > 0) return { code: "POINTS_OWED", message: owed(debt, pointsNames) };
  if (minTier && (tierLevel ?? 0) < minTier.level) {
    return { code: "TIER_TOO_LOW", message: tierNeeded(minTier.names) };
  }
  if (available < cost) {
    return { code: "NOT_ENOUGH_POINTS", message: missing(cost - available, pointsNames) };
  }
  return null;
}

const CLOSED: Words = {
  en: "This account is closed.",
  vi: "Tài khoản này đã đóng.",
};

const SUSPENDED: Words = {
  en: "This account is suspended. Please contact the shop.",
  vi: "Tài khoản này đang tạm khóa. Vui lòng liên hệ cửa hàng.",
};

function owed(debt: number, names: Localized): Words {
  const [en, vi] = [inLocale(names, "en"), inLocale(names, "vi")];
  return {
    en: `You owe ${inEnglish(debt)} ${en}. What you earn next pays this back first.`,
    vi: `Bạn đang nợ ${inVietnamese(debt)} ${vi}. Lần tích tới sẽ trừ vào khoản này trước.`,
  };
}

function tierNeeded(names: Localized): Words {
  return {
    en: `For members of the tier ${inLocale(names, "en")} and above.`,
    vi: `Dành cho thành viên từ hạng ${inLocale(names, "vi")} trở lên.`,
  };
}

function missing(points: number, names: Localized): Words {
  return {
    en: `You need ${inEnglish(points)} more ${inLocale(names, "en")}.`,
    vi: `Bạn còn thiếu ${inVietnamese(points)} ${inLocale(names, "vi")}.`,
  };
}

// Made once: making a formatter costs far more than using it.
const { format: inEnglish } = new Intl.NumberFormat("en");
const { format: inVietnamese } = new Intl.NumberFormat("vi");
