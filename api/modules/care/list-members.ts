import { connectionOf, pageOf, offsetOf } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { memberWallet, settledBalances } from "../ledger/member-wallet.ts";
import type { StoredWallet } from "../ledger/member-wallet.ts";
import type { Balances } from "../ledger/wallet.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberProfile } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { memberTier } from "../tiers/member-standing.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { settledTiers, STANDING_COLUMNS } from "../tiers/settle-standings.ts";
import type { ListedStanding } from "../tiers/settle-standings.ts";
import { MEMBERS, membersMatching } from "./members-matching.ts";
import type { MemberSelection } from "./members-matching.ts";
import {
  afterClause,
  cursorOf,
  orderClause,
  orderKey,
  positionOf,
} from "./listing/member-order.ts";
import type { MemberOrder } from "./listing/member-order.ts";
import { memberTotals } from "./listing/member-totals.ts";
import type { MemberTotals } from "./listing/member-totals.ts";

/** Which members, in which order, and which page of them. */
export interface ListMembers extends MemberSelection, PageArgs {
  readonly orderBy?: MemberOrder | null;
}

type Row = MemberProfile &
  StoredWallet &
  MemberTotals &
  ListedStanding & { orderKey: string | number | null };

const NEWEST_FIRST: MemberOrder = { field: "ENROLLED_AT", direction: "DESC" };

const COLUMNS = /* sql */ `
  m.id as "memberId", m.status, m.kind, m.member_number as "memberNumber",
  m.enrolled_at as "enrolledAt", m.locale, p.external_id as "externalId",
  p.display_name as "displayName", p.given_name as "givenName", p.family_name as "familyName",
  p.email, p.phone, p.birth_date as "birthDate",
  p.former_birth_date as "formerBirthDate", p.birth_date_from as "birthDateFrom", p.gender,
  p.address, p.occupation, p.interests,
  p.version as "profileVersion",
  w.pending, w.available, w.held, w.debt, w.next_due_at as "nextDueAt",
  coalesce(t.spent_minor, 0) as "spentMinor", t.last_placed_at as "lastPlacedAt",
  ${STANDING_COLUMNS}
`;

/**
 * A page of the program's members: one statement, one more for a search, and one more when wallets
 * of the page have something due. Each member comes with profile, wallet, totals and tier read.
 */
export async function listMembers(context: Context, input: ListMembers) {
  const order = input.orderBy ?? NEWEST_FIRST;
  const page = pageOf(input, (cursor) => positionOf(order, cursor));
  const offset = offsetOf(input);
  const { conditions, values, put } = await membersMatching(context, input);
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

/** How many members all pages of a list have. */
export async function countMembers(context: Context, input: ListMembers): Promise<number> {
  const { conditions, values } = await membersMatching(context, input);
  const [counted] = await context.lane.rows<{ count: number }>(
    `select count(*) as count ${[MEMBERS, ...conditions].join(" and ")}`,
    values,
  );
  return counted!.count;
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
  return {
    status: row.status,
    kind: row.kind,
    memberNumber: row.memberNumber,
    enrolledAt: row.enrolledAt,
    locale: row.locale,
    externalId: row.externalId,
    displayName: row.displayName,
    givenName: row.givenName,
    familyName: row.familyName,
    email: row.email,
    phone: row.phone,
    birthDate: row.birthDate,
    formerBirthDate: row.formerBirthDate,
    birthDateFrom: row.birthDateFrom,
    gender: row.gender,
    address: row.address,
    occupation: row.occupation,
    interests: row.interests,
    profileVersion: row.profileVersion,
  };
}
