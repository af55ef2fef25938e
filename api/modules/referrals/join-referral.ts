import { uuidv7 } from "uuidv7";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { searchable } from "../members/searchable.ts";
import { lockedReferral, moveReferral } from "./journey/move-referral.ts";
import { qualificationWindow } from "./journey/qualifying-purchase.ts";
import { normalizedReferralCode } from "./give-referral-code.ts";
import { referralProgramAt, referralsEndedAt } from "./referral-program.ts";
import { rejectionReasons } from "./checks/rejection-reasons.ts";
import { reviewReasons } from "./checks/review-reasons.ts";

/** A member who has just enrolled, and the code it came with. */
export interface JoinReferral {
  refereeId: string;
  givenName: string | null;
  code: string;
}

const REFERRER = /* sql */ `
  select c.member_id as "referrerId" from referral_codes c join members m on m.id = c.member_id
  where c.program_id = $1 and c.code = $2 and m.status <> 'CLOSED' and m.id <> $3
`;

const OPEN_INVITATIONS = /* sql */ `
  select id, invited_name as "invitedName" from referrals
  where member_id = $1 and status = 'INVITED' and invited_name is not null
    and (expires_at is null or expires_at > $2)
  order by created_at, id
`;

// Of two friends of one name who join at once, each takes an invitation of its own.
const TAKE_INVITATION = /* sql */ `
  select id from referrals
  where member_id = $1 and id = any ($2) and status = 'INVITED'
  order by created_at, id limit 1 for update skip locked
`;

const JOIN = /* sql */ `
  with moved as (
    insert into referral_moves (member_id, referral_id, number, to_status, moved_at)
    values ($1, $2, 1, 'JOINED', $5)
  ), joined as (
    insert into referrals (member_id, id, program_id, status, referee_id, created_at, joined_at, move, terms_version,
      expires_at)
    values ($1, $2, $3, 'JOINED', $4, $5, $5, 1, $6, $7)
  )
  insert into referees (member_id, program_id, referrer_id, referral_id) values ($4, $3, $1, $2)
`;

const FOLLOW = /* sql */ `
  with moved as (
    insert into referral_moves (member_id, referral_id, number, from_status, to_status, moved_at)
    values ($1, $2, 2, 'INVITED', 'JOINED', $5)
  ), joined as (
    update referrals set status = 'JOINED', referee_id = $4, joined_at = $5, move = 2, terms_version = $6,
      expires_at = $7
    where member_id = $1 and id = $2
  )
  insert into referees (member_id, program_id, referrer_id, referral_id) values ($4, $3, $1, $2)
`;

/**
 * Notes who brought a new member: by the invitation that names it, where there is one. A friend who is the referrer
 * again, or was a customer before, is refused to the referral, not to the program. Takes no lock on the referrer,
 * whose wallet is not touched.
 * @throws Refusal NOT_FOUND when no open account has the code.
 */
export async function joinReferral(
  work: Work,
  { refereeId, givenName, code }: JoinReferral,
): Promise<{ referralId: string; referrerId: string }> {
  const { configuration, now, programId } = work;
  const program = referralProgramAt(configuration, now);
  const values = [programId, normalizedReferralCode(code), refereeId];
  const [found] = program ? await work.rows<{ referrerId: string }>(REFERRER, values) : [];
  if (referralsEndedAt(configuration, now)) throw refusal("NOT_FOUND", CODE, ENDED);
  if (!program || !found) {
    throw refusal("NOT_FOUND", CODE, {
      en: "There is no such referral code. Check the spelling, or leave it out.",
      vi: "Không có mã giới thiệu này. Hãy kiểm tra lại, hoặc bỏ trống.",
    });
  }

  const { referrerId } = found;
  const { version, terms } = program;
  const invitationId = await invitationOf(work, referrerId, givenName);
  const referralId = invitationId ?? uuidv7();
  const { until } = qualificationWindow(configuration, now, terms);
  const row = [referrerId, referralId, programId, refereeId, now, version, until];
  await work.rows(invitationId ? FOLLOW : JOIN, row);
  const payload = { referralId, refereeId };
  work.emit({ type: "referral.joined", memberId: referrerId, payload });
  await check(work, { referralId, referrerId }, terms);
  return { referralId, referrerId };
}

const CODE = ["input", "referralCode"];

const ENDED = {
  en: "Members bring no friends at present. Leave the referral code out.",
  vi: "Chương trình hiện không nhận giới thiệu bạn bè. Hãy bỏ trống mã giới thiệu.",
};

async function invitationOf(
  work: Work,
  referrerId: string,
  givenName: string | null,
): Promise<string | null> {
  if (!givenName) return null;
  const open = await work.rows<{ id: string; invitedName: string }>(OPEN_INVITATIONS, [
    ...[referrerId, work.now],
  ]);
  const name = searchable(givenName);
  const named = open.flatMap(({ id, invitedName }) =>
    searchable(invitedName) === name ? [id] : [],
  );
  if (named.length === 0) return null;
  const [taken] = await work.rows<{ id: string }>(TAKE_INVITATION, [referrerId, named]);
  return taken?.id ?? null;
}

async function check(
  work: Work,
  place: { referralId: string; referrerId: string },
  terms: { joinsPerDayMax: number },
): Promise<void> {
  const referral = (await lockedReferral(work, place))!;
  const { refereeId, referrerId, id: referralId } = referral;
  const rejections = await rejectionReasons(work, referral);
  if (rejections.length > 0) {
    await moveReferral(work, referral, { to: "REJECTED", reasons: rejections });
    const payload = { referralId, refereeId, reasons: rejections };
    return work.emit({ type: "referral.rejected", memberId: referrerId, payload });
  }
  const reasons = await reviewReasons(work, referral, terms);
  if (reasons.length > 0) await moveReferral(work, referral, { to: "IN_REVIEW", reasons });
}
