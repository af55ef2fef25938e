import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Identity } from "./identity.ts";
import { displayName, searchText } from "./profile.ts";
import type { Profile } from "./profile.ts";
import { searchable } from "./searchable.ts";

const SAVE_PROFILE = sql.write("save a member's profile")`
  insert into member_profiles (member_id, program_id, external_id, display_name, given_name,
    family_name, email, phone, birth_date, former_birth_date, birth_date_from, had_birth_date,
    gender, address, occupation, interests, sort_name, search_text)
  values (${"memberId"}, ${"programId"}, ${"externalId"}, ${"displayName"}, ${"givenName"},
    ${"familyName"}, ${"email"}, ${"phone"}, ${"birthDate"}, ${"formerBirthDate"},
    ${"birthDateFrom"}, ${"hadBirthDate"}, ${"gender"}, ${"address"}, ${"occupation"},
    ${"interests"}, ${"sortName"}, ${"searchText"})
  on conflict (member_id) do update set external_id = excluded.external_id,
    display_name = excluded.display_name, given_name = excluded.given_name,
    family_name = excluded.family_name, email = excluded.email, phone = excluded.phone,
    birth_date = excluded.birth_date, former_birth_date = excluded.former_birth_date,
    birth_date_from = excluded.birth_date_from, had_birth_date = excluded.had_birth_date,
    gender = excluded.gender,
    address = excluded.address, occupation = excluded.occupation, interests = excluded.interests,
    sort_name = excluded.sort_name, search_text = excluded.search_text
`;

/** The member of a profile. */
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
  const name = displayName(profile, defaultLocale);
  await work.rows(SAVE_PROFILE, {
    ...profile,
    memberId,
    programId: work.programId,
    displayName: name,
    address: profile.address && JSON.stringify(profile.address),
    // Lists go by given name in Vietnam, as in an address book.
    sortName: searchable(
      [profile.givenName, profile.familyName].filter(Boolean).join(" ") || memberNumber,
    ),
    searchText: searchText(profile, memberNumber),
  });
}

const CLAIM_IDENTITIES = sql.write<{ kind: string }>("claim identities for a member")`
  insert into member_identities (program_id, kind, value, member_id)
  select ${"programId"}, kind, value, ${"memberId"}
  from jsonb_to_recordset(${"identities"}) as i (kind text, value text)
  on conflict (program_id, kind, value) do update set member_id = excluded.member_id
    where member_identities.member_id = excluded.member_id
  returning kind
`;

/**
 * Gives identities to a member.
 * @returns the kinds of the identities that another member has.
 */
export async function claimIdentities(
  work: Work,
  memberId: string,
  identities: readonly Identity[],
): Promise<Identity["kind"][]> {
  if (identities.length === 0) return [];
  const claimed = await work.rows(CLAIM_IDENTITIES, {
    programId: work.programId,
    memberId,
    identities: JSON.stringify(identities),
  });
  const won = new Set(claimed.map(({ kind }) => kind));
  return identities.flatMap(({ kind }) => (won.has(kind) ? [] : [kind]));
}

const TAKEN: Record<Identity["kind"], RefusalReason> = {
  EMAIL: {
    code: "EMAIL_TAKEN",
    field: ["input", "email"],
    message: text("members.emailTaken"),
  },
  PHONE: {
    code: "PHONE_TAKEN",
    field: ["input", "phone"],
    message: text("members.phoneTaken"),
  },
  EXTERNAL_ID: {
    code: "EXTERNAL_ID_TAKEN",
    field: ["input", "externalId"],
    message: text("members.externalIdTaken"),
  },
  MEMBER_NUMBER: { code: "INVALID", field: [], message: text("members.memberNumberTaken") },
};

/**
 * @throws Refusal EMAIL_TAKEN, PHONE_TAKEN or EXTERNAL_ID_TAKEN for identities that another member
 *   has.
 */
export function refuseTaken(kinds: readonly Identity["kind"][]): void {
  if (kinds.length > 0) throw new Refusal(...kinds.map((kind) => TAKEN[kind]));
}

/** A consent as a caller records it. */
export interface ConsentInput {
  purpose: string;
  channel: string;
  granted: boolean;
  source: string;
}

const INSERT_CONSENTS = sql.write("record a member's consents")`
  insert into consents (member_id, id, purpose, channel, granted, source, recorded_at)
  select ${"memberId"}, id, purpose, channel, granted, source, ${"now"}
  from jsonb_to_recordset(${"consents"}) as c
    (id uuid, purpose text, channel text, granted boolean, source text)
`;

/** Records what a member agrees to or refuses; earlier consents stay on record. */
export async function recordConsents(
  work: Work,
  memberId: string,
  consents: readonly ConsentInput[],
): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map((consent) => ({ id: uuidv7(), ...consent }));
  const { now } = work;
  await work.rows(INSERT_CONSENTS, { memberId, consents: JSON.stringify(rows), now });
}
