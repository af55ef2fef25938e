import { text } from "../locales/text.ts";
import { refusal } from "../writes/refusal.ts";
import type { Refusal } from "../writes/refusal.ts";

/**
 * Why a write on an outdated version is refused: EDITED_MEANWHILE.
 * @param newest the version that is there by now
 * @param field the path of the version in the input
 */
export function outdatedVersion(
  newest: number,
  field: readonly string[] = ["input", "version"],
): Refusal {
  return refusal("EDITED_MEANWHILE", field, text("versioning.editedMeanwhile", { newest }));
}
