import { dayOf } from "../../values/calendar.ts";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { identitiesOf } from "./add-member.ts";
import { requireMember } from "./member-by.ts";
import type { Identity } from "./identity.ts";
import type { MemberBy } from "./member-by.ts";
import { changedProfile } from "./profile.ts";
import type { Profile, ProfileInput } from "./profile.ts";
import { claimIdentities, recordConsents, refuseTaken, saveProfile } from "./save-profile.ts";
import type { ConsentInput } from "./save-profile.ts";

/** The input of `updateMember`; a member token leaves `member` out. */
export interface UpdateMember extends ProfileInput {
  member?: MemberBy | null;
  consents?: ConsentInput[] | null;
}

interface CurrentProfile extends Profile {
  status: string;
  memberNumber: string;
}

const LOCK_PROFILE = sql.write<CurrentProfile>("lock a member's profile")`
  select m.status, m.member_number as "memberNumber", m.kind, m.locale,
    p.external_id as "externalId", p.email, p.phone, p.given_name as "givenName",
    p.family_name as "familyName", p.birth_date as "birthDate", p.gender, p.address,
    p.occupation, p.interests
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

/**
 * Changes a member's profile: a member its own, a shop any member's.
 * @returns the member's id.
 * @throws Refusal NOT_FOUND, EXACTLY_ONE_REQUIRED, MEMBER_CLOSED, EMAIL_TAKEN, PHONE_TAKEN,
 *   INVALID, IN_THE_FUTURE, REQUIRED.
 */
export async function updateMember(work: Work, input: UpdateMember): Promise<{ memberId: string }> {
  const program = work.configuration.part(programSnapshot);
  const memberId = await memberToUpdate(work, input);
  const [before] = await work.rows(LOCK_PROFILE, { programId: work.programId, memberId });
  if (!before || before.status === "CLOSED") {
    const field = input.member ? ["input", "member"] : [];
    throw refusal("MEMBER_CLOSED", field, text("members.closedToUpdates"));
  }

  const today = dayOf(work.now, program.timeZone);
  const { externalId: _, ...changes } = input;
  const { profile, reasons } = changedProfile(before, changes, { ...program, today });
  if (reasons.length > 0) throw new Refusal(...reasons);
  requireIdentity(before, profile);

  const [old, current] = [identitiesOf(before), identitiesOf(profile)];
  const lost = missingFrom(current, old);
  const added = missingFrom(old, current);
  if (lost.length > 0) {
    await work.rows(RELEASE_IDENTITIES, {
      programId: work.programId,
      memberId,
      identities: JSON.stringify(lost),
    });
  }
  refuseTaken(await claimIdentities(work, memberId, added));

  await saveProfile(work, { memberId, memberNumber: before.memberNumber }, profile);
  if (profile.kind !== before.kind || profile.locale !== before.locale) {
    const { kind, locale } = profile;
    await work.rows(SET_KIND_AND_LOCALE, { memberId, kind, locale });
  }
  await recordConsents(work, memberId, input.consents ?? []);
  work.audit({ memberId });
  work.emit({ type: "member.updated", memberId, payload: {} });
  return { memberId };
}

/** The member to update: a member token's own; a shop must name one. */
async function memberToUpdate(work: Work, { member }: UpdateMember): Promise<string> {
  const field = ["input", "member"];
  if (work.caller.kind !== "MEMBER") {
    const { countryCode } = work.configuration.part(programSnapshot);
    const scope = { programId: work.programId, countryCode };
    return requireMember(work.rows, scope, { by: member ?? {}, field });
  }
  if (!member) return work.caller.memberId;
  throw refusal("INVALID", field, text("members.ownProfileOnly"));
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
