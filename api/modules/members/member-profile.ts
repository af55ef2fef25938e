import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { say, text } from "../../locales/text.ts";
import type { Context } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import type { Address } from "./profile.ts";
import { MemberReading } from "./member-reading.ts";
import type { MemberPart } from "./member-reading.ts";
import { currentMemberOf } from "./merged-members.ts";

/** Who a member is; an erased one has nothing but its card number left. */
export interface MemberProfile {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly kind: "PERSON" | "ORGANIZATION";
  readonly memberNumber: string;
  readonly enrolledAt: Date;
  readonly locale: string | null;
  readonly externalId: string | null;
  /** "" for someone nameless; `shownName` is what people read. */
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  /** See `birthDateAt`. */
  readonly formerBirthDate: string | null;
  readonly birthDateFrom: Date | null;
  readonly gender: string | null;
  readonly address: Address | null;
  readonly occupation: string | null;
  readonly interests: readonly string[];
  /** Counts its changes. */
  readonly profileVersion: number;
}

/** The columns of `members m` and `member_profiles p` that make a profile. */
const PROFILE_COLUMNS = sql`
  m.status, m.kind, m.member_number as "memberNumber", m.enrolled_at as "enrolledAt", m.locale,
  p.external_id as "externalId", coalesce(p.display_name, '') as "displayName",
  p.given_name as "givenName", p.family_name as "familyName", p.email, p.phone,
  p.birth_date as "birthDate", p.former_birth_date as "formerBirthDate",
  p.birth_date_from as "birthDateFrom", p.gender, p.address, p.occupation,
  coalesce(p.interests, '{}') as interests, coalesce(p.version, 1) as "profileVersion"
`;

/** Who a member is. @throws UNAUTHENTICATED when the account no longer exists. */
export const memberProfile: MemberPart<MemberProfile> = {
  name: "profile",
  statement: sql.read<MemberProfile>("read a member's profile")`
    select ${PROFILE_COLUMNS}
    from members m left join member_profiles p on p.member_id = m.id
    where m.id = ${"memberId"} and m.program_id = ${"programId"}
  `,
  values: ({ memberId, configuration }) => ({ memberId, programId: configuration.programId }),
  take([row]: MemberProfile[]) {
    if (row) return row;
    throw unauthenticated(text("members.accountGone"));
  },
};

/** The fields of a profile that every API may show. */
export const PROFILE_FIELDS = [
  "status",
  "kind",
  "memberNumber",
  "enrolledAt",
  "locale",
  "externalId",
  "displayName",
  "givenName",
  "familyName",
  "email",
  "phone",
  "birthDate",
  "gender",
  "address",
  "occupation",
  "interests",
] as const satisfies readonly (keyof MemberProfile)[];

/**
 * One field of a member's profile; all of them come from one statement. The value comes at once
 * where a list has read the profile already, so that a page of 100 members makes no thousand
 * promises.
 */
export function profileField(member: MemberReading, name: keyof MemberProfile) {
  const profile = member.part(memberProfile);
  const shown = (read: MemberProfile) =>
    name === "displayName" ? shownName(read, member.locale) : read[name];
  return profile instanceof Promise ? profile.then(shown) : shown(profile);
}

/** The name that people read: a word in their language for someone nameless. */
export function shownName({ displayName }: { displayName: string }, locale: string): string {
  return displayName || say(text("members.nameless"), locale);
}

/** What a member has agreed to, as it stands now. */
export interface MemberConsent {
  readonly purpose: string;
  readonly channel: string;
  readonly granted: boolean;
  readonly source: string;
  /** The words that were agreed to; null where they were not kept. */
  readonly wording: string | null;
  readonly recordedAt: Date;
}

/** The latest consent of a member for each purpose and channel. */
export const memberConsents: MemberPart<MemberConsent[]> = {
  name: "consents",
  statement: sql.read<MemberConsent>("read a member's consents")`
    select distinct on (purpose, channel) purpose, channel, granted, source, wording,
      recorded_at as "recordedAt"
    from consents where member_id = ${"memberId"}
    order by purpose, channel, recorded_at desc, id desc
  `,
  values: ({ memberId }) => ({ memberId }),
  take: (rows: MemberConsent[]) => rows,
};

/** What a member ever agreed to or refused, newest first. */
export const memberConsentHistory: MemberPart<MemberConsent[], { limit: number }> = {
  name: "consentHistory",
  statement: sql.read<MemberConsent>("read what a member ever agreed to")`
    select purpose, channel, granted, source, wording, recorded_at as "recordedAt"
    from consents where member_id = ${"memberId"}
    order by recorded_at desc, id desc limit ${"limit"}
  `,
  values: ({ memberId, args: { limit } }) => ({ memberId, limit }),
  take: (rows: MemberConsent[]) => rows,
};

type ProfileRow = MemberProfile & { memberId: string };

const READ_PROFILES = sql.read<ProfileRow>("read the profiles of members")`
  select m.id as "memberId", ${PROFILE_COLUMNS}
  from members m join member_profiles p on p.member_id = m.id
  where m.id = any (${"memberIds"}::uuid[]) and m.program_id = ${"programId"}
`;

/** The profiles of many members with one statement, by the member's id. */
export async function memberProfiles(
  rows: RunStatement,
  { memberIds, programId }: { memberIds: readonly string[]; programId: string },
): Promise<Map<string, MemberProfile>> {
  const profiles = await rows(READ_PROFILES, { memberIds, programId });
  return new Map(profiles.map(({ memberId, ...profile }) => [memberId, profile]));
}

/** A consent as it was given, with its proof. */
export interface ProvenConsent extends MemberConsent {
  readonly memberId: string;
}

const READ_CONSENTS = sql.read<ProvenConsent>("read every consent of members")`
  select member_id as "memberId", purpose, channel, granted, source, wording,
    recorded_at as "recordedAt"
  from consents where member_id = any (${"memberIds"}::uuid[])
  order by member_id, recorded_at, id
`;

/** Everything that many members have agreed to or refused, oldest first, with one statement. */
export function provenConsents(
  rows: RunStatement,
  memberIds: readonly string[],
): Promise<ProvenConsent[]> {
  return rows(READ_CONSENTS, { memberIds });
}

interface CurrentMember {
  readonly memberId: string;
  readonly currentId: string;
}

const CURRENT = sql.read<CurrentMember>("read who stands for members of a list")`
  select n.id as "memberId", (${currentMemberOf(sql.raw("n.id"))}) as "currentId"
  from unnest(${"memberIds"}::uuid[]) n (id)
`;

/**
 * Who stands today for each member that the rows of a list name, with their profiles: two
 * statements, however long the list is.
 */
export async function currentMembers(
  context: Context,
  rows: readonly { readonly memberId: string }[],
): Promise<(memberId: string) => MemberReading> {
  const { lane, configuration } = context;
  const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
  const found = memberIds.length > 0 ? await lane.rows(CURRENT, { memberIds }) : [];
  const ids = new Map(found.map(({ memberId, currentId }) => [memberId, currentId]));
  const { programId } = configuration;
  const profiles = await memberProfiles(lane.rows, { memberIds: [...ids.values()], programId });
  return (memberId) => {
    const id = ids.get(memberId)!;
    const member = new MemberReading(id, context);
    const profile = profiles.get(id);
    return profile ? member.remember(memberProfile, profile) : member;
  };
}
