import type { Work } from "../../../writes/work.ts";
import { requirePartner } from "../terms/save-partner-terms.ts";
import { lockPartnerAccount } from "./partner-account.ts";
import { postPartnerEntries } from "./post-partner-entries.ts";
import type { NewPartnerEntry } from "./post-partner-entries.ts";

/**
 * Posts what staff moves on a partner's account, with why.
 * @throws Refusal NOT_FOUND, PARTNER_TERMS_MISSING
 */
export async function moveByHand(
  work: Work,
  publicId: string,
  entry: Pick<NewPartnerEntry, "kind" | "amountMinor" | "note">,
): Promise<{ partnerId: string }> {
  const partnerId = requirePartner(work, publicId);
  const account = await lockPartnerAccount(work, partnerId);
  const moved = { ...entry, side: null, points: 0, occurredAt: work.now };
  await postPartnerEntries(work, account, [moved]);
  const { kind, amountMinor } = entry;
  work.audit({ subjectId: partnerId, after: { kind, amountMinor } });
  return { partnerId };
}
