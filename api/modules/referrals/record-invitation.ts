import { uuidv7 } from "uuidv7";
import { refusal } from "../../writes/refusal.ts";
import type { Words } from "../../values/localized.ts";
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

// The lock makes two invitations at once count each other; and the friend's name does not come after its member, who
// is closed or erased at this moment.
const LOCK = /* sql */ `
  select m.status from referrers r join members m on m.id = r.member_id
  where r.member_id = $1 and r.program_id = $2
  for update of r for share of m
`;

const OPEN = /* sql */ `
  select count(*) as open from referrals
  where member_id = $1 and status = 'INVITED' and (expires_at is null or expires_at > $2)
`;

const INVITE = /* sql */ `
  with moved as (
    insert into referral_moves (member_id, referral_id, number, to_status, moved_at)
    values ($1, $2, 1, 'INVITED', $6)
  )
  insert into referrals (member_id, id, program_id, status, channel, invited_name, created_at, move, expires_at)
  values ($1, $2, $3, 'INVITED', $4, $5, $6, 1, $7)
`;

/**
 * Notes that a member has invited a friend.
 * @throws Refusal NOT_FOUND, EXACTLY_ONE_REQUIRED, MEMBER_SUSPENDED, MEMBER_CLOSED, TOO_MANY_INVITATIONS.
 */
export async function recordInvitation(
  work: Work,
  { member, refereeName, channel }: RecordInvitation,
): Promise<{ memberId: string; referralId: string }> {
  const { countryCode, timeZone } = work.configuration.part(programSnapshot);
  const scope = { programId: work.programId, countryCode };
  const memberId = await requireMember(work.rows, scope, { by: member, field: FIELD });
  const program = referralProgramAt(work.configuration, work.now);
  if (!program) throw refusal("NOT_FOUND", [], NO_REFERRALS);

  const [referrer] = await work.rows<{ status: string }>(LOCK, [memberId, work.programId]);
  if (!referrer) throw refusal("NOT_FOUND", FIELD, NO_CODE);
  if (referrer.status === "CLOSED") throw refusal("MEMBER_CLOSED", FIELD, CLOSED);
  if (referrer.status === "SUSPENDED") throw refusal("MEMBER_SUSPENDED", FIELD, SUSPENDED);

  const { invitationDays } = program.terms;
  const [count] = await work.rows<{ open: number }>(OPEN, [memberId, work.now]);
  if (count!.open >= INVITATIONS_MAX) {
    throw refusal("TOO_MANY_INVITATIONS", FIELD, tooMany(invitationDays));
  }

  const referralId = uuidv7();
  const name = refereeName?.trim() || null;
  const { programId, now } = work;
  const expiresAt = endOfDays(now, invitationDays, timeZone);
  await work.rows(INVITE, [
    ...[memberId, referralId, programId, channel ?? null, name, now, expiresAt],
  ]);
  work.audit({ memberId, subjectId: referralId });
  work.emit({ type: "referral.invited", memberId, payload: { referralId } });
  return { memberId, referralId };
}

const NO_REFERRALS: Words = {
  en: "This program has no referrals.",
  vi: "Chương trình này không có giới thiệu bạn bè.",
};

const NO_CODE: Words = {
  en: "This member has no referral code, so it can't invite anybody.",
  vi: "Thành viên này không có mã giới thiệu nên chưa thể mời bạn bè.",
};

const CLOSED: Words = {
  en: "This account is closed; it can't invite anybody.",
  vi: "Tài khoản này đã đóng; không thể mời bạn bè.",
};

const SUSPENDED: Words = {
  en: "This member is suspended; it can invite friends again when it is active.",
  vi: "Thành viên này đang tạm khóa; có thể mời bạn bè khi hoạt động trở lại.",
};

function tooMany(days: number): Words {
  return {
    en: `This member has ${INVITATIONS_MAX} open invitations, the most there can be. An invitation closes ${days} days after it was made.`,
    vi: `Thành viên này đang có ${INVITATIONS_MAX} lời mời chưa đóng, là số tối đa. Mỗi lời mời tự đóng sau ${days} ngày.`,
  };
}
