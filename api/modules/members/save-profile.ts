import { uuidv7 } from "uuidv7";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Identity } from "./identity.ts";
import { displayName, searchText } from "./profile.ts";
import type { Profile } from "./profile.ts";
import { searchable } from "./searchable.ts";

const SAVE = /* sql */ `
  insert into member_profiles (member_id, program_id, external_id, display_name, given_name, family_name, email,
    phone, birth_date, gender, address, occupation, interests, sort_name, search_text)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (member_id) do update set external_id = excluded.external_id, display_name = excluded.display_name,
    given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
    phone = excluded.phone, birth_date = excluded.birth_date, gender = excluded.gender,
    address = excluded.address, occupation = excluded.occupation, interests = excluded.interests,
    sort_name = excluded.sort_name, search_text = excluded.search_text
`;

/** Who a profile belongs to. */
export interface ProfileOwner {
  memberId: string;
  memberNumber: string;
}

/** Writes a member's whole profile. */
export async function saveProfile(
  work: Work,
  { memberId, memberNumber }: ProfileOwner,
  profile: Profile,
): Promise<void> {
  const { defaultLocale } = work.configuration.part(programSnapshot);
  const name = displayName(profile, { memberNumber, defaultLocale });
  await work.rows(SAVE, [
    memberId,
    work.programId,
    profile.externalId,
    name,
    profile.givenName,
    profile.familyName,
    profile.email,
    profile.phone,
    profile.birthDate,
    profile.gender,
    profile.address && JSON.stringify(profile.address),
    profile.occupation,
    profile.interests,
    // Lists go by given name in Vietnam, as in an address book.
    searchable([profile.givenName, profile.familyName].filter(Boolean).join(" ") || name),
    searchText(profile, memberNumber),
  ]);
}

const CLAIM = /* sql */ `
  insert into member_identities (program_id, kind, value, member_id)
  select $1, kind, value, $2 from jsonb_to_recordset($3) as i (kind text, value text)
  on conflict (program_id, kind, value) do update set member_id = excluded.member_id
    where member_identities.member_id = excluded.member_id
  returning kind
`;

/**
 * Makes identities the member's own.
 * @returns the kinds that another member has.
 */
export async function claimIdentities(
  work: Work,
  memberId: string,
  identities: readonly Identity[],
): Promise<Identity["kind"][]> {
  if (identities.length === 0) return [];
  const claimed = await work.rows<{ kind: string }>(CLAIM, [
    work.programId,
    memberId,
    JSON.stringify(identities),
  ]);
  const won = new Set(claimed.map(({ kind }) => kind));
  return identities.flatMap(({ kind }) => (won.has(kind) ? [] : [kind]));
}

const TAKEN: Record<Identity["kind"], RefusalReason> = {
  EMAIL: {
    code: "EMAIL_TAKEN",
    field: ["input", "email"],
    message: {
      en: "This e-mail address belongs to another member.",
      vi: "Địa chỉ e-mail này đã thuộc về một thành viên khác.",
    },
  },
  PHONE: {
    code: "PHONE_TAKEN",
    field: ["input", "phone"],
    message: {
      en: "This phone number belongs to another member.",
      vi: "Số điện thoại này đã thuộc về một thành viên khác.",
    },
  },
  EXTERNAL_ID: {
    code: "EXTERNAL_ID_TAKEN",
    field: ["input", "externalId"],
    message: {
      en: "This external id belongs to another member.",
      vi: "Mã khách này đã thuộc về một thành viên khác.",
    },
  },
  MEMBER_NUMBER: {
    code: "INVALID",
    field: [],
    message: { en: "This card number is in use.", vi: "Số thẻ này đang được dùng." },
  },
};

/** @throws Refusal EMAIL_TAKEN, PHONE_TAKEN or EXTERNAL_ID_TAKEN for identities that another member has. */
export function refuseTaken(kinds: readonly Identity["kind"][]): void {
  if (kinds.length > 0) throw new Refusal(...kinds.map((kind) => TAKEN[kind]));
}

export interface ConsentInput {
  purpose: string;
  channel: string;
  granted: boolean;
  source: string;
}

const CONSENT = /* sql */ `
  insert into consents (member_id, id, purpose, channel, granted, source, recorded_at)
  select $1, id, purpose, channel, granted, source, $3
  from jsonb_to_recordset($2) as c (id uuid, purpose text, channel text, granted boolean, source text)
`;

/** Adds to what a member has agreed to; what was said before stays on record. */
export async function recordConsents(
  work: Work,
  memberId: string,
  consents: readonly ConsentInput[],
): Promise<void> {
  if (consents.length === 0) return;
  const said = consents.map((consent) => ({ id: uuidv7(), ...consent }));
  await work.rows(CONSENT, [memberId, JSON.stringify(said), work.now]);
}
