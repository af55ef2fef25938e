import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Identity } from "./identity.ts";
import { displayName, searchText, sortName } from "./profile.ts";
import type { Profile } from "./profile.ts";
import { searchable } from "../../values/typed/searchable.ts";

const SAVE_PROFILES = sql.write("save members' profiles")`
  insert into member_profiles (member_id, program_id, external_id, display_name, given_name,
    family_name, email, phone, birth_date, former_birth_date, birth_date_from, had_birth_date,
    gender, address, occupation, interests, sort_name, search_text)
  select "memberId", "programId", "externalId", "displayName", "givenName", "familyName", email,
    phone, "birthDate", "formerBirthDate", "birthDateFrom", "hadBirthDate", gender, address,
    occupation, interests, "sortName", "searchText"
  from jsonb_to_recordset(${"profiles"}) as p ("memberId" uuid, "programId" uuid,
    "externalId" text, "displayName" text, "givenName" text, "familyName" text, email text,
    phone text, "birthDate" date, "formerBirthDate" date, "birthDateFrom" timestamptz,
    "hadBirthDate" boolean, gender text, address jsonb, occupation text, interests text[],
    "sortName" text, "searchText" text)
  on conflict (member_id) do update set external_id = excluded.external_id,
    display_name = excluded.display_name, given_name = excluded.given_name,
    family_name = excluded.family_name, email = excluded.email, phone = excluded.phone,
    birth_date = excluded.birth_date, former_birth_date = excluded.former_birth_date,
    birth_date_from = excluded.birth_date_from, had_birth_date = excluded.had_birth_date,
    gender = excluded.gender,
    address = excluded.address, occupation = excluded.occupation, interests = excluded.interests,
    sort_name = excluded.sort_name, search_text = excluded.search_text,
    version = member_profiles.version + 1
`;

/** The member of a profile. */
export interface ProfileOwner {
  memberId: string;
  memberNumber: string;
}

/** Writes a member's whole profile. */
export function saveProfile(
  work: Work,
  { memberId, memberNumber }: ProfileOwner,
  profile: Profile,
): void {
  const { defaultLocale } = work.configuration.part(programSnapshot);
  const row = {
    ...profile,
    memberId,
    programId: work.programId,
    displayName: displayName(profile, defaultLocale),
    sortName: sortName(profile) || searchable(memberNumber),
    searchText: searchText(profile, memberNumber),
  };
  work.sendLists(SAVE_PROFILES, { profiles: [row] });
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

/** A consent that was given elsewhere, with its proof. */
export interface FormerConsent extends ConsentInput {
  /** Which text was agreed to: its version, or its words. */
  readonly wording?: string | null;
  /** When it was said; now when left out. */
  readonly recordedAt?: Date;
}

const INSERT_CONSENTS = sql.write("record members' consents")`
  insert into consents (member_id, id, purpose, channel, granted, source, wording, recorded_at)
  select "memberId", id, purpose, channel, granted, source, wording, "recordedAt"
  from jsonb_to_recordset(${"consents"}) as c ("memberId" uuid, id uuid, purpose text,
    channel text, granted boolean, source text, wording text, "recordedAt" timestamptz)
`;

/** Records what a member agrees to or refuses; earlier consents stay on record. */
export function recordConsents(
  work: Work,
  memberId: string,
  consents: readonly FormerConsent[],
): void {
  if (consents.length === 0) return;
  const rows = consents.map((consent) => ({
    recordedAt: work.now,
    ...consent,
    memberId,
    id: uuidv7(),
  }));
  work.sendLists(INSERT_CONSENTS, { consents: rows });
}
