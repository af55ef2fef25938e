import { sql } from "../../database/sql.ts";
import type { Fragment } from "../../database/sql.ts";
import {
  connectionOf,
  COUNTED_MAX,
  numberPlace,
  offsetOf,
  pageOf,
} from "../../graphql/connection.ts";
import type { Page, PageArgs } from "../../graphql/connection.ts";
import { say, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { MemberPart, MemberReading, PartRequest } from "../members/member-reading.ts";
import type { EntryKind, ExplanationLine, SourceKind } from "./entry.ts";

/** An entry as people read it. */
export interface EntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly sourceKind: SourceKind;
  readonly sourceId: string;
  readonly points: number;
  readonly availableAfter: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  readonly hash: Buffer;
  /** Whether some of its points are still pending. */
  readonly isPending: boolean;
  /** The state of a hold; null for other entries. */
  readonly holdStatus: "HELD" | "COMPLETED" | "CANCELLED" | null;
}

/** The columns of `entries e` that make a row, without how far it has come. */
export const ENTRY_COLUMNS = `e.id, e.sequence, e.kind, e.source_kind as "sourceKind",
  e.source_id as "sourceId", e.points, e.available_after as "availableAfter",
  e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", e.reference, e.explanation, e.hash`;

/** Newest first: `limit` entries older than the one with the sequence `before`. */
export interface EntriesPage {
  readonly before: number | null;
  readonly limit: number;
}

/** Which entries of a member to list; what is left out does not matter. */
export interface EntryFilter {
  readonly kinds?: readonly EntryKind[] | null;
  readonly sourceKinds?: readonly SourceKind[] | null;
  readonly occurredAt?: { readonly from?: Date | null; readonly until?: Date | null } | null;
}

/** A numbered page of the entries that fit. */
export interface FilteredEntries extends EntriesPage {
  readonly offset?: number;
  readonly where?: EntryFilter | null;
}

/** The entries that a member recognizes, without those that only change another one's status. */
export const memberActivity: MemberPart<EntryRow[], EntriesPage> = {
  name: "activity",
  statement: entriesStatement(
    "activity",
    sql`and e.kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER', 'MERGE', 'UNMERGE', 'HOLD',
      'REDEEM', 'REFUND')`,
    sql``,
  ),
  values: placeOf,
  take: (rows: EntryRow[]) => rows,
};

const FITTING = sql`
  and (${"kinds"}::text[] is null or e.kind = any (${"kinds"}::text[]))
  and (${"sourceKinds"}::text[] is null or e.source_kind = any (${"sourceKinds"}::text[]))
  and (${"from"}::timestamptz is null or e.occurred_at >= ${"from"}::timestamptz)
  and (${"until"}::timestamptz is null or e.occurred_at < ${"until"}::timestamptz)
`;

/** Every entry of a member's ledger, or those that fit a filter. */
export const memberEntries: MemberPart<EntryRow[], FilteredEntries> = {
  name: "entries",
  statement: entriesStatement("entries", FITTING, sql`offset ${"offset"}`),
  values: (request) => ({
    ...placeOf(request),
    ...fitting(request.args.where),
    offset: request.args.offset ?? 0,
  }),
  take: (rows: EntryRow[]) => rows,
};

/** How many entries of a member fit, counted up to 10,000. */
export const memberEntryCount: MemberPart<number, { where?: EntryFilter | null }> = {
  name: "entryCount",
  statement: sql.read<{ count: number }>("count a member's entries")`
    select count(*) as count from (
      select from entries e where e.member_id = ${"memberId"} ${FITTING} limit ${"max"}
    ) c
  `,
  values: ({ memberId, args: { where } }) => ({ memberId, max: COUNTED_MAX, ...fitting(where) }),
  take: ([row]: { count: number }[]) => row!.count,
};

function fitting(where: EntryFilter | null | undefined) {
  const { kinds, sourceKinds, occurredAt } = where ?? {};
  return {
    kinds: kinds ?? null,
    sourceKinds: sourceKinds ?? null,
    from: occurredAt?.from ?? null,
    until: occurredAt?.until ?? null,
  };
}

function placeOf({ memberId, now, args: { before, limit } }: PartRequest<EntriesPage>) {
  return { memberId, now, before: before ?? Number.MAX_SAFE_INTEGER, limit };
}

function entriesStatement<Condition extends string, End extends string>(
  name: string,
  condition: Fragment<Condition>,
  end: Fragment<End>,
) {
  return sql.read<EntryRow>(`read a member's ${name}`)`
    select ${sql.raw(ENTRY_COLUMNS)},
      e.sequence in (
        select l.entry_sequence from lots l
        where l.member_id = ${"memberId"} and l.pending > 0 and l.available_at > ${"now"}
      ) as "isPending",
      case when e.kind = 'HOLD' then (
        select case when u.status = 'HELD' and u.held_until > ${"now"} then 'HELD'
          when u.status in ('HELD', 'CANCELLED') then 'CANCELLED' else 'COMPLETED' end
        from uses u where u.member_id = e.member_id and u.entry_sequence = e.sequence
      ) end as "holdStatus"
    from entries e
    where e.member_id = ${"memberId"} ${condition} and e.sequence < ${"before"}
    order by e.sequence desc limit ${"limit"} ${end}
  `;
}

/** A page of a member's entries, newest first, in the caller's language. */
export async function entriesPage(
  member: MemberReading,
  part: MemberPart<EntryRow[], EntriesPage>,
  args: PageArgs,
) {
  const page = pageOf(args, numberPlace);
  const rows = await member.part(part, { before: page.from, limit: page.limit });
  return describedPage(member, rows, page);
}

/** A numbered page of the entries that fit a filter, and the member, for how many there are. */
export async function entriesForStaff(
  member: MemberReading,
  { where = null, ...args }: PageArgs & { where?: EntryFilter | null },
) {
  const page = pageOf(args, numberPlace);
  const offset = offsetOf(args);
  const ask = { before: page.from, limit: page.limit, offset, where };
  const rows = await member.part(memberEntries, ask);
  return Object.assign(describedPage(member, rows, page), { member, where });
}

function describedPage(member: MemberReading, rows: readonly EntryRow[], page: Page<number>) {
  return connectionOf(rows, page, {
    cursor: ({ sequence }) => [sequence],
    node: (row) => describedEntry(row, member),
  });
}

/** An entry of a member in the caller's language, the same in every API. */
export function describedEntry<Owner extends { readonly locale: string }>(
  row: EntryRow,
  member: Owner,
) {
  const { locale } = member;
  const { id, hash, explanation, holdStatus, isPending, sourceKind, sourceId, ...entry } = row;
  const title = say(titleOf(row, locale), locale);
  const prefix = SOURCE_IDS[sourceKind];
  return {
    ...entry,
    member,
    id: encodeId("ent", id),
    source: {
      kind: sourceKind,
      id: prefix ? encodeId(prefix, sourceId) : null,
      externalId: sourceKind === "PURCHASE" ? row.reference || null : null,
    },
    status: holdStatus ?? (isPending ? "PENDING" : "COMPLETED"),
    title,
    explanation: describedExplanation(explanation, locale, title),
    reasonCode: explanation[0]?.reasonCode ?? null,
    hash: hash.toString("hex"),
  };
}

/** The beginnings of the ids of what an API shows, and an entry can be about. */
const SOURCE_IDS: Partial<Record<SourceKind, string>> = {
  PURCHASE: "pur",
  RETURN: "ret",
  REDEMPTION: "rdm",
  RESERVATION: "rsv",
  EVENT: "evt",
};

/** An explanation in the caller's language; lines without titles have that of their entry. */
export function describedExplanation(
  lines: readonly ExplanationLine[],
  locale: string,
  title = "",
) {
  return lines.map(({ titles, points }) => {
    const hasTitle = Object.keys(titles).length > 0;
    return { title: hasTitle ? inLocale(titles, locale) : title, points };
  });
}

const TITLES: Record<EntryKind, Text> = {
  EARN: text("ledger.titlePurchase"),
  RELEASE: text("ledger.titleReleased"),
  EXPIRE: text("ledger.titleExpired"),
  ADJUST: text("ledger.titleAdjustment"),
  TRANSFER: text("ledger.titleTransfer"),
  DEBT_REPAID: text("ledger.titleDebtRepaid"),
  RETURN: text("ledger.titleReturn"),
  REDATE: text("ledger.titleNewExpiry"),
  MERGE: text("ledger.titleMerged"),
  UNMERGE: text("ledger.titleUnmerged"),
  HOLD: text("ledger.titleReward"),
  REDEEM: text("ledger.titleReward"),
  CAPTURE: text("ledger.titleRewardConfirmed"),
  VOID: text("ledger.titleRewardCanceled"),
  REFUND: text("ledger.titleRefund"),
};

const EARNED_BY: Partial<Record<SourceKind, Text>> = {
  ENROLLMENT: text("ledger.titleWelcome"),
  BIRTHDAY: text("ledger.titleBirthday"),
  ANNIVERSARY: text("ledger.titleAnniversary"),
  EVENT: text("ledger.titleActivity"),
  REFERRAL: text("ledger.titleReferral"),
  RETURN: text("ledger.titleReturnCancelled"),
};

const REVERSED_FROM: Partial<Record<SourceKind, Text>> = {
  ADJUSTMENT: text("ledger.titleAdjustmentReversed"),
  REFERRAL: text("ledger.titleReferralReversed"),
};

/** Points that pay for purchases. */
const PAYING: Partial<Record<EntryKind, Partial<Record<SourceKind, Text>>>> = {
  HOLD: { RESERVATION: text("ledger.titleReserved") },
  VOID: { RESERVATION: text("ledger.titleReservationEnded") },
  CAPTURE: { PURCHASE: text("ledger.titlePaid") },
  REDEEM: { PURCHASE: text("ledger.titlePaid"), RETURN: text("ledger.titlePaid") },
  REFUND: { RETURN: text("ledger.titlePaidBack") },
};

/** The entries whose title is followed by that of their first line; so is that of an event. */
const WITH_SUBJECT: ReadonlySet<EntryKind> = new Set(["HOLD", "REDEEM", "REFUND"]);

/** Whether an entry takes an adjustment back: one that staff made has its reason alone as title. */
function isTakenBack(kind: EntryKind, [line]: EntryRow["explanation"]): boolean {
  return kind === "RETURN" || (kind === "ADJUST" && Object.keys(line!.titles).length > 0);
}

function titleOf({ kind, sourceKind, reference, explanation }: EntryRow, locale: string): Text {
  const paying = PAYING[kind]?.[sourceKind];
  const title =
    paying ||
    (kind === "EARN" && EARNED_BY[sourceKind]) ||
    (kind === "RETURN" && REVERSED_FROM[sourceKind]) ||
    TITLES[kind];
  if ((WITH_SUBJECT.has(kind) && !paying) || (kind === "EARN" && sourceKind === "EVENT")) {
    const subject = inLocale(explanation[0]!.titles, locale);
    return text("ledger.titleWithSubject", { title, subject });
  }
  // The reference of a merge is the hash of the other chain's last entry.
  if (reference === "" || kind === "MERGE" || kind === "UNMERGE") return title;
  if (sourceKind === "ADJUSTMENT" && isTakenBack(kind, explanation)) {
    return text("ledger.titleUndone", { reason: reference });
  }
  if (kind === "ADJUST") return text("ledger.titleReason", { reason: reference });
  // An order's number is on the buyer's receipt; other references are the shop's own.
  if (sourceKind !== "PURCHASE") return title;
  return text("ledger.titleWithReference", { title, reference });
}
