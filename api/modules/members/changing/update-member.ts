import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import { requireMember } from "../member-by.ts";
import type { MemberBy } from "../member-by.ts";
import type { Profile, ProfileInput } from "../profile.ts";
import type { ConsentInput } from "../save-profile.ts";
import { changeProfile } from "../change-profile.ts";

/** The input of `updateMember`; a member token names nobody. */
export interface UpdateMember extends ProfileInput {
  /** Whom a shop names. */
  member?: MemberBy | null;
  /** Whom the back office names. */
  memberId?: string;
  consents?: ConsentInput[] | null;
  profileVersion?: number | null;
}

/**
 * Changes a member's profile: a member its own, a shop any member's. A member changes its e-mail
 * address and phone number by a proof instead (`confirmIdentity`).
 * @returns the member's id.
 * @throws Refusal NOT_FOUND, EXACTLY_ONE_REQUIRED, MEMBER_CLOSED, EDITED_MEANWHILE, EMAIL_TAKEN,
 *   PHONE_TAKEN, PROOF_REQUIRED, INVALID, IN_THE_FUTURE, REQUIRED.
 */
export async function updateMember(work: Work, input: UpdateMember): Promise<{ memberId: string }> {
  const memberId = await memberToUpdate(work, input);
  const { member, memberId: _named, consents, profileVersion, externalId: _, ...changes } = input;
  await changeProfile(work, {
    memberId,
    changes,
    consents: consents ?? [],
    version: profileVersion ?? null,
    field: fieldOf(input),
    check: (before, after) =>
      work.caller.kind === "MEMBER" ? refusedToMembers(before, after, work.now) : [],
  });
  return { memberId };
}

/** What a member may not change by saying so. */
function refusedToMembers(before: Profile, after: Profile, now: Date): RefusalReason[] {
  // Alike whether or not somebody has it: nobody learns by this who is a member.
  const claimed = (["email", "phone"] as const).filter(
    (name) => after[name] !== null && after[name] !== before[name],
  );
  const reasons = claimed.map((name): RefusalReason => {
    const message = text("members.proofRequired");
    return { code: "PROOF_REQUIRED", field: ["input", name], message };
  });
  const isWaiting = before.birthDateFrom !== null && before.birthDateFrom > now;
  const isMoved = after.birthDateFrom !== null && after.birthDate !== before.birthDate;
  if (isWaiting && isMoved) reasons.push(BIRTH_DATE_WAITS);
  return reasons;
}

const BIRTH_DATE_WAITS: RefusalReason = {
  code: "INVALID",
  field: ["input", "birthDate"],
  message: text("members.birthDateWaits"),
};

/** The member to update: a member token's own; a shop must name one. */
async function memberToUpdate(work: Work, input: UpdateMember): Promise<string> {
  const { member, memberId } = input;
  const field = memberId === undefined ? ["input", "member"] : fieldOf(input);
  if (work.caller.kind !== "MEMBER") {
    const { countryCode } = work.configuration.part(programSnapshot);
    const scope = { programId: work.programId, countryCode };
    const by = memberId === undefined ? (member ?? {}) : { id: memberId };
    return requireMember(work.rows, scope, { by, field });
  }
  if (!member) return work.caller.memberId;
  throw refusal("INVALID", field, text("members.ownProfileOnly"));
}

/** The path of the input that names the member; empty where a token does. */
function fieldOf({ member, memberId }: UpdateMember): string[] {
  if (memberId !== undefined) return ["input", "memberId"];
  return member ? ["input", "member"] : [];
}
