import { mergePath } from "../members/merged-members.ts";
import type { MergedMember } from "../members/merged-members.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { openWallet } from "./open-wallet.ts";
import type { Wallet } from "./wallet.ts";

/** The wallet where an account's points are today, and the way there. */
export interface OpenOwner {
  /** From the account to whom it was merged into; of a single step mostly. */
  readonly path: readonly MergedMember[];
  readonly wallet: Wallet;
}

/**
 * Opens the wallet of whoever stands for an account today.
 * @throws Raced when that changed meanwhile: the next try opens the other one.
 */
export async function openOwner(work: Work, memberId: string): Promise<OpenOwner> {
  const path = await mergePath(work.rows, memberId);
  const wallet = (await openWallet(work, path.at(-1)!.memberId))!;
  if (path.length === 1 && wallet.memberStatus !== "CLOSED") return { path, wallet };
  const now = await mergePath(work.rows, memberId);
  if (now.at(-1)!.memberId !== wallet.memberId) {
    throw new RetryableConflict("The account was merged, or separated.");
  }
  return { path: now, wallet };
}
