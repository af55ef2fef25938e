const DAYS_BEFORE = 7;
const DAY_MS = 86_400_000;

/** When to remind of a coupon's end: a week before, or half-way through a life of less than two; null without an end. */
export function remindAt(expiresAt: Date | null, issuedAt: Date): Date | null {
  if (!expiresAt) return null;
  const life = expiresAt.getTime() - issuedAt.getTime();
  return new Date(expiresAt.getTime() - Math.min(DAYS_BEFORE * DAY_MS, Math.max(0, life / 2)));
}
