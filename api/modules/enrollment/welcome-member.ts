import type { Work } from "../../writes/work.ts";
import { earnForOccasion, passOccasion, rulesFor } from "../earning/earn-for-occasion.ts";
import type { Occasion } from "../earning/earn-for-occasion.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { HadBefore } from "../members/erased-identities.ts";

/**
 * Gives a new member the points of the rules for enrollment, in the same transaction; what an
 * erased member had, the same person has not again.
 */
export async function welcomeMember(
  work: Work,
  memberId: string,
  { year, had }: { year: number; had: HadBefore | null },
): Promise<void> {
  // Opened first: this makes sure that the newest rules are loaded.
  const wallet = await openWallet(work, memberId);
  const joining: Occasion = { trigger: "ENROLLMENT", year, occurredAt: work.now };
  if (had?.welcomed) await passOccasion(work, wallet!, joining);
  else if (rulesFor(work, joining).length > 0) await earnForOccasion(work, wallet!, joining);
  for (const birthdayYear of had?.birthdayYears ?? []) {
    const birthday = { ...joining, trigger: "BIRTHDAY" as const, year: birthdayYear };
    await passOccasion(work, wallet!, birthday);
  }
}
