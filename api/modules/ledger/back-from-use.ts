import type { UsePart } from "./due-uses.ts";
import type { ExplanationLine, NewEntry, Transfer } from "./entry.ts";

type BackPart = Pick<UsePart, "lotId" | "points" | "isForgiven">;

/**
 * What an entry says that ends a use: each part goes back to the lot that paid it, or to what was owed. What the
 * program paid goes back to the program, so the member gets nothing of it.
 */
export function backFromUse(
  account: "HELD" | "REDEEMED",
  parts: readonly BackPart[],
  titles: ExplanationLine["titles"],
): Pick<NewEntry, "points" | "explanation" | "transfers"> {
  const sum = parts.reduce((total, { points }) => total + points, 0);
  const forgiven = parts.reduce((total, part) => total + (part.isForgiven ? part.points : 0), 0);
  return {
    points: sum - forgiven,
    explanation: [
      { titles, points: sum },
      ...(forgiven > 0 ? [{ titles: PAID_BY_PROGRAM, points: -forgiven }] : []),
    ],
    transfers: parts.map(({ lotId, points, isForgiven }): Transfer => {
      const to = lotId !== null ? "AVAILABLE" : isForgiven ? "ADJUSTED" : "DEBT";
      return { from: account, to, points, lotId };
    }),
  };
}

const PAID_BY_PROGRAM = { en: "Paid by the program", vi: "Chương trình đã chi trả" };
