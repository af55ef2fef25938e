import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
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

const REFERRALS = /* sql */ `
  select id, member_id as "referrerId", referee_id as "refereeId", created_at as "createdAt", joined_at as "joinedAt",
    reasons, review_note as note, case when expires_at <= $2 then 'EXPIRED' else status end as status
  from referrals where program_id = $1
`;

const IN_REVIEW = /* sql */ `
  ${REFERRALS} and status = 'IN_REVIEW' and ($3::timestamptz is null or (joined_at, id) > ($3, $4::uuid))
  order by joined_at, id limit $5
`;

/** A page of the referrals that wait for staff, the longest first. */
export async function referralsInReview(context: Context, args: PageArgs) {
  const page = pageOf(args, timedPlace("ref"));
  const rows = await context.lane.rows<StaffReferral>(IN_REVIEW, [
    ...[context.configuration.programId, context.now],
    ...[page.from?.at ?? null, page.from?.id ?? null, page.limit],
  ]);
  const people = await peopleOf(context, rows.slice(0, page.size));
  return connectionOf(rows, page, {
    cursor: ({ joinedAt, id }) => timedCursor("ref", { at: joinedAt!, id }),
    node: (row) => describedForStaff(row, people),
  });
}

const COUNTS = /* sql */ `
  select case when expires_at <= $2 then 'EXPIRED' else status end as status, count(*) as count
  from referrals where program_id = $1 group by 1 order by 1
`;

/** How many referrals of the program are in which state. */
export function referralCounts({ lane, configuration, now }: Context) {
  return lane.rows<{ status: ReferralStatus; count: number }>(COUNTS, [
    configuration.programId,
    now,
  ]);
}

const WAITING = /* sql */ `
  select count(*) as count from referrals where program_id = $1 and status = 'IN_REVIEW'
`;

/** How many referrals wait for staff. */
export async function countInReview({ lane, configuration }: Context): Promise<number> {
  const [row] = await lane.rows<{ count: number }>(WAITING, [configuration.programId]);
  return row!.count;
}

/** One referral, by the id that a write of staff's answers. */
export async function referralForStaff(context: Context, id: string) {
  const [row] = await context.lane.rows<StaffReferral>(`${REFERRALS} and id = $3`, [
    ...[context.configuration.programId, context.now, id],
  ]);
  return row ? describedForStaff(row, await peopleOf(context, [row])) : null;
}

type People = (id: string) => MemberReading;

/** All members of a page with one statement. */
async function peopleOf(context: Context, rows: readonly StaffReferral[]): Promise<People> {
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

function describedForStaff(row: StaffReferral, people: People) {
  const { id, status, createdAt, joinedAt, reasons, note, referrerId, refereeId } = row;
  return {
    ...{ id: encodeId("ref", id), status, createdAt, joinedAt, reasons, note },
    referrer: people(referrerId),
    referee: refereeId && people(refereeId),
  };
}
