import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { newMemberNumber } from "./identity.ts";
import type { Identity } from "./identity.ts";
import type { Profile } from "./profile.ts";
import { claimIdentities, recordConsents, saveProfile } from "./save-profile.ts";
import type { ConsentInput } from "./save-profile.ts";

const INSERT_MEMBER = sql.write("add a member")`
  insert into members (id, program_id, status, kind, member_number, enrolled_at, locale)
  values (${"memberId"}, ${"programId"}, 'ACTIVE', ${"kind"}, ${"memberNumber"}, ${"now"},
    ${"locale"})
`;

/**
 * Adds a member with its profile, identities and consents. Wallet, tier and referral are added by
 * the modules that own them.
 * @throws RetryableConflict when another write took one of the identities, or the card number, in
 *   between.
 */
export async function addMember(
  work: Work,
  { profile, consents }: { profile: Profile; consents: readonly ConsentInput[] },
): Promise<string> {
  const memberId = uuidv7();
  const memberNumber = newMemberNumber();
  const { kind, locale } = profile;
  const { programId, now } = work;
  await work.rows(INSERT_MEMBER, { memberId, programId, kind, memberNumber, now, locale });

  const number: Identity = { kind: "MEMBER_NUMBER", value: memberNumber };
  const taken = await claimIdentities(work, memberId, [...identitiesOf(profile), number]);
  if (taken.length > 0) {
    throw new RetryableConflict(`Another member has the same ${taken.join(", ")}.`);
  }
  await saveProfile(work, { memberId, memberNumber }, profile);
  await recordConsents(work, memberId, consents);
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
