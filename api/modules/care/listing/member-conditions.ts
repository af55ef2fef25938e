import { containing } from "../../../database/like.ts";
import { decodeId } from "../../../values/id.ts";
import { minorUnitRange } from "../../../graphql/amount-range.ts";
import type { Range } from "../../../graphql/amount-range.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import type { Day } from "../../../values/calendar.ts";
import { conditionSql } from "../../../values/conditions/condition-sql.ts";
import { readCondition } from "../../../values/conditions/read-condition.ts";
import type { ConditionProblem } from "../../../values/conditions/read-condition.ts";
import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import type { MemberColumns } from "../../../values/conditions/condition-field.ts";
import { expiryHorizon } from "../../ledger/member-wallet.ts";
import { normalizedIdentity } from "../../members/identity.ts";
import { searchable, searchWords } from "../../../values/typed/searchable.ts";
import { storedAvailable, totalSpent } from "./member-order.ts";
import type { Put } from "./member-order.ts";

interface DateTimeRange {
  readonly from?: Date | null;
  readonly until?: Date | null;
}

/** Which members to list. What is null or left out does not matter; an empty list fits nobody. */
export interface MemberFilter {
  readonly tierIds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly enrolledAt?: DateTimeRange | null;
  /** Decimals in the program's currency. */
  readonly totalSpent?: Range<string> | null;
  readonly available?: Range<number> | null;
  readonly lastPurchaseAt?: DateTimeRange | null;
  /** Whether another member has its e-mail address or phone number in the spelling of today. */
  readonly sharesIdentity?: boolean | null;
  /** Rule JSON over the condition fields of a member. */
  readonly condition?: unknown;
  readonly kinds?: readonly string[] | null;
  readonly genders?: readonly string[] | null;
  /** A part of the name of a city or province. */
  readonly place?: string | null;
  readonly orders?: Range<number> | null;
  readonly consent?: ConsentFilter | null;
  /** ISO 8601. */
  readonly expiringWithin?: string | null;
  readonly referred?: boolean | null;
}

interface ConsentFilter {
  readonly purpose: string;
  readonly channel: string;
  readonly granted: boolean;
}

/** The facts of the program that conditions depend on. */
interface Home {
  readonly conditionFields: ConditionFields;
  readonly currencyCode: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly today: Day;
  readonly now: Date;
  readonly tiers: readonly { readonly id: string; readonly level: number }[];
}

/**
 * The conditions of a filter, over the tables as `list-members` names them. Only what was asked
 * for, so that PostgreSQL plans for it.
 * @throws BAD_USER_INPUT for an amount with more decimals than the currency has, and for a
 *   condition that is none.
 */
export function filterConditions(where: MemberFilter, home: Home, put: Put): string[] {
  const { tierIds, statuses } = where;
  const spent = minorUnitRange(where.totalSpent, home.currencyCode, ["where", "totalSpent"]);
  return [
    ...(tierIds ? [`${COUNTING_TIER} = any (${put(knownIds(tierIds))}::uuid[])`] : []),
    ...(statuses ? [`m.status = any (${put(statuses)}::text[])`] : []),
    ...within("m.enrolled_at", where.enrolledAt, put),
    ...within("t.last_placed_at", where.lastPurchaseAt, put),
    ...between(totalSpent, spent, put),
    ...between(storedAvailable, where.available, put),
    ...(where.sharesIdentity == null ? [] : [twinClause(where.sharesIdentity)]),
    ...(where.condition == null ? [] : [conditionClause(where.condition, home, put)]),
    ...(where.kinds ? [`m.kind = any (${put(where.kinds)}::text[])`] : []),
    ...(where.genders ? [`p.gender = any (${put(where.genders)}::text[])`] : []),
    ...(where.place ? [placeClause(where.place, put)] : []),
    ...between("coalesce(t.orders, 0)", where.orders, put),
    ...(where.consent ? [consentClause(where.consent, put)] : []),
    ...(where.expiringWithin == null ? [] : [expiringClause(where.expiringWithin, home.now, put)]),
    ...(where.referred == null ? [] : [referredClause(where.referred)]),
  ];
}

function placeClause(place: string, put: Put): string {
  return `p.place_text like ${put(containing(searchable(place)))}`;
}

function consentClause({ purpose, channel, granted }: ConsentFilter, put: Put): string {
  return `m.id ${granted ? "" : "not "}in (
    select c.member_id from (
      select distinct on (member_id) member_id, granted from consents
      where purpose = ${put(purpose)} and channel = ${put(channel)}
      order by member_id, recorded_at desc, id desc
    ) c where c.granted
  )`;
}

// A wallet knows when its first lot is due: the lots of all others are not looked at.
function expiringClause(within: string, now: Date, put: Put): string {
  const [from, until] = [put(now), put(expiryHorizon(now, within))];
  return `(w.next_due_at <= ${until} and exists (
    select from lots l where l.member_id = m.id and l.available > 0
      and l.expires_at > ${from} and l.expires_at <= ${until}
  ))`;
}

function referredClause(isReferred: boolean): string {
  return `m.id ${isReferred ? "" : "not "}in (
    select member_id from referees where program_id = $1
  )`;
}

function conditionClause(json: unknown, home: Home, put: Put): string {
  const { conditionFields, currencyCode } = home;
  const read = readCondition(json, conditionFields.vocabulary("MEMBER", currencyCode));
  const problems = "problems" in read ? read.problems : read.unavailable;
  if ("condition" in read && problems.length === 0) {
    const fields = conditionFields.memberSql(columnsOf(home));
    return read.condition ? conditionSql(read.condition, fields, put) : "true";
  }
  const [{ path, message }] = problems as [ConditionProblem];
  throw badUserInput(message, ["where", "condition", ...path]);
}

function columnsOf({ timeZone, today, tiers }: Home): MemberColumns {
  return {
    day: (put) => `${put(today)}::date`,
    birthDay: (put) => `(case
      when (p.birth_date_from at time zone ${put(timeZone)})::date > ${put(today)}::date
      then p.former_birth_date else p.birth_date end)`,
    enrolledDay: (put) => `(m.enrolled_at at time zone ${put(timeZone)})::date`,
    tierLevel: (put) => `(
      select t.level from unnest(${put(tiers.map(({ id }) => id))}::uuid[],
        ${put(tiers.map(({ level }) => level))}::int[]) as t (id, level)
      where t.id = ${COUNTING_TIER})`,
    locale: () => "m.locale",
  };
}

/**
 * The condition of a search: every word must occur somewhere in a member's names and identities. A
 * phone number in any spelling of the program's country is found as it is kept.
 * @param home.numbered whom the search names by the number of an order or the code of a coupon.
 * @returns null when there is nothing to look for.
 */
export function searchCondition(
  search: string,
  { countryCode, numbered = [] }: Pick<Home, "countryCode"> & { numbered?: readonly string[] },
  put: Put,
): string | null {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const phone = normalizedIdentity({ kind: "PHONE", value: search }, countryCode);
  const contains = (text: string) => `p.search_text like ${put(containing(text))}`;
  const everyWord = words.map(contains).join(" and ");
  const ways = [
    everyWord,
    ...(phone ? [contains(phone.value)] : []),
    ...(numbered.length > 0 ? [`p.member_id = any (${put(numbered)}::uuid[])`] : []),
  ];
  return ways.length > 1 ? `(${ways.join(" or ")})` : everyWord;
}

function twinClause(isTwin: boolean): string {
  return `m.id ${isTwin ? "" : "not "}in (
    select unnest(array[i.member_id, o.member_id]) from member_identities i
    join member_identities o on o.program_id = i.program_id and o.kind = i.kind
      and o.value = i.normal_value and o.member_id <> i.member_id
    where i.program_id = $1 and i.normal_value is not null
  )`;
}

// As it is stored: behind until the next write or the due scan, like the balance; what a row shows
// is exact.
const COUNTING_TIER = "coalesce(s.granted_tier_id, s.tier_id)";

function knownIds(tierIds: readonly string[]): string[] {
  return tierIds.map((id) => decodeId("tier", id)).filter((id) => id !== null);
}

function within(column: string, range: DateTimeRange | null | undefined, put: Put): string[] {
  const { from, until } = range ?? {};
  return [
    ...(from ? [`${column} >= ${put(from)}`] : []),
    ...(until ? [`${column} < ${put(until)}`] : []),
  ];
}

function between(column: string, range: Range<number> | null | undefined, put: Put): string[] {
  const { min, max } = range ?? {};
  return [
    ...(min == null ? [] : [`${column} >= ${put(min)}::bigint`]),
    ...(max == null ? [] : [`${column} <= ${put(max)}::bigint`]),
  ];
}
