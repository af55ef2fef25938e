import { dayOf } from "../../values/calendar.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { earnForOccasion, rulesFor } from "../earning/earn-for-occasion.ts";
import type { Occasion } from "../earning/earn-for-occasion.ts";
import { createWallet, openWallet } from "../ledger/open-wallet.ts";
import { addMember, identitiesOf } from "../members/add-member.ts";
import type { Identity } from "../members/identity.ts";
import { changedProfile, emptyProfile } from "../members/profile.ts";
import type { ProfileInput } from "../members/profile.ts";
import type { ConsentInput } from "../members/save-profile.ts";
import { programSnapshot } from "../programs/program.ts";
import { giveReferralCode } from "../referrals/give-referral-code.ts";
import { joinReferral } from "../referrals/join-referral.ts";
import { recordFraudSignals } from "../referrals/record-fraud-signals.ts";
import { startStanding } from "../tiers/record-tier-day.ts";

export interface EnrollMember extends ProfileInput {
  consents?: ConsentInput[] | null;
  referralCode?: string | null;
  /** For checking referrals only. */
  deviceId?: string | null;
}

export interface Enrolled {
  readonly memberId: string;
  readonly created: boolean;
}

const KNOWN = /* sql */ `
  select distinct i.member_id as "memberId"
  from jsonb_to_recordset($2) as g (kind text, value text)
  join member_identities i on i.program_id = $1 and i.kind = g.kind and i.value = g.value
`;

/**
 * Makes a customer a member: profile, wallet, first tier, referral code. A customer who is one already is answered
 * as is, unchanged.
 * @throws Refusal as the mutation's description lists.
 */
export async function enrollMember(work: Work, input: EnrollMember): Promise<Enrolled> {
  const program = work.configuration.part(programSnapshot);
  const today = dayOf(work.now, program.timeZone);
  const { profile, reasons } = changedProfile(emptyProfile, input, { ...program, today });
  if (reasons.length > 0) throw new Refusal(...reasons);

  const known = await knownMember(work, identitiesOf(profile));
  if (known) return { memberId: known, created: false };

  const memberId = await addMember(work, { profile, consents: input.consents ?? [] });
  await createWallet(work, memberId);
  await startStanding(work, memberId);
  await giveReferralCode(work, memberId);
  recordFraudSignals(work, memberId, { ...profile, deviceId: input.deviceId });
  if (input.referralCode) {
    const { givenName } = profile;
    await joinReferral(work, { refereeId: memberId, givenName, code: input.referralCode });
  }

  await welcome(work, memberId, Number(today.slice(0, 4)));
  work.audit({ memberId });
  work.emit({ type: "member.enrolled", memberId, payload: {} });
  return { memberId, created: true };
}

/** What rules give for joining, in the same transaction: nobody joins without it. */
async function welcome(work: Work, memberId: string, year: number): Promise<void> {
  // Opened first: it makes sure of the newest rules.
  const wallet = await openWallet(work, memberId);
  const joining: Occasion = { trigger: "ENROLLMENT", year, occurredAt: work.now };
  if (rulesFor(work, joining).length > 0) await earnForOccasion(work, wallet!, joining);
}

async function knownMember(work: Work, identities: readonly Identity[]): Promise<string | null> {
  if (identities.length === 0) {
    throw refusal("REQUIRED", ["input", "externalId"], {
      en: "Give at least one of externalId, email and phone, so that the member can be found again.",
      vi: "Hãy cung cấp ít nhất một trong externalId, email và phone để có thể tìm lại thành viên.",
    });
  }
  const found = await work.rows<{ memberId: string }>(KNOWN, [
    work.programId,
    JSON.stringify(identities),
  ]);
  if (found.length < 2) return found[0]?.memberId ?? null;
  throw refusal("IDENTITIES_DIFFER", ["input"], {
    en: "These identities belong to different members. Enroll with one of them, or merge the members first.",
    vi: "Các thông tin này thuộc về những thành viên khác nhau. Hãy đăng ký bằng một thông tin, hoặc gộp các thành viên trước.",
  });
}
