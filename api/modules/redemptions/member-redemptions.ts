import { sql } from "../../database/sql.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";
import type { PageArgs, TimedPlace } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyView } from "../../values/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { pooledMembersOf } from "../members/merged-members.ts";
import { programSnapshot } from "../programs/program.ts";
import { rewardOfVersion } from "../rewards/rewards-snapshot.ts";
import type { RedemptionMade } from "./redeem-reward.ts";

export type RedemptionStatus = "HELD" | "CONFIRMED" | "CANCELLED" | "ENDED";

/** A redemption as it is at the moment of reading. */
export interface RedemptionRow {
  readonly id: string;
  /** Who redeemed: the member, or an account that was merged into it. */
  readonly memberId: string;
  readonly rewardId: string;
  readonly rewardVersion: number;
  readonly status: RedemptionStatus;
  readonly points: number;
  readonly copayMinor: number | null;
  readonly couponId: string;
  readonly redeemedAt: Date;
  readonly heldUntil: Date | null;
}

/** Newest first: `limit` redemptions in a status, or in any, older than the one `before` names. */
export interface RedemptionsPage {
  readonly status: RedemptionStatus | null;
  readonly before: TimedPlace | null;
  readonly limit: number;
}

// A hold ends by the clock alone: no job has to come by first.
const REDEMPTIONS = sql`
  select id, member_id as "memberId", reward_id as "rewardId", reward_version as "rewardVersion",
    status, points, copay_minor as "copayMinor", coupon_id as "couponId",
    redeemed_at as "redeemedAt", held_until as "heldUntil"
  from (
    select id, member_id, reward_id, reward_version, points, copay_minor, coupon_id, redeemed_at,
      held_until,
      case when status = 'HELD' and held_until <= ${"now"} then 'ENDED' else status end as status
    from redemptions where member_id = any (${pooledMembersOf(sql`${"memberId"}::uuid`)})
  ) r
`;

const REDEMPTIONS_PAGE = sql.read<RedemptionRow>("list a member's redemptions")`
  ${REDEMPTIONS}
  where (${"status"}::text is null or status = ${"status"})
    and (${"beforeAt"}::timestamptz is null
      or (redeemed_at, id) < (${"beforeAt"}, ${"beforeId"}::uuid))
  order by redeemed_at desc, id desc limit ${"limit"}
`;

/** A member's redemptions, and those of accounts that were merged into it. */
const memberRedemptions: MemberPart<RedemptionRow[], RedemptionsPage> = {
  name: "redemptions",
  statement: REDEMPTIONS_PAGE,
  values: ({ memberId, now, args: { status, before, limit } }) => ({
    memberId,
    now,
    status,
    beforeAt: before?.at ?? null,
    beforeId: before?.id ?? null,
    limit,
  }),
  take: (rows: RedemptionRow[]) => rows,
};

const REDEMPTION = sql.read<RedemptionRow>("read a redemption of a member")`
  ${REDEMPTIONS} where id = ${"id"}
`;

/** One of them; null when there is none. */
const memberRedemption: MemberPart<RedemptionRow | null, { id: string }> = {
  name: "redemption",
  statement: REDEMPTION,
  values: ({ memberId, now, args: { id } }) => ({ memberId, now, id }),
  take: ([row]: RedemptionRow[]) => row ?? null,
};

/** A redemption in the reader's language; with its row and its member, for what is nested in it. */
export function redemptionView(row: RedemptionRow, member: MemberReading) {
  const { configuration, locale } = member;
  const { rewardId, rewardVersion: version, status, points, redeemedAt, heldUntil } = row;
  const { currencyCode } = configuration.part(programSnapshot);
  const reward = rewardOfVersion(configuration, { rewardId, version });
  return {
    row,
    owner: member,
    id: encodeId("rdm", row.id),
    title: inLocale(reward?.titles ?? {}, locale),
    copay: moneyView(row.copayMinor, currencyCode),
    status,
    points,
    redeemedAt,
    heldUntil,
  };
}

export type RedemptionView = ReturnType<typeof redemptionView>;

/** A page of a member's redemptions, newest first. */
export async function redemptionPage(
  member: MemberReading,
  args: PageArgs & { status?: RedemptionStatus | null },
) {
  const page = pageOf(args, timedPlace("rdm"));
  const { from: before, limit } = page;
  const rows = await member.part(memberRedemptions, { status: args.status ?? null, before, limit });
  return connectionOf(rows, page, {
    cursor: ({ redeemedAt, id }) => timedCursor("rdm", { at: redeemedAt, id }),
    node: (row) => redemptionView(row, member),
  });
}

/** The redemption and its member as they are now, also after a replay. */
export async function showRedemption(
  { memberId, redemptionId, keptBy }: RedemptionMade,
  context: Context,
) {
  const member = new MemberReading(memberId, context);
  const keeper = keptBy ? new MemberReading(keptBy, context) : member;
  const row = await keeper.part(memberRedemption, { id: redemptionId });
  return { member, redemption: row && redemptionView(row, member) };
}
