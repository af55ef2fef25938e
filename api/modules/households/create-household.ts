import { uuidv7 } from "uuidv7";
import type { Work } from "../../writes/work.ts";
import { openMember } from "../care/open-member.ts";
import { createWallet } from "../ledger/open-wallet.ts";
import { addToHousehold } from "./join-household.ts";

// A member who is nobody, so that its wallet is one like any other.
const ADD = /* sql */ `
  insert into members (id, program_id, status, kind, member_number, enrolled_at)
  values ($1, $2, 'ACTIVE', 'HOUSEHOLD', '', $3)
`;

/**
 * Makes a household of one.
 * @throws Refusal as the mutation's description lists.
 */
export async function createHousehold(
  work: Work,
  input: { memberId: string },
): Promise<{ householdId: string }> {
  const wallet = await openMember(work, input.memberId);
  const householdId = uuidv7();
  await work.rows(ADD, [householdId, work.programId, work.now]);
  await createWallet(work, householdId);
  await addToHousehold(work, wallet, householdId);
  return { householdId };
}
