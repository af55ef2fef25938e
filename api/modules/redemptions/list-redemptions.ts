import type { Context } from "../../graphql/context.ts";
import { Conditions, countTimed, isMemberLike, timedRows } from "../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../graphql/timed-list.ts";
import { decodeId } from "../../values/id.ts";
import { hasTypedCode } from "../coupons/find-coupon.ts";
import type { RewardKind } from "../coupons/reward-kind.ts";
import { currentMembers } from "../members/member-profile.ts";
import { redemptionView } from "./member-redemptions.ts";
import type { RedemptionRow, RedemptionStatus } from "./member-redemptions.ts";

/** Which redemptions, in which order, and which page of them. */
export interface ListRedemptions extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: RedemptionFilter | null;
}

interface RedemptionFilter {
  readonly statuses?: readonly RedemptionStatus[] | null;
  readonly kinds?: readonly RewardKind[] | null;
  readonly rewardId?: string | null;
  readonly redeemedAt?: InstantRange | null;
}

type Row = RedemptionRow & { readonly at: Date };

/** A page of the program's redemptions, with the members of today by two statements. */
export async function listRedemptions(context: Context, input: ListRedemptions) {
  const matching = new Conditions(context);
  const redemptions = listAt(matching.put(context.now));
  const { statuses, kinds, rewardId, redeemedAt } = input.where ?? {};
  if (rewardId != null) {
    matching.clauses.push(`reward_id = ${matching.put(decodeId("rwd", rewardId))}::uuid`);
  }
  matching
    .add(statuses, (wanted) => `current = any (${wanted}::text[])`)
    .add(kinds, (wanted) => `${COUPON} and c.terms ->> 'kind' = any (${wanted}::text[]))`)
    .within("redeemed_at", redeemedAt);
  addSearch(matching, input.search ?? "");
  const { rows, connect } = await timedRows<Row>(context, redemptions, { args: input, matching });
  const memberOf = await currentMembers(context, rows);
  return Object.assign(
    connect((row) => redemptionView(row, memberOf(row.memberId))),
    { count: () => countTimed(context, redemptions, matching) },
  );
}

/** The list as it stands at an instant, given by its place: a hold ends by the clock alone. */
function listAt(now: string): TimedList {
  return {
    columns: `id, member_id as "memberId", reward_id as "rewardId",
      reward_version as "rewardVersion", current as status, points, copay_minor as "copayMinor",
      coupon_id as "couponId", redeemed_at as "redeemedAt", redeemed_at as at,
      held_until as "heldUntil"`,
    rows: `from redemptions, lateral (
        select case when status = 'HELD' and held_until <= ${now} then 'ENDED' else status end
          as current
      ) standing
      where program_id = $1`,
    at: "redeemed_at",
    id: "id",
    prefix: "rdm",
  };
}

const COUPON = `exists (
  select from coupons c
  where c.member_id = redemptions.member_id and c.id = redemptions.coupon_id`;

/** Those of members that the words find, and the one of the coupon with the code. */
function addSearch(matching: Conditions, typed: string): void {
  const named = { columns: "member_id, coupon_id", put: (value: string) => matching.put(value) };
  matching.search(typed, (word) => isMemberLike("member_id", word), hasTypedCode(typed, named));
}
