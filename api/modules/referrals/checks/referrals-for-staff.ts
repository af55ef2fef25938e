import { sql } from "../../../database/sql.ts";
import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { memberProfile, memberProfiles } from "../../members/member-profile.ts";
import { MemberReading } from "../../members/member-reading.ts";
import type { LockedReferral } from "../journey/move-referral.ts";
import type { ReferralStatus } from "../referral-status.ts";

/** A referral as staff reads it. */
export interface StaffReferral extends Pick<LockedReferral, "id" | "referrerId" | "reasons"> {
  readonly refereeId: string | null;
  readonly status: ReferralStatus;
  readonly createdAt: Date;
  readonly joinedAt: Date | null;
  readonly note: string | null;
}

const REFERRALS = sql`
  select id, member_id as "referrerId", referee_id as "refereeId", created_at as "createdAt",
    joined_at as "joinedAt", reasons, review_note as note,
    case when expires_at <= ${"now"} then 'EXPIRED' else status end as status
  from referrals where program_id = ${"programId"}
`;

const LIST_IN_REVIEW = sql.read<StaffReferral>("list referrals in review")`
  ${REFERRALS} and status = 'IN_REVIEW'
    and (${"at"}::timestamptz is null or (joined_at, id) > (${"at"}, ${"id"}::uuid))
  order by joined_at, id limit ${"limit"} offset ${"offset"}
`;

const FIND_REFERRAL = sql.read<StaffReferral>("find a referral for staff")`
  ${REFERRALS} and id = ${"id"}
`;

/** A page of the referrals that wait for staff, the longest first. */
export async function referralsInReview(context: Context, args: PageArgs) {
  const page = pageOf(args, timedPlace("ref"));
  const rows = await context.lane.rows(LIST_IN_REVIEW, {
    programId: context.configuration.programId,
    now: context.now,
    at: page.from?.at ?? null,
    id: page.from?.id ?? null,
    limit: page.limit,
    offset: offsetOf(args),
  });
  const people = await peopleOf(context, rows.slice(0, page.size));
  const connection = connectionOf(rows, page, {
    cursor: ({ joinedAt, id }) => timedCursor("ref", { at: joinedAt!, id }),
    node: (row) => describedForStaff(row, people),
  });
  return Object.assign(connection, { count: () => countInReview(context) });
}

const COUNT_IN_REVIEW = sql.read<{ count: number }>("count referrals in review")`
  select count(*) as count from referrals
  where program_id = ${"programId"} and status = 'IN_REVIEW'
`;

async function countInReview({ lane, configuration }: Context): Promise<number> {
  const [row] = await lane.rows(COUNT_IN_REVIEW, { programId: configuration.programId });
  return row!.count;
}

/** One referral, by the id that a write of staff returns. */
export async function referralForStaff(context: Context, id: string) {
  const { programId } = context.configuration;
  const [row] = await context.lane.rows(FIND_REFERRAL, { programId, now: context.now, id });
  return row ? describedForStaff(row, await peopleOf(context, [row])) : null;
}

export type People = (id: string) => MemberReading;

/** All members of referrals with one statement. */
export async function peopleOf(context: Context, rows: readonly StaffReferral[]): Promise<People> {
  const ids = rows.flatMap(({ referrerId, refereeId }) =>
    refereeId ? [referrerId, refereeId] : [referrerId],
  );
  const { programId } = context.configuration;
  const profiles = await memberProfiles(context.lane.rows, { memberIds: ids, programId });
  return (id) => {
    const member = new MemberReading(id, context);
    const profile = profiles.get(id);
    return profile ? member.remember(memberProfile, profile) : member;
  };
}

/** A referral in public ids. */
export function describedForStaff(row: StaffReferral, people: People) {
  const { id, status, createdAt, joinedAt, reasons, note, referrerId, refereeId } = row;
  return {
    id: encodeId("ref", id),
    status,
    createdAt,
    joinedAt,
    reasons,
    note,
    referrer: people(referrerId),
    referee: refereeId && people(refereeId),
  };
}
