import { uuidv7 } from "uuidv7";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { newMemberNumber } from "./identity.ts";
import type { Identity } from "./identity.ts";
import type { Profile } from "./profile.ts";
import { claimIdentities, recordConsents, saveProfile } from "./save-profile.ts";
import type { ConsentInput } from "./save-profile.ts";

const ADD = /* sql */ `
  insert into members (id, program_id, status, kind, member_number, enrolled_at, locale)
  values ($1, $2, 'ACTIVE', $3, $4, $5, $6)
`;

/**
 * Adds a member with its profile, identities and consents. Lower half of enrolling: wallet, tier and referral come
 * from the modules that own them.
 * @throws Raced when another write took one of the identities, or the card number, in between.
 */
export async function addMember(
  work: Work,
  { profile, consents }: { profile: Profile; consents: readonly ConsentInput[] },
): Promise<string> {
  const memberId = uuidv7();
  const memberNumber = newMemberNumber();
  const { kind, locale } = profile;
  await work.rows(ADD, [memberId, work.programId, kind, memberNumber, work.now, locale]);

  const number: Identity = { kind: "MEMBER_NUMBER", value: memberNumber };
  const taken = await claimIdentities(work, memberId, [...identitiesOf(profile), number]);
  if (taken.length > 0)
    throw new RetryableConflict(`Another member has the same ${taken.join(", ")}.`);
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
