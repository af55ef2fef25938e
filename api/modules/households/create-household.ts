import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { openMember } from "../care/open-member.ts";
import { createWallet } from "../ledger/open-wallet.ts";
import { addToHousehold } from "./join-household.ts";

// A household is a member without identities, so that its wallet is one like any other.
const CREATE = sql.write("create a household")`
  insert into members (id, program_id, status, kind, member_number, enrolled_at)
  values (${"householdId"}, ${"programId"}, 'ACTIVE', 'HOUSEHOLD', '', ${"now"})
`;

/**
 * Creates a household with one member.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED, MEMBER_SUSPENDED, IN_A_HOUSEHOLD
 */
export async function createHousehold(
  work: Work,
  input: { memberId: string },
): Promise<{ householdId: string }> {
  const wallet = await openMember(work, input.memberId);
  const householdId = uuidv7();
  await work.rows(CREATE, { householdId, programId: work.programId, now: work.now });
  createWallet(work, householdId);
  await addToHousehold(work, wallet, householdId);
  return { householdId };
}
