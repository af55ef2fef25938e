import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { namedMember } from "../members/member-by.ts";

/**
 * Locks the wallet of the member that staff named, and settles it.
 * @param id the member's public id.
 * @throws Refusal NOT_FOUND
 */
export async function openMember(
  work: Work,
  id: string,
  field: readonly string[] = ["input", "memberId"],
): Promise<Wallet> {
  const memberId = await namedMember(work.rows, work.programId, id);
  const wallet = memberId && (await openWallet(work, memberId));
  if (!wallet) throw refusal("NOT_FOUND", field, text("care.noSuchMember"));
  return wallet;
}

const HAS_PROFILE = sql.read("find whether a member has a profile")`
  select from member_profiles where member_id = ${"memberId"}
`;

/** @throws Refusal MEMBER_ERASED when everything personal of the account was erased */
export async function requireProfile(work: Work, memberId: string, message: Text): Promise<void> {
  const profile = await work.rows(HAS_PROFILE, { memberId });
  if (profile.length === 0) throw refusal("MEMBER_ERASED", ["input", "memberId"], message);
}

/** Why a member that takes no part is refused. */
export interface InactiveMember {
  readonly field: readonly string[];
  readonly closed: Text;
  readonly suspended: Text;
}

/** @throws Refusal MEMBER_CLOSED, MEMBER_SUSPENDED */
export function requireActive(status: string, { field, closed, suspended }: InactiveMember): void {
  if (status === "CLOSED") throw refusal("MEMBER_CLOSED", field, closed);
  if (status === "SUSPENDED") throw refusal("MEMBER_SUSPENDED", field, suspended);
}
