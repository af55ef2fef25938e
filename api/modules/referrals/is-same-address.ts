import type { Address } from "../members/profile.ts";
import { searchable } from "../members/searchable.ts";

/** Whether two addresses are the same house, however they are spelled; one without a street is nobody's. */
export function isSameAddress(a: Address | null, b: Address | null): boolean {
  if (!a?.line1?.trim() || !b?.line1?.trim()) return false;
  const isSame = (name: keyof Address) => {
    const [one, other] = [plain(a[name]), plain(b[name])];
    // What one of them leaves out tells them not apart.
    return one === "" || other === "" || one === other;
  };
  return plain(a.line1) === plain(b.line1) && isSame("city") && isSame("countryCode");
}

function plain(text: string | null | undefined): string {
  return searchable(text ?? "").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
