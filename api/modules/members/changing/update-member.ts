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

/** The input of `updateMember`; a member token leaves `member` out. */
export interface UpdateMember extends ProfileInput {
  member?: MemberBy | null;
  consents?: ConsentInput[] | null;
}

/**
 * Changes a member's profile: a member its own, a shop any member's. A member changes its e-mail
 * address and phone number by a proof instead (`confirmIdentity`).
 * @returns the member's id.
 * @throws Refusal NOT_FOUND, EXACTLY_ONE_REQUIRED, MEMBER_CLOSED, EMAIL_TAKEN, PHONE_TAKEN,
 *   PROOF_REQUIRED, INVALID, IN_THE_FUTURE, REQUIRED.
 */
export async function updateMember(work: Work, input: UpdateMember): Promise<{ memberId: string }> {
  const memberId = await memberToUpdate(work, input);
  const { member, consents, externalId: _, ...changes } = input;
  await changeProfile(work, {
    memberId,
    changes,
    consents: consents ?? [],
    field: member ? ["input", "member"] : [],
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
