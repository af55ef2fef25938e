import { dayOf } from "../../values/calendar.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { identitiesOf } from "./add-member.ts";
import { requireMember } from "./member-by.ts";
import type { MemberBy } from "./member-by.ts";
import { changedProfile } from "./profile.ts";
import type { Profile, ProfileInput } from "./profile.ts";
import { claimIdentities, recordConsents, refuseTaken, saveProfile } from "./save-profile.ts";
import type { ConsentInput } from "./save-profile.ts";

export interface UpdateMember extends ProfileInput {
  member?: MemberBy | null;
  consents?: ConsentInput[] | null;
}

interface Current extends Profile {
  status: string;
  memberNumber: string;
}

const LOCK = /* sql */ `
  select m.status, m.member_number as "memberNumber", m.kind, m.locale, p.external_id as "externalId", p.email,
    p.phone, p.given_name as "givenName", p.family_name as "familyName", p.birth_date as "birthDate", p.gender,
    p.address, p.occupation, p.interests
  from members m join member_profiles p on p.member_id = m.id
  where m.program_id = $1 and m.id = $2
  for update
`;

const LET_GO = /* sql */ `
  delete from member_identities i
  using jsonb_to_recordset($3) as o (kind text, value text)
  where i.program_id = $1 and i.member_id = $2 and i.kind = o.kind and i.value = o.value
`;

const MEMBER = /* sql */ `update members set kind = $2, locale = $3 where id = $1`;

/**
 * Changes a member's profile: a member its own, a shop any member's.
 * @returns the member's id.
 * @throws Refusal as the mutation's description lists.
 */
export async function updateMember(work: Work, input: UpdateMember): Promise<{ memberId: string }> {
  const program = work.configuration.part(programSnapshot);
  const memberId = await whoseProfile(work, input);
  const [before] = await work.rows<Current>(LOCK, [work.programId, memberId]);
  if (!before || before.status === "CLOSED") {
    throw refusal("MEMBER_CLOSED", input.member ? ["input", "member"] : [], {
      en: "This account is closed; its profile can't be changed.",
      vi: "Tài khoản này đã đóng; không thể sửa hồ sơ.",
    });
  }

  const today = dayOf(work.now, program.timeZone);
  const { externalId: _, ...changes } = input;
  const { profile, reasons } = changedProfile(before, changes, { ...program, today });
  if (reasons.length > 0) throw new Refusal(...reasons);
  refuseNameless(before, profile);

  const [old, kept] = [identitiesOf(before), identitiesOf(profile)];
  const lost = old.filter(
    (was) => !kept.some((is) => is.kind === was.kind && is.value === was.value),
  );
  const won = kept.filter(
    (is) => !old.some((was) => is.kind === was.kind && is.value === was.value),
  );
  if (lost.length > 0) {
    await work.rows(LET_GO, [work.programId, memberId, JSON.stringify(lost)]);
  }
  refuseTaken(await claimIdentities(work, memberId, won));

  await saveProfile(work, { memberId, memberNumber: before.memberNumber }, profile);
  if (profile.kind !== before.kind || profile.locale !== before.locale) {
    await work.rows(MEMBER, [memberId, profile.kind, profile.locale]);
  }
  await recordConsents(work, memberId, input.consents ?? []);
  work.audit({ memberId });
  work.emit({ type: "member.updated", memberId, payload: {} });
  return { memberId };
}

/** A member token names its own member; only a shop may, and must, name one. */
async function whoseProfile(work: Work, { member }: UpdateMember): Promise<string> {
  const field = ["input", "member"];
  if (work.caller.kind !== "MEMBER") {
    const { countryCode } = work.configuration.part(programSnapshot);
    const scope = { programId: work.programId, countryCode };
    return requireMember(work.rows, scope, { by: member ?? {}, field });
  }
  if (!member) return work.caller.memberId;
  throw refusal("INVALID", field, {
    en: "A member token changes its own profile: leave `member` out.",
    vi: "Token thành viên chỉ sửa hồ sơ của chính mình: hãy bỏ `member`.",
  });
}

/** Nobody could find the member again. */
function refuseNameless(before: Profile, after: Profile): void {
  if (identitiesOf(after).length > 0 || identitiesOf(before).length === 0) return;
  throw refusal("REQUIRED", ["input", before.email ? "email" : "phone"], {
    en: "The last way to recognize this member can't be emptied. Give another e-mail or phone first.",
    vi: "Không thể xóa cách nhận biết cuối cùng của thành viên. Hãy thêm e-mail hoặc số điện thoại khác trước.",
  });
}
