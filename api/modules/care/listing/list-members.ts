import { connectionOf, pageOf } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { dayOf } from "../../../values/calendar.ts";
import { memberWallet, settledBalances } from "../../ledger/member-wallet.ts";
import type { StoredWallet } from "../../ledger/member-wallet.ts";
import type { Balances } from "../../ledger/wallet.ts";
import { memberProfile } from "../../members/member-profile.ts";
import type { MemberProfile } from "../../members/member-profile.ts";
import { MemberReading } from "../../members/member-reading.ts";
import { programSnapshot } from "../../programs/program.ts";
import { memberTier } from "../../tiers/member-standing.ts";
import type { Tier } from "../../tiers/tier-set.ts";
import { settledTiers, STANDING_COLUMNS } from "../../tiers/settled-tiers.ts";
import type { ListedStanding } from "../../tiers/settled-tiers.ts";
import { primaryTiers, primaryTierSet } from "../../tiers/tiers-snapshot.ts";
import { filterConditions, searchCondition } from "./member-conditions.ts";
import type { MemberFilter } from "./member-conditions.ts";
import { afterClause, cursorOf, orderClause, orderKey, placeOf } from "./member-order.ts";
import type { MemberOrder, Put } from "./member-order.ts";
import { memberTotals } from "./member-totals.ts";
import type { MemberTotals } from "./member-totals.ts";

/** Which members, in which order, and which page of them. */
export interface ListMembers {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly offset?: number | null;
  readonly search?: string | null;
  readonly where?: MemberFilter | null;
  readonly orderBy?: MemberOrder | null;
}

type Row = MemberProfile &
  StoredWallet &
  MemberTotals &
  ListedStanding & { orderKey: string | number | null };

const OFFSET_MAX = 10_000;
const NEWEST_FIRST: MemberOrder = { field: "ENROLLED_AT", direction: "DESC" };

// Joined from the left by their keys: PostgreSQL leaves out what neither order nor filter needs,
// for the count above all. A member without a profile was erased.
const MEMBERS = /* sql */ `
  from members m join member_profiles p on p.member_id = m.id
  left join wallets w on w.member_id = m.id
  left join purchase_totals t on t.member_id = m.id
  left join tier_standings s on s.member_id = m.id and s.tier_set_id = $2
  where m.program_id = $1 and p.program_id = $1
`;

const COLUMNS = /* sql */ `
  m.id as "memberId", m.status, m.kind, m.member_number as "memberNumber", m.enrolled_at as "enrolledAt", m.locale,
  p.external_id as "externalId", p.display_name as "displayName", p.given_name as "givenName",
  p.family_name as "familyName", p.email, p.phone, p.birth_date as "birthDate", p.gender, p.address, p.occupation,
  p.interests, w.pending, w.available, w.held, w.debt, w.next_due_at as "nextDueAt",
  coalesce(t.spent_minor, 0) as "spentMinor", t.last_placed_at as "lastPlacedAt", ${STANDING_COLUMNS}
`;

/**
 * A page of the program's members: one statement, and one more when wallets of the page have
 * something due. Each member comes with profile, wallet, totals and tier read.
 */
export async function listMembers(context: Context, asked: ListMembers) {
  const order = asked.orderBy ?? NEWEST_FIRST;
  const page = pageOf(asked, (cursor) => placeOf(order, cursor));
  const offset = offsetOf(asked);
  const { conditions, values, put } = membersLike(context, asked);
  if (page.from) conditions.push(afterClause(order, page.from, put));
  const rows = await context.lane.rows<Row>(
    `select ${COLUMNS}, ${orderKey(order)} as "orderKey" ${[MEMBERS, ...conditions].join(" and ")}
    order by ${orderClause(order)} limit ${put(page.limit)} offset ${put(offset)}`,
    values,
  );
  const [balances, tiers] = await Promise.all([
    settledBalances(context.lane, rows, context.now),
    settledTiers(context, rows),
  ]);
  return connectionOf(rows, page, {
    cursor: (row) => cursorOf(order, row),
    node: (row) => {
      const settled = {
        balances: balances.get(row.memberId)!,
        tier: tiers.get(row.memberId) ?? null,
      };
      return reading(context, row, settled);
    },
  });
}

/** How many members there are on all pages of a list. */
export async function countMembers(context: Context, asked: ListMembers): Promise<number> {
  const { conditions, values } = membersLike(context, asked);
  const [counted] = await context.lane.rows<{ count: number }>(
    `select count(*) as count ${[MEMBERS, ...conditions].join(" and ")}`,
    values,
  );
  return counted!.count;
}

function membersLike({ configuration, now, locale }: Context, { where, search }: ListMembers) {
  const { currencyCode, countryCode, timeZone } = configuration.part(programSnapshot);
  const today = dayOf(now, timeZone);
  const home = {
    conditionFields: configuration.conditionFields,
    locale,
    currencyCode,
    countryCode,
    timeZone,
    today,
    tiers: primaryTiers(configuration),
  };
  const values: unknown[] = [configuration.programId, primaryTierSet(configuration)?.id ?? null];
  const put: Put = (value) => `$${values.push(value)}`;
  const conditions = where ? filterConditions(where, home, put) : [];
  const found = search ? searchCondition(search, home, put) : null;
  if (found) conditions.push(found);
  return { conditions, values, put };
}

function offsetOf({ offset, after }: ListMembers): number {
  if (offset == null) return 0;
  if (after != null) {
    throw badUserInput("Give either `offset` or `after`, not both.", ["offset"]);
  }
  if (offset >= 0 && offset <= OFFSET_MAX) return offset;
  throw badUserInput(
    `\`offset\` must be 0 to ${OFFSET_MAX}. Read on from there with \`after\`, or narrow the list down.`,
    ["offset"],
  );
}

function reading(
  context: Context,
  row: Row,
  { balances, tier }: { balances: Balances; tier: Tier | null },
): MemberReading {
  const { memberId, spentMinor, lastPlacedAt } = row;
  return new MemberReading(memberId, context)
    .remember(memberProfile, profileOf(row))
    .remember(memberWallet, { ...balances, expiring: [] }, { until: context.now })
    .remember(memberTotals, { spentMinor, lastPlacedAt })
    .remember(memberTier, tier);
}

function profileOf(row: Row): MemberProfile {
  const { status, kind, memberNumber, enrolledAt, locale, externalId, displayName } = row;
  const { givenName, familyName, email, phone, birthDate, gender, address } = row;
  return {
    ...{ status, kind, memberNumber, enrolledAt, locale, externalId, displayName },
    ...{ givenName, familyName, email, phone, birthDate, gender, address },
    ...{ occupation: row.occupation, interests: row.interests },
  };
}
