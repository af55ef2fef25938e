import { pageOf, numberPlace, connectionOf } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { MemberPart, MemberReading } from "../members/member-reading.ts";
import type { EntryKind, SourceKind, ExplanationLine } from "./entry.ts";

/** An entry as people read it. */
export interface EntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly sourceKind: SourceKind;
  readonly points: number;
  readonly availableAfter: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  readonly hash: Buffer;
  /** Whether some of its points wait to become available. */
  readonly isPending: boolean;
  /** Of points that were held: what became of them. */
  readonly holdStatus: "HELD" | "COMPLETED" | "CANCELLED" | null;
}

/** Newest first: `limit` entries older than the one with the sequence `before`. */
export interface EntriesPage {
  readonly before: number | null;
  readonly limit: number;
}

const COLUMNS = /* sql */ `
  e.id, e.sequence, e.kind, e.source_kind as "sourceKind", e.points, e.available_after as "availableAfter", e.occurred_at as "occurredAt",
  e.recorded_at as "recordedAt", e.reference, e.explanation, e.hash,
  e.sequence in (
    select l.entry_sequence from lots l where l.member_id = $1 and l.pending > 0 and l.available_at > $2
  ) as "isPending",
  case when e.kind = 'HOLD' then (
    select case when u.status = 'HELD' and u.held_until > $2 then 'HELD'
      when u.status in ('HELD', 'CANCELLED') then 'CANCELLED' else 'COMPLETED' end
    from uses u where u.member_id = e.member_id and u.entry_sequence = e.sequence
  ) end as "holdStatus"
`;

const PAGE = /* sql */ `e.sequence < $3 order by e.sequence desc limit $4`;

const entriesPart = (name: string, condition: string): MemberPart<EntryRow[], EntriesPage> => ({
  name,
  statement: `select ${COLUMNS} from entries e where e.member_id = $1 and ${condition} ${PAGE}`,
  values: ({ memberId, now, args }) => [
    memberId,
    now,
    args.before ?? Number.MAX_SAFE_INTEGER,
    args.limit,
  ],
  take: (rows: EntryRow[]) => rows,
});

/** What a member would recognize: no releases, repaid debts and ends of holds, which only change a row's status. */
export const memberActivity = entriesPart(
  "activity",
  `e.kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER', 'MERGE', 'UNMERGE', 'HOLD', 'REDEEM',
    'REFUND') and`,
);

/** Every entry of a member's ledger. */
export const memberEntries = entriesPart("entries", "");

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

/** A page of a member's entries, newest first, in the caller's language. */
export async function entriesPage(
  member: MemberReading,
  part: MemberPart<EntryRow[], EntriesPage>,
  args: PageArgs,
) {
  const page = pageOf(args, numberPlace);
  const rows = await member.part(part, { before: page.from, limit: page.limit });
  return connectionOf(rows, page, {
    cursor: ({ sequence }) => [sequence],
    node: (row) => describedEntry(row, member.locale),
  });
}
