import type { Context } from "../../../graphql/context.ts";
import { Conditions, countTimed, isMemberLike, timedRows } from "../../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../../graphql/timed-list.ts";
import { decodeId } from "../../../values/id.ts";
import type { ReferralStatus } from "../referral-status.ts";
import { describedForStaff, peopleOf } from "./referrals-for-staff.ts";
import type { StaffReferral } from "./referrals-for-staff.ts";

/** Which referrals, in which order, and which page of them. */
interface ListReferrals extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: ReferralFilter | null;
}

interface ReferralFilter {
  readonly statuses?: readonly ReferralStatus[] | null;
  readonly reasons?: readonly string[] | null;
  readonly referrerId?: string | null;
  readonly createdAt?: InstantRange | null;
}

type Row = StaffReferral & { readonly at: Date };

/** A page of the program's referrals, with everybody in them by one statement. */
export async function listReferrals(context: Context, input: ListReferrals) {
  const matching = new Conditions(context);
  const referrals = listAt(matching.put(context.now));
  const { statuses, reasons, referrerId, createdAt } = input.where ?? {};
  if (referrerId != null) {
    matching.clauses.push(`member_id = ${matching.put(decodeId("mem", referrerId))}::uuid`);
  }
  matching
    .add(statuses, (wanted) => `current = any (${wanted}::text[])`)
    .add(reasons, (wanted) => `reasons && ${wanted}::text[]`)
    .within("created_at", createdAt)
    .search(
      input.search,
      (word) => `(${isMemberLike("member_id", word)} or ${isMemberLike("referee_id", word)})`,
    );
  const { rows, connect } = await timedRows<Row>(context, referrals, { args: input, matching });
  const people = await peopleOf(context, rows);
  return Object.assign(
    connect((row) => describedForStaff(row, people)),
    { count: () => countTimed(context, referrals, matching) },
  );
}

/** The list as it stands at an instant, given by its place in the statement. */
function listAt(now: string): TimedList {
  return {
    columns: `id, member_id as "referrerId", referee_id as "refereeId", created_at as "createdAt",
      created_at as at, joined_at as "joinedAt", reasons, review_note as note, current as status`,
    rows: `from referrals, lateral (
        select case when expires_at <= ${now} then 'EXPIRED' else status end as current
      ) standing
      where program_id = $1`,
    at: "created_at",
    id: "id",
    prefix: "ref",
  };
}
