import { buildCondition } from "../../values/condition.ts";
import type { Backend, Condition, Leaf, Operator } from "../../values/condition.ts";
import { spokenLanguage } from "../../values/localized.ts";
import { moneyPhrase } from "../../values/money.ts";
import { quantityText } from "../../values/quantity.ts";
import { weekdays } from "./earning-fields.ts";

/** How to say it: the reader's locale, the currency of amounts, and the zone of dates. */
export interface Speech {
  readonly locale: string;
  readonly currencyCode: string;
  readonly zone?: string;
}

/** A condition as a phrase that follows what a rule gives: "on weekends before 10:00, from 500,000 ₫". */
export function conditionSentence(condition: Condition, speech: Speech): string {
  const words = wordsOf(speech);
  const backend: Backend<Condition | string> = {
    leaf: (leaf) => leaf,
    all: (parts) => joined(parts, ", ", words),
    any: (parts) => joined(parts, ` ${words.or} `, words),
  };
  return said(buildCondition(condition, backend), words);
}

/** The items that a filter chooses: "coffee beans", "items of at least 100,000 ₫". */
export function linesPhrase(filter: Condition, speech: Speech): string {
  const words = wordsOf(speech);
  const say = (part: Condition): string => {
    if ("all" in part) return part.all.map(say).join(", ");
    if ("any" in part) return part.any.map(say).join(` ${words.or} `);
    return lineLeaf(part, words);
  };
  return say(filter);
}

interface Words {
  readonly language: "en" | "vi";
  readonly or: string;
  readonly speech: Speech;
}

function wordsOf(speech: Speech): Words {
  const language = spokenLanguage(speech.locale);
  return { language, or: language === "vi" ? "hoặc" : "or", speech };
}

function said(part: Condition | string, words: Words): string {
  return typeof part === "string" ? part : leafPhrase(part as Leaf, words);
}

function joined(parts: readonly (Condition | string)[], by: string, words: Words): string {
  if (by !== ", ") return parts.map((part) => said(part, words)).join(by);
  return weekendMorning(parts, words).join(by);
}

/** "weekend mornings before 10:00" instead of "on weekends, before 10:00". */
function weekendMorning(parts: readonly (Condition | string)[], words: Words): string[] {
  const isWeekend = (part: Condition | string) =>
    typeof part !== "string" && "field" in part && part.field === "weekday" && isWeekendList(part);
  const isMorning = (part: Condition | string) =>
    typeof part !== "string" &&
    "field" in part &&
    part.field === "time" &&
    (part.operator === "<" || part.operator === "<=") &&
    (part.value as string) <= "12:00";
  const weekend = parts.find(isWeekend);
  const morning = parts.find(isMorning);
  if (!weekend || !morning) return parts.map((part) => said(part, words));
  const time = said(morning, words);
  const both =
    words.language === "vi" ? `vào sáng cuối tuần ${time}` : `on weekend mornings ${time}`;
  const rest = parts.filter((part) => part !== weekend && part !== morning);
  return [both, ...rest.map((part) => said(part, words))];
}

function isWeekendList({ operator, value }: Leaf): boolean {
  const days = Array.isArray(value) ? [...value].sort().join() : "";
  return operator === "in" && days === "SATURDAY,SUNDAY";
}

function leafPhrase(leaf: Leaf, words: Words): string {
  const isVietnamese = words.language === "vi";
  switch (leaf.field) {
    case "amount":
      return bounds(leaf.operator, money(leaf.value, words), words);
    case "units": {
      const units = quantityText(leaf.value as number);
      return bounds(leaf.operator, isVietnamese ? `${units} sản phẩm` : `${units} items`, words);
    }
    case "weekday":
      return weekdayPhrase(leaf, words);
    case "time":
      return timePhrase(leaf, words);
    case "date":
      return datePhrase(leaf, words);
    case "lines":
      return containsPhrase(leaf, words);
    case "tierLevel":
      return ofNumber(leaf, isVietnamese ? "dành cho hạng cấp" : "for tier level", words);
    case "age":
      return ofNumber(leaf, isVietnamese ? "cho tuổi" : "for age", words);
    case "daysEnrolled":
      return ofNumber(
        leaf,
        isVietnamese ? "khi số ngày là thành viên" : "for days enrolled",
        words,
      );
    case "channel":
      return ofNames(leaf, isVietnamese ? "qua kênh" : "in channel", words);
    case "locationId":
      return ofNames(leaf, isVietnamese ? "tại điểm bán" : "at location", words);
    case "segment":
      return segmentPhrase(leaf, words);
    case "locale":
      return ofNames(leaf, isVietnamese ? "cho ngôn ngữ" : "for language", words);
    default:
      return occasion(leaf, words);
  }
}

function segmentPhrase({ operator }: Leaf, { language }: Words): string {
  if (language === "vi") {
    return operator === "in"
      ? "cho nhóm thành viên được chọn"
      : "cho thành viên ngoài nhóm đã chọn";
  }
  return operator === "in" ? "for chosen members" : "for members outside chosen segments";
}

function occasion({ field, operator, value }: Leaf, { language }: Words): string {
  const is = (operator === "=") === value;
  const isVietnamese = language === "vi";
  if (field === "firstPurchase") {
    if (isVietnamese) return is ? "cho đơn hàng đầu tiên" : "từ đơn hàng thứ hai";
    return is ? "on the first purchase" : "from the second purchase";
  }
  if (isVietnamese) return is ? "trong tháng sinh nhật" : "ngoài tháng sinh nhật";
  return is ? "in the birthday month" : "outside the birthday month";
}

function money(value: unknown, { speech }: Words): string {
  return moneyPhrase({ minor: value as number, currencyCode: speech.currencyCode }, speech.locale);
}

const boundWords: Readonly<Record<"en" | "vi", Partial<Record<Operator, string>>>> = {
  en: {
    ">=": "from",
    ">": "above",
    "<=": "up to",
    "<": "below",
    "=": "of exactly",
    "!=": "other than",
  },
  vi: { ">=": "từ", ">": "trên", "<=": "đến", "<": "dưới", "=": "đúng", "!=": "khác" },
};

function bounds(operator: Operator, value: string, { language }: Words): string {
  return `${boundWords[language][operator] ?? operator} ${value}`;
}

const dayNames: Readonly<Record<"en" | "vi", readonly string[]>> = {
  en: ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"],
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
};

function weekdayPhrase(leaf: Leaf, { language, or }: Words): string {
  const isVietnamese = language === "vi";
  if (isWeekendList(leaf)) return isVietnamese ? "vào cuối tuần" : "on weekends";
  const days = weekdays.flatMap((day, position) =>
    [leaf.value].flat().includes(day) ? [dayNames[language][position]!] : [],
  );
  const isNegative = leaf.operator === "!=" || leaf.operator === "notIn";
  const on = isVietnamese ? (isNegative ? "trừ" : "vào") : isNegative ? "except on" : "on";
  return `${on} ${listed(days, or)}`;
}

function timePhrase({ operator, value }: Leaf, words: Words): string {
  const before = words.language === "vi" ? "trước" : "before";
  if (operator === "<") return `${before} ${value as string}`;
  return bounds(operator, value as string, words);
}

function datePhrase({ operator, value }: Leaf, words: Words): string {
  const day = (value as string).split("-").reverse().join("/");
  if (operator === "=") return `${words.language === "vi" ? "vào ngày" : "on"} ${day}`;
  return bounds(operator, day, words);
}

function ofNumber(leaf: Leaf, about: string, words: Words): string {
  const value = String(leaf.value);
  const isVietnamese = words.language === "vi";
  if (leaf.operator === "=") return `${about} ${value}`;
  if (leaf.operator === ">=") return `${about} ${value} ${isVietnamese ? "trở lên" : "and above"}`;
  return `${about} ${bounds(leaf.operator, value, words)}`;
}

function ofNames({ operator, value }: Leaf, about: string, { language, or }: Words): string {
  const isNegative = operator === "!=" || operator === "notIn";
  const except = language === "vi" ? "trừ khi" : "except";
  const names = [value].flat().map(String);
  return `${isNegative ? `${except} ` : ""}${about} ${listed(names, or)}`;
}

function containsPhrase({ operator, value }: Leaf, words: Words): string {
  const isVietnamese = words.language === "vi";
  const items = value
    ? linesPhrase(value as Condition, words.speech)
    : isVietnamese
      ? "sản phẩm bất kỳ"
      : "any item";
  switch (operator) {
    case "contains":
      return isVietnamese ? `khi mua ${items}` : `with ${items}`;
    case "doesNotContain":
      return isVietnamese ? `khi không mua ${items}` : `without ${items}`;
    case "dearestIs":
      return isVietnamese
        ? `khi món giá cao nhất là ${items}`
        : `when the dearest item is ${items}`;
    default:
      return isVietnamese
        ? `khi món giá cao nhất không phải ${items}`
        : `when the dearest item is not ${items}`;
  }
}

function lineLeaf(leaf: Leaf, words: Words): string {
  const { field, operator, value } = leaf;
  const isVietnamese = words.language === "vi";
  if (field === "sku" || field === "category") {
    const names = listed([value].flat().map(String), words.or);
    const isNegative = operator === "!=" || operator === "notIn";
    const label = field === "sku" ? `SKU ${names}` : names;
    if (!isNegative) return label;
    return isVietnamese ? `mọi thứ trừ ${label}` : `everything but ${label}`;
  }
  if (field === "quantity") {
    const units = bounds(operator, quantityText(value as number), words);
    return isVietnamese ? `sản phẩm có số lượng ${units}` : `items with a quantity ${units}`;
  }
  const amount = bounds(operator, money(value, words), words);
  if (field === "unitAmount") {
    return isVietnamese ? `sản phẩm đơn giá ${amount}` : `items ${amount} each`;
  }
  return isVietnamese ? `sản phẩm thành tiền ${amount}` : `items ${amount}`;
}

function listed(names: readonly string[], or: string): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} ${or} ${names.at(-1)!}`;
}
