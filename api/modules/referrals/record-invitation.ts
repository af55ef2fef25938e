import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { cleanText } from "../../values/typed/typed-text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { requireMember } from "../members/member-by.ts";
import type { MemberBy } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import { endOfDays } from "./journey/qualifying-purchase.ts";
import type { ReferralChannel } from "./referral-messages.ts";
import { referralProgramAt } from "./referral-program.ts";

export interface RecordInvitation {
  member: MemberBy;
  refereeName?: string | null;
  channel?: ReferralChannel | null;
}

const INVITATIONS_MAX = 100;
const FIELD = ["input", "member"];

// The lock makes two concurrent invitations count each other; and no friend's name is inserted
// after the member was closed or erased.
const LOCK_REFERRER = sql.write<{ status: string }>("lock a referrer")`
  select m.status from referrers r join members m on m.id = r.member_id
  where r.member_id = ${"memberId"} and r.program_id = ${"programId"}
  for update of r for share of m
`;

const COUNT_OPEN_INVITATIONS = sql.read<{ open: number }>("count a referrer's open invitations")`
  select count(*) as open from referrals
  where member_id = ${"memberId"} and status = 'INVITED'
    and (expires_at is null or expires_at > ${"now"})
`;

const INSERT_INVITATION = sql.write("insert an invitation")`
  with moved as (
    insert into referral_moves (member_id, referral_id, number, to_status, moved_at)
    values (${"memberId"}, ${"referralId"}, 1, 'INVITED', ${"now"})
  )
  insert into referrals (member_id, id, program_id, status, channel, invited_name, created_at,
    move, expires_at)
  values (${"memberId"}, ${"referralId"}, ${"programId"}, 'INVITED', ${"channel"}, ${"name"},
    ${"now"}, 1, ${"expiresAt"})
`;

/**
 * Records that a member has invited a friend.
 * @throws Refusal NOT_FOUND, EXACTLY_ONE_REQUIRED, MEMBER_SUSPENDED, MEMBER_CLOSED,
 *   TOO_MANY_INVITATIONS.
 */
export async function recordInvitation(
  work: Work,
  { member, refereeName, channel }: RecordInvitation,
): Promise<{ memberId: string; referralId: string }> {
  const { countryCode, timeZone } = work.configuration.part(programSnapshot);
  const scope = { programId: work.programId, countryCode };
  const memberId = await requireMember(work.rows, scope, { by: member, field: FIELD });
  const program = referralProgramAt(work.configuration, work.now);
  if (!program) throw refusal("NOT_FOUND", [], text("referrals.notActive"));

  const { programId, now } = work;
  const [referrer] = await work.rows(LOCK_REFERRER, { memberId, programId });
  if (!referrer) throw refusal("NOT_FOUND", FIELD, text("referrals.memberWithoutCode"));
  if (referrer.status === "CLOSED") {
    throw refusal("MEMBER_CLOSED", FIELD, text("referrals.memberClosed"));
  }
  if (referrer.status === "SUSPENDED") {
    throw refusal("MEMBER_SUSPENDED", FIELD, text("referrals.memberSuspended"));
  }
  const { invitationDays } = program.terms;
  const [count] = await work.rows(COUNT_OPEN_INVITATIONS, { memberId, now });
  if (count!.open >= INVITATIONS_MAX) {
    const limits = { max: INVITATIONS_MAX, days: invitationDays };
    throw refusal("TOO_MANY_INVITATIONS", FIELD, text("referrals.tooManyInvitations", limits));
  }

  const referralId = uuidv7();
  await work.rows(INSERT_INVITATION, {
    memberId,
    referralId,
    programId,
    channel: channel ?? null,
    name: cleanText(refereeName ?? "") || null,
    now,
    expiresAt: endOfDays(now, invitationDays, timeZone),
  });
  work.audit({ memberId, subjectId: referralId });
  work.emit({ type: "referral.invited", memberId, payload: { referralId } });
  return { memberId, referralId };
}
