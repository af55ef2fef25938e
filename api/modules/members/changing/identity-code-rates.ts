import { rateLimited } from "../../../graphql/errors.ts";
import { Budgets } from "../../../graphql/limits/budgets.ts";
import type { Rate } from "../../../graphql/limits/budgets.ts";

// Codes by member, and by the address that they go to: so many an hour.
const CODES: Rate = { maximum: 20, restoreRate: 20 / 3600 };

// In this process's memory, as all rates are.
const budgets = new Budgets();

/** @throws RATE_LIMITED after 20 codes within an hour for a member, or for an address. */
export function limitIdentityCodes(place: {
  programId: string;
  memberId: string;
  email: string | null | undefined;
}): void {
  const { programId, memberId, email } = place;
  const names = [memberId, `${programId} ${(email ?? "").normalize("NFC").trim().toLowerCase()}`];
  for (const name of names) {
    const { waitSeconds } = budgets.take(name, 1, CODES);
    if (waitSeconds > 0) throw rateLimited(waitSeconds);
  }
}
