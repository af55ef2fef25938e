import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { EntryKind, ExplanationLine, SourceKind } from "./entry.ts";
import type { EntryRow } from "./member-entries.ts";

/** An entry in the caller's language, as every audience sees it. */
export function describedEntry(row: EntryRow, locale: string) {
  const { kind, points, availableAfter, occurredAt, recordedAt, sequence } = row;
  return {
    id: encodeId("ent", row.id),
    ...{ kind, points, availableAfter, occurredAt, recordedAt, sequence },
    status: row.holdStatus ?? (row.isPending ? "PENDING" : "COMPLETED"),
    title: entryTitle(row, locale),
    explanation: describedExplanation(row.explanation, locale),
    hash: row.hash.toString("hex"),
  };
}

/** Why it was this many points, in the caller's language. */
export function describedExplanation(lines: readonly ExplanationLine[], locale: string) {
  return lines.map(({ titles, points }) => ({ title: inLocale(titles, locale), points }));
}

const TITLES: Record<EntryKind, { en: string; vi: string }> = {
  EARN: { en: "Purchase", vi: "Mua hàng" },
  RELEASE: { en: "Points available", vi: "Điểm dùng được" },
  EXPIRE: { en: "Points expired", vi: "Điểm hết hạn" },
  ADJUST: { en: "Adjustment", vi: "Điều chỉnh" },
  TRANSFER: { en: "Points transfer", vi: "Chuyển điểm" },
  DEBT_REPAID: { en: "Owed points repaid", vi: "Trừ điểm nợ" },
  RETURN: { en: "Return", vi: "Trả hàng" },
  REDATE: { en: "New expiry date", vi: "Đổi hạn dùng điểm" },
  MERGE: { en: "Accounts merged", vi: "Gộp tài khoản" },
  UNMERGE: { en: "Accounts separated", vi: "Tách tài khoản" },
  HOLD: { en: "Reward", vi: "Đổi thưởng" },
  REDEEM: { en: "Reward", vi: "Đổi thưởng" },
  CAPTURE: { en: "Redemption confirmed", vi: "Xác nhận đổi thưởng" },
  VOID: { en: "Redemption cancelled", vi: "Hủy đổi thưởng" },
  REFUND: { en: "Points given back", vi: "Hoàn điểm" },
};

/** What is said after these is what they were for: the title of their first line. */
const SAY_WHAT_FOR: ReadonlySet<EntryKind> = new Set(["HOLD", "REDEEM", "REFUND"]);

const EARNED_BY: Partial<Record<SourceKind, { en: string; vi: string }>> = {
  ENROLLMENT: { en: "Welcome", vi: "Chào mừng thành viên mới" },
  BIRTHDAY: { en: "Birthday", vi: "Sinh nhật" },
  ANNIVERSARY: { en: "Membership anniversary", vi: "Kỷ niệm ngày tham gia" },
  EVENT: { en: "Activity", vi: "Hoạt động" },
  REFERRAL: { en: "Friend invited", vi: "Mời bạn" },
};

const TAKEN_BACK_FROM: Partial<Record<SourceKind, { en: string; vi: string }>> = {
  REFERRAL: { en: "Friend invited, taken back", vi: "Thu hồi thưởng mời bạn" },
};

function entryTitle({ kind, sourceKind, reference, ...row }: EntryRow, locale: string): string {
  const words =
    (kind === "EARN" && EARNED_BY[sourceKind]) ||
    (kind === "RETURN" && TAKEN_BACK_FROM[sourceKind]) ||
    TITLES[kind];
  const title = inLocale({ ...words }, locale);
  if (SAY_WHAT_FOR.has(kind)) return `${title}: ${inLocale(row.explanation[0]!.titles, locale)}`;
  // The reference of a merge is the end of the other chain.
  if (reference === "" || kind === "MERGE" || kind === "UNMERGE") return title;
  return kind === "ADJUST" ? reference : `${title} ${reference}`;
}
