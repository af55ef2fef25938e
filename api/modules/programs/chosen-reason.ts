import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { reasonCodesSnapshot } from "./reason-codes.ts";

/** What a write by hand may say of its reason. */
export interface WithReasonCode {
  readonly reasonCode?: string | null;
}

/**
 * The reason code that a write names, which its audit record keeps; null for none.
 * @throws Refusal NOT_FOUND at `reasonCode` for one that the program does not have, or no longer
 *   uses.
 */
export function chosenReason(work: Work, { reasonCode }: WithReasonCode): string | null {
  if (reasonCode == null) return null;
  const found = work.configuration.part(reasonCodesSnapshot).get(reasonCode);
  if (!found?.isActive) {
    throw refusal("NOT_FOUND", ["input", "reasonCode"], text("programs.noSuchReason"));
  }
  work.audit({ reasonCode });
  return reasonCode;
}
