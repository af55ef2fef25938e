import { firstHash } from "./entry-hash.ts";
import { settleDue } from "./settle-due.ts";
import type { Wallet } from "./wallet.ts";
import type { Work } from "../../work/work.ts";

const OPEN = /* sql */ `
  select program_id as "programId", status as "memberStatus", enrolled_at as "enrolledAt", pending, available,
    held, debt, next_due_at as "nextDueAt", sequence, head_hash as "headHash", catalog_version as "catalogVersion"
  from open_wallet($1)
`;

const CREATE = /* sql */ `
  insert into wallets (member_id, program_id, head_hash) values ($1, $2, $3)
`;

/** Gives a new member its empty wallet. */
export async function createWallet(work: Work, memberId: string): Promise<void> {
  const hash = firstHash(work.programId, memberId);
  await work.rows(CREATE, [memberId, work.programId, hash]);
}

/**
 * Locks a member's wallet until the write ends, settles what was due on it, and makes sure that the write goes by
 * the newest configuration. The first thing a write does with a member, and never with two.
 * @returns null when the member is not one of the program's.
 */
export async function openWallet(work: Work, memberId: string): Promise<Wallet | null> {
  const [row] = await work.rows<Wallet & { catalogVersion: number }>(OPEN, [memberId]);
  if (!row || row.programId !== work.programId) return null;
  const { catalogVersion, ...rest } = row;
  await work.catchUp(catalogVersion);

  const wallet: Wallet = { ...rest, memberId };
  if (wallet.nextDueAt && wallet.nextDueAt <= work.now) await settleDue(work, wallet);
  return wallet;
}
