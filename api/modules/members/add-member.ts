import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { newMemberNumber } from "./identity.ts";
import type { Identity } from "./identity.ts";
import type { Profile } from "./profile.ts";
import { recordConsents, saveProfile } from "./save-profile.ts";
import type { FormerConsent } from "./save-profile.ts";

const ADD_MEMBERS = sql.write("add members with their identities")`
  with added as (
    insert into members (id, program_id, status, kind, member_number, enrolled_at, locale)
    select "memberId", "programId", 'ACTIVE', kind, "memberNumber", "enrolledAt", locale
    from jsonb_to_recordset(${"members"}) as m ("memberId" uuid, "programId" uuid, kind text,
      "memberNumber" text, "enrolledAt" timestamptz, locale text)
  )
  insert into member_identities (program_id, kind, value, member_id)
  select "programId", kind, value, "memberId"
  from jsonb_to_recordset(${"identities"}) as i ("programId" uuid, kind text, value text,
    "memberId" uuid)
`;

/** A member to add. */
export interface NewMember {
  readonly profile: Profile;
  readonly consents: readonly FormerConsent[];
  /** When it joined, where that was elsewhere; now when left out. */
  readonly enrolledAt?: Date;
  /** Of a card that it has already; a new one when left out. */
  readonly memberNumber?: string | null;
}

/**
 * Adds a member with its profile, identities and consents. Wallet, tier and referral are added by
 * the modules that own them. Where another write took one of the identities, or the card number, in
 * between, the statement fails and the write runs again.
 */
export function addMember(work: Work, { profile, consents, ...given }: NewMember): string {
  const memberId = uuidv7();
  const memberNumber = given.memberNumber ?? newMemberNumber();
  const enrolledAt = given.enrolledAt ?? work.now;
  const { kind, locale } = profile;
  const { programId } = work;
  const number: Identity = { kind: "MEMBER_NUMBER", value: memberNumber };
  work.sendLists(ADD_MEMBERS, {
    members: [{ memberId, programId, kind, memberNumber, enrolledAt, locale }],
    identities: [...identitiesOf(profile), number].map((it) => ({ ...it, programId, memberId })),
  });
  saveProfile(work, { memberId, memberNumber }, profile);
  recordConsents(work, memberId, consents);
  return memberId;
}

/** The identities in a profile, in their normal spelling. */
export function identitiesOf({ externalId, email, phone }: Profile): Identity[] {
  const all: [Identity["kind"], string | null][] = [
    ["EXTERNAL_ID", externalId],
    ["EMAIL", email],
    ["PHONE", phone],
  ];
  return all.flatMap(([kind, value]) => (value === null ? [] : [{ kind, value }]));
}
