import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { searchable } from "../../values/typed/searchable.ts";
import { lockedReferral, moveReferral } from "./journey/move-referral.ts";
import { qualificationWindow } from "./journey/qualifying-purchase.ts";
import { normalizedReferralCode } from "./give-referral-code.ts";
import { referralProgramAt, referralsEndedAt } from "./referral-program.ts";
import { rejectionReasons } from "./checks/rejection-reasons.ts";
import type { RejectionReason } from "./referral-status.ts";
import { reviewReasons } from "./checks/review-reasons.ts";

/** A member who has just enrolled, and the referral code it entered. */
export interface JoinReferral {
  refereeId: string;
  givenName: string | null;
  code: string;
  /** Whether an erased member had one of its identities: it was a customer before. */
  isReturning: boolean;
}

const FIND_REFERRER = sql.read<{ referrerId: string }>("find a referrer by code")`
  select c.member_id as "referrerId"
  from referral_codes c join members m on m.id = c.member_id
  where c.program_id = ${"programId"} and c.code = ${"code"} and m.status <> 'CLOSED'
    and m.id <> ${"refereeId"}
`;

interface OpenInvitation {
  readonly id: string;
  readonly invitedName: string;
}

const LIST_OPEN_INVITATIONS = sql.read<OpenInvitation>("list a referrer's open invitations")`
  select id, invited_name as "invitedName" from referrals
  where member_id = ${"referrerId"} and status = 'INVITED' and invited_name is not null
    and (expires_at is null or expires_at > ${"now"})
  order by created_at, id
`;

// Of two friends of one name who join at once, each takes an invitation of its own.
const LOCK_INVITATION = sql.write<{ id: string }>("lock the invitation that a friend follows")`
  select id from referrals
  where member_id = ${"referrerId"} and id = any (${"named"}) and status = 'INVITED'
  order by created_at, id limit 1 for update skip locked
`;

const INSERT_REFEREE = sql`
  insert into referees (member_id, program_id, referrer_id, referral_id)
  values (${"refereeId"}, ${"programId"}, ${"referrerId"}, ${"referralId"})
`;

const JOIN_UNINVITED = sql.write("join a referral without an invitation")`
  with moved as (
    insert into referral_moves (member_id, referral_id, number, to_status, moved_at)
    values (${"referrerId"}, ${"referralId"}, 1, 'JOINED', ${"now"})
  ), joined as (
    insert into referrals (member_id, id, program_id, status, referee_id, created_at, joined_at,
      move, terms_version, expires_at)
    values (${"referrerId"}, ${"referralId"}, ${"programId"}, 'JOINED', ${"refereeId"}, ${"now"},
      ${"now"}, 1, ${"version"}, ${"until"})
  )
  ${INSERT_REFEREE}
`;

const JOIN_INVITED = sql.write("join a referral by its invitation")`
  with moved as (
    insert into referral_moves
      (member_id, referral_id, number, from_status, to_status, moved_at)
    values (${"referrerId"}, ${"referralId"}, 2, 'INVITED', 'JOINED', ${"now"})
  ), joined as (
    update referrals set status = 'JOINED', referee_id = ${"refereeId"}, joined_at = ${"now"},
      move = 2, terms_version = ${"version"}, expires_at = ${"until"}
    where member_id = ${"referrerId"} and id = ${"referralId"}
  )
  ${INSERT_REFEREE}
`;

/**
 * Records by which referral a new member joined: by the invitation that names it, where there is
 * one. A friend who is the referrer again, or was a customer before, is rejected for the referral,
 * not for the program. Takes no lock on the referrer, whose wallet is not touched.
 * @throws Refusal NOT_FOUND when no open account has the code.
 */
export async function joinReferral(
  work: Work,
  { refereeId, givenName, code, isReturning }: JoinReferral,
): Promise<{ referralId: string; referrerId: string }> {
  const { configuration, now, programId } = work;
  const program = referralProgramAt(configuration, now);
  const [referrer] = program
    ? await work.rows(FIND_REFERRER, { programId, code: normalizedReferralCode(code), refereeId })
    : [];
  if (referralsEndedAt(configuration, now)) {
    throw refusal("NOT_FOUND", CODE, text("referrals.notActiveForCode"));
  }
  if (!program || !referrer) throw refusal("NOT_FOUND", CODE, text("referrals.codeNotFound"));

  const { referrerId } = referrer;
  const { version, terms } = program;
  const invitationId = await invitationOf(work, referrerId, givenName);
  const referralId = invitationId ?? uuidv7();
  const { until } = qualificationWindow(configuration, now, terms);
  const row = { referrerId, referralId, programId, refereeId, now, version, until };
  await work.rows(invitationId ? JOIN_INVITED : JOIN_UNINVITED, row);
  const payload = { referralId, refereeId };
  work.emit({ type: "referral.joined", memberId: referrerId, payload });
  await check(work, { referralId, referrerId, isReturning }, terms);
  return { referralId, referrerId };
}

const PRIOR_CUSTOMER: RejectionReason = "PRIOR_CUSTOMER";
const CODE = ["input", "referralCode"];

async function invitationOf(
  work: Work,
  referrerId: string,
  givenName: string | null,
): Promise<string | null> {
  if (!givenName) return null;
  const open = await work.rows(LIST_OPEN_INVITATIONS, { referrerId, now: work.now });
  const name = searchable(givenName);
  const named = open.flatMap(({ id, invitedName }) =>
    searchable(invitedName) === name ? [id] : [],
  );
  if (named.length === 0) return null;
  const [invitation] = await work.rows(LOCK_INVITATION, { referrerId, named });
  return invitation?.id ?? null;
}

async function check(
  work: Work,
  { isReturning, ...place }: { referralId: string; referrerId: string; isReturning: boolean },
  terms: { joinsPerDayMax: number },
): Promise<void> {
  const referral = (await lockedReferral(work, place))!;
  const { refereeId, referrerId, id: referralId } = referral;
  const found = await rejectionReasons(work, referral);
  const rejections = isReturning ? [...new Set([...found, PRIOR_CUSTOMER])] : found;
  if (rejections.length > 0) {
    await moveReferral(work, referral, { to: "REJECTED", reasons: rejections });
    const payload = { referralId, refereeId, reasons: rejections };
    return work.emit({ type: "referral.rejected", memberId: referrerId, payload });
  }
  const reasons = await reviewReasons(work, referral, terms);
  if (reasons.length > 0) await moveReferral(work, referral, { to: "IN_REVIEW", reasons });
}
