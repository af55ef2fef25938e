import type { NewLot } from "./entry.ts";

/** A lot as the write that earned it answers it, for ever; instants as RFC 3339 text. */
export interface EarnedLot {
  readonly points: number;
  readonly status: "PENDING" | "AVAILABLE" | "EXPIRED";
  readonly availableAt: string;
  readonly expiresAt: string | null;
}

export function earnedLot({ issued, availableAt, expiresAt }: NewLot, now: Date): EarnedLot {
  const isExpired = expiresAt !== null && expiresAt <= now;
  return {
    points: issued,
    status: availableAt > now ? "PENDING" : isExpired ? "EXPIRED" : "AVAILABLE",
    availableAt: availableAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

/** The same as clients see it, instants as dates. */
export function shownLot({ availableAt, expiresAt, ...lot }: EarnedLot) {
  return {
    ...lot,
    availableAt: new Date(availableAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  };
}
