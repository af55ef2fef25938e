import { dayOf } from "../../values/calendar.ts";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { createWallet } from "../ledger/open-wallet.ts";
import { addMember, identitiesOf } from "../members/add-member.ts";
import { hadBefore } from "../members/erased-identities.ts";
import type { KeyedHash } from "../members/erased-identities.ts";
import { storedSpellings } from "../members/identity.ts";
import type { Identity } from "../members/identity.ts";
import { currentMember } from "../members/merged-members.ts";
import { changedProfile, emptyProfile } from "../members/profile.ts";
import type { ProfileInput } from "../members/profile.ts";
import type { ConsentInput } from "../members/save-profile.ts";
import { programSnapshot } from "../programs/program.ts";
import { giveReferralCode } from "../referrals/give-referral-code.ts";
import { joinReferral } from "../referrals/join-referral.ts";
import { recordFraudSignals } from "../referrals/record-fraud-signals.ts";
import { startStanding } from "../tiers/start-standing.ts";
import { welcomeMember } from "./welcome-member.ts";

/** The input of `enrollMember`. */
export interface EnrollMember extends ProfileInput {
  consents?: ConsentInput[] | null;
  referralCode?: string | null;
  /** For checking referrals only. */
  deviceId?: string | null;
}

/** The member, and whether it is new. */
export interface Enrolled {
  readonly memberId: string;
  readonly created: boolean;
}

interface FoundMember {
  readonly memberId: string;
  readonly kind: Identity["kind"];
  readonly status: string;
}

const FIND_BY_IDENTITIES = sql.read<FoundMember>("find members by their identities")`
  select distinct on (f."memberId") f."memberId", f.kind, m.status from (
    select distinct on (g.kind) i.member_id as "memberId", g.kind
    from jsonb_to_recordset(${"identities"}) as g (kind text, value text, place int)
    join member_identities i
      on i.program_id = ${"programId"} and i.kind = g.kind and i.value = g.value
    order by g.kind, g.place
  ) f join members m on m.id = f."memberId" order by f."memberId", f.kind
`;

/**
 * Makes a customer a member, with profile, wallet, first tier and referral code. A customer who is
 * a member already is returned unchanged. Who was erased lately and comes back is a new member, and
 * has no second welcome, birthday of a year or friend's reward.
 * @param former with which identities of erased members were hashed before there were versions of
 *   secrets; null knows no erased member again.
 * @throws Refusal REQUIRED, INVALID, IN_THE_FUTURE, IDENTITIES_DIFFER, MEMBER_CLOSED.
 */
export async function enrollMember(
  work: Work,
  input: EnrollMember,
  former: KeyedHash | null = null,
): Promise<Enrolled> {
  const program = work.configuration.part(programSnapshot);
  const today = dayOf(work.now, program.timeZone);
  const { profile, reasons } = changedProfile(emptyProfile, input, {
    ...program,
    today,
    now: work.now,
  });
  if (reasons.length > 0) throw new Refusal(...reasons);

  const existing = await findEnrolled(work, namesOf(input, program.countryCode));
  if (existing) return { memberId: existing, created: false };

  const { programId, now, hashes } = work;
  const identities = identitiesOf(profile);
  const had =
    former && (await hadBefore(work.rows, { programId, now, identities, hashes, former }));
  const memberId = addMember(work, { profile, consents: input.consents ?? [] });
  createWallet(work, memberId);
  startStanding(work, { memberId });
  giveReferralCode(work, memberId);
  recordFraudSignals(work, memberId, { ...profile, deviceId: input.deviceId });
  if (input.referralCode) {
    const { givenName } = profile;
    const code = input.referralCode;
    const isReturning = had !== null;
    await joinReferral(work, { refereeId: memberId, givenName, code, isReturning });
  }

  await welcomeMember(work, memberId, { year: Number(today.slice(0, 4)), had });
  work.audit({ memberId });
  work.emit({ type: "member.enrolled", memberId, payload: {} });
  return { memberId, created: true };
}

/** The identities of an input under the spellings by which they are found. */
function namesOf({ externalId, email, phone }: EnrollMember, countryCode: string): Identity[] {
  const typed: [Identity["kind"], string | null | undefined][] = [
    ["EXTERNAL_ID", externalId],
    ["EMAIL", email],
    ["PHONE", phone],
  ];
  return typed.flatMap(([kind, value]) =>
    value ? storedSpellings({ kind, value }, countryCode).map((one) => ({ kind, value: one })) : [],
  );
}

async function findEnrolled(work: Work, identities: readonly Identity[]): Promise<string | null> {
  if (identities.length === 0) {
    throw refusal("REQUIRED", ["input", "externalId"], text("enrollment.identityMissing"));
  }
  const members = await work.rows(FIND_BY_IDENTITIES, {
    programId: work.programId,
    identities: JSON.stringify(identities.map((identity, place) => ({ ...identity, place }))),
  });
  const [member, other] = members;
  if (other) throw refusal("IDENTITIES_DIFFER", ["input"], text("enrollment.identitiesDiffer"));
  if (member?.status !== "CLOSED") return member?.memberId ?? null;
  // Its identities are on the way to the member it is being merged into.
  const current = await currentMember(work.rows, member.memberId);
  if (current !== member.memberId) return current;
  throw refusal("MEMBER_CLOSED", ["input", FIELDS[member.kind]], text("enrollment.closed"));
}

const FIELDS: Readonly<Record<Identity["kind"], string>> = {
  EXTERNAL_ID: "externalId",
  EMAIL: "email",
  PHONE: "phone",
  MEMBER_NUMBER: "member",
};
