import type { Leaf } from "../../values/condition.ts";
import type { Localized } from "../../values/localized.ts";
import { DateTime } from "luxon";
import { inLocale, spokenLanguage } from "../../values/localized.ts";
import { moneyPhrase } from "../../values/money.ts";
import { conditionSentence } from "./condition-sentence.ts";
import type { Speech } from "./condition-sentence.ts";

export type NotAppliedCode =
  | "NOT_STARTED"
  | "ENDED"
  | "PAUSED"
  | "WRONG_CHANNEL"
  | "WRONG_LOCATION"
  | "NO_MATCHING_LINE"
  | "BELOW_MINIMUM"
  | "CONDITION_NOT_MET"
  | "TIER_TOO_LOW"
  | "NOT_IN_SEGMENT"
  | "NOT_FIRST_PURCHASE"
  | "OUTRANKED"
  | "BEATEN_IN_GROUP"
  | "EXCLUDED_BY"
  | "LIMIT_REACHED"
  | "BUDGET_SPENT"
  | "CONTROL_GROUP"
  | "MEMBER_SUSPENDED"
  | "CONSENT_MISSING";

/** Why a rule gave nothing; `notAppliedMessage` says it to a reader. */
export interface NotApplied {
  readonly ruleId: string;
  readonly version: number;
  readonly titles: Localized;
  readonly code: NotAppliedCode;
  /** The rule that counted instead: OUTRANKED, BEATEN_IN_GROUP, EXCLUDED_BY. */
  readonly by?: Localized;
  /** The condition that failed first. */
  readonly leaf?: Leaf;
  /** BELOW_MINIMUM: the amount of a full step, in minor units. */
  readonly stepMinor?: number;
  /** NOT_STARTED and ENDED: since or until when. */
  readonly at?: Date;
}

/** Why a rule gave nothing, in the reader's language, with what would change it where something would. */
export function notAppliedMessage(why: NotApplied, speech: Speech): string {
  const isVietnamese = spokenLanguage(speech.locale) === "vi";
  const plain = isVietnamese ? vietnamese[why.code] : english[why.code];
  return plain(detailOf(why, speech));
}

function detailOf(why: NotApplied, speech: Speech): string {
  if (why.by) return inLocale(why.by, speech.locale);
  if (why.leaf) return conditionSentence(why.leaf, speech);
  if (why.stepMinor) {
    return moneyPhrase({ minor: why.stepMinor, currencyCode: speech.currencyCode }, speech.locale);
  }
  if (!why.at) return "";
  const zone = speech.zone ?? "UTC";
  return DateTime.fromJSDate(why.at, { zone }).toFormat("dd/MM/yyyy HH:mm");
}

type Messages = Readonly<Record<NotAppliedCode, (detail: string) => string>>;

const english: Messages = {
  NOT_STARTED: (at) => `Starts ${at}.`,
  ENDED: (at) => `Ended ${at}.`,
  PAUSED: () => "Paused for now.",
  WRONG_CHANNEL: (condition) => `Applies only ${condition}.`,
  WRONG_LOCATION: (condition) => `Applies only ${condition}.`,
  NO_MATCHING_LINE: (condition) =>
    condition ? `Applies only ${condition}.` : "No item in this purchase takes part.",
  BELOW_MINIMUM: (minimum) => `Applies from a higher minimum: ${minimum}.`,
  CONDITION_NOT_MET: (condition) => `Applies only ${condition}.`,
  TIER_TOO_LOW: (condition) => `Applies only ${condition}.`,
  NOT_IN_SEGMENT: () => "Only for chosen members.",
  NOT_FIRST_PURCHASE: () => "Only for a member’s first purchase.",
  OUTRANKED: (by) => `“${by}” counts for these items instead.`,
  BEATEN_IN_GROUP: (by) => `“${by}” gives more; only the best of them counts.`,
  EXCLUDED_BY: (by) => `Can’t be combined with “${by}”.`,
  LIMIT_REACHED: () => "Its limit is already reached.",
  BUDGET_SPENT: () => "Its budget is spent.",
  CONTROL_GROUP: () => "Not part of this offer at the moment.",
  MEMBER_SUSPENDED: () => "A suspended member earns nothing. Ask the shop to lift the suspension.",
  CONSENT_MISSING: () => "Needs the member’s consent first.",
};

const vietnamese: Messages = {
  NOT_STARTED: (at) => `Bắt đầu từ ${at}.`,
  ENDED: (at) => `Đã kết thúc lúc ${at}.`,
  PAUSED: () => "Đang tạm dừng.",
  WRONG_CHANNEL: (condition) => `Chỉ áp dụng ${condition}.`,
  WRONG_LOCATION: (condition) => `Chỉ áp dụng ${condition}.`,
  NO_MATCHING_LINE: (condition) =>
    condition ? `Chỉ áp dụng ${condition}.` : "Không có sản phẩm nào trong đơn được áp dụng.",
  BELOW_MINIMUM: (minimum) => `Chưa đạt mức tối thiểu: ${minimum}.`,
  CONDITION_NOT_MET: (condition) => `Chỉ áp dụng ${condition}.`,
  TIER_TOO_LOW: (condition) => `Chỉ áp dụng ${condition}.`,
  NOT_IN_SEGMENT: () => "Chỉ dành cho nhóm thành viên được chọn.",
  NOT_FIRST_PURCHASE: () => "Chỉ dành cho đơn hàng đầu tiên.",
  OUTRANKED: (by) => `Các sản phẩm này được tính theo “${by}”.`,
  BEATEN_IN_GROUP: (by) => `“${by}” cho nhiều điểm hơn; chỉ ưu đãi tốt nhất được tính.`,
  EXCLUDED_BY: (by) => `Không áp dụng cùng lúc với “${by}”.`,
  LIMIT_REACHED: () => "Đã đạt giới hạn.",
  BUDGET_SPENT: () => "Đã hết ngân sách.",
  CONTROL_GROUP: () => "Hiện chưa áp dụng cho thành viên này.",
  MEMBER_SUSPENDED: () =>
    "Thành viên đang bị tạm khóa nên không được tích điểm. Vui lòng liên hệ cửa hàng để mở khóa.",
  CONSENT_MISSING: () => "Cần thành viên đồng ý trước.",
};
