import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { dayOf } from "../../values/calendar.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { identitiesOf } from "./add-member.ts";
import type { Identity } from "./identity.ts";
import { changedProfile } from "./profile.ts";
import type { Profile, ProfileInput } from "./profile.ts";
import { claimIdentities, recordConsents, refuseTaken, saveProfile } from "./save-profile.ts";
import type { FormerConsent } from "./save-profile.ts";

interface CurrentProfile extends Profile {
  status: string;
  version: number;
  memberNumber: string;
}

const LOCK_PROFILE = sql.write<CurrentProfile>("lock a member's profile")`
  select m.status, m.member_number as "memberNumber", m.kind, m.locale,
    p.external_id as "externalId", p.email, p.phone, p.given_name as "givenName",
    p.family_name as "familyName", p.birth_date as "birthDate",
    p.former_birth_date as "formerBirthDate", p.birth_date_from as "birthDateFrom",
    p.had_birth_date as "hadBirthDate", p.gender, p.address,
    p.occupation, p.interests, p.version
  from members m join member_profiles p on p.member_id = m.id
  where m.program_id = ${"programId"} and m.id = ${"memberId"}
  for update
`;

const RELEASE_IDENTITIES = sql.write("release identities of a member")`
  delete from member_identities i
  using jsonb_to_recordset(${"identities"}) as o (kind text, value text)
  where i.program_id = ${"programId"} and i.member_id = ${"memberId"}
    and i.kind = o.kind and o.value in (i.value, i.normal_value)
`;

const SET_KIND_AND_LOCALE = sql.write("set a member's kind and locale")`
  update members set kind = ${"kind"}, locale = ${"locale"} where id = ${"memberId"}
`;

/** A change of a profile. */
export interface ProfileChange {
  readonly memberId: string;
  readonly changes: Omit<ProfileInput, "externalId">;
  readonly consents?: readonly FormerConsent[];
  /** The version of the profile that was edited; any when left out. */
  readonly version?: number | null;
  /** The path of the input that names the member; empty where a token does. */
  readonly field: readonly string[];
  /** More reasons to refuse the change. */
  check?(before: Profile, after: Profile): readonly RefusalReason[];
}

/**
 * Changes a member's profile under its lock.
 * @throws Refusal MEMBER_CLOSED, EDITED_MEANWHILE, EMAIL_TAKEN, PHONE_TAKEN, INVALID,
 *   IN_THE_FUTURE, REQUIRED.
 */
export async function changeProfile(
  work: Work,
  { memberId, changes, consents = [], version, field, check }: ProfileChange,
): Promise<void> {
  const program = work.configuration.part(programSnapshot);
  const { programId, now } = work;
  const [before] = await work.rows(LOCK_PROFILE, { programId, memberId });
  if (!before || before.status === "CLOSED") {
    throw refusal("MEMBER_CLOSED", field, text("members.closedToUpdates"));
  }
  if (version != null && version !== before.version) {
    const message = text("members.profileEditedMeanwhile");
    throw refusal("EDITED_MEANWHILE", ["input", "profileVersion"], message);
  }
  const today = dayOf(now, program.timeZone);
  const { profile, reasons } = changedProfile(before, changes, { ...program, today, now });
  reasons.push(...(check?.(before, profile) ?? []));
  if (reasons.length > 0) throw new Refusal(...reasons);
  requireIdentity(before, profile);

  const [old, current] = [identitiesOf(before), identitiesOf(profile)];
  const lost = missingFrom(current, old);
  if (lost.length > 0) {
    const identities = JSON.stringify(lost);
    await work.rows(RELEASE_IDENTITIES, { programId, memberId, identities });
  }
  refuseTaken(await claimIdentities(work, memberId, missingFrom(old, current)));

  saveProfile(work, { memberId, memberNumber: before.memberNumber }, profile);
  if (profile.kind !== before.kind || profile.locale !== before.locale) {
    const { kind, locale } = profile;
    await work.rows(SET_KIND_AND_LOCALE, { memberId, kind, locale });
  }
  recordConsents(work, memberId, consents);
  const { status: _, memberNumber: _number, version: _version, ...was } = before;
  work.audit({ memberId, before: was, after: profile });
  work.emit({ type: "member.updated", memberId, payload: {} });
}

/** The identities of a list that another list lacks. */
function missingFrom(others: readonly Identity[], all: readonly Identity[]): Identity[] {
  return all.filter(
    (one) => !others.some(({ kind, value }) => kind === one.kind && value === one.value),
  );
}

/** @throws Refusal REQUIRED when the update would remove the member's last identity. */
function requireIdentity(before: Profile, after: Profile): void {
  if (identitiesOf(after).length > 0 || identitiesOf(before).length === 0) return;
  const field = ["input", before.email ? "email" : "phone"];
  throw refusal("REQUIRED", field, text("members.lastIdentity"));
}
