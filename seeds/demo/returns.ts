import { addDays, dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { Chance } from "./chance.ts";
import { storyOf } from "./friends.ts";
import type { Bought, Returned } from "./timeline-events.ts";
import type { Person } from "./people.ts";
import { momentOf, ZONE } from "./year.ts";

const SHARE = 0.01;
const MINUTE_MS = 60_000;

/** What a person brings back: while the points still wait, so that nothing of them was spent. */
export function returnsOf(person: Person, visits: readonly Bought[], today: Day): Returned[] {
  return visits
    .flatMap((visit) => returnOf(person, visit, today) ?? [])
    .filter(({ at }) => at < momentOf(today, 0));
}

function returnOf(person: Person, visit: Bought, today: Day): Returned | null {
  const { number, enrolledDay } = person;
  const { purchase } = visit;
  const chance = new Chance(`moc/returns/${purchase.externalId}`);
  const day = dayOf(visit.at, ZONE);
  const isSoonAfter = new Date(visit.at.getTime() + chance.whole(15, 50) * MINUTE_MS);
  // The first member's sandwich was cold.
  if (number === 1 && day === addDays(today, -2)) return returned(visit, isSoonAfter, "LINE");

  const story = storyOf(number);
  if (story === "GAVE_BACK" && day === addDays(enrolledDay, 28)) {
    // When no other purchase can count any more for who brought this friend.
    return returned(visit, momentOf(addDays(day, 3), 10 * 60 + 20), "ALL");
  }
  if (number === 1 || story || !chance.happens(SHARE)) return null;
  const extent = purchase.lines.length > 1 && chance.happens(0.6) ? "LINE" : "ALL";
  const at =
    purchase.channel === "store"
      ? isSoonAfter
      : momentOf(addDays(day, 2), chance.whole(9 * 60, 19 * 60));
  return returned(visit, at, extent);
}

function returned({ externalId, purchase }: Bought, at: Date, extent: "LINE" | "ALL"): Returned {
  const lines = extent === "ALL" ? purchase.lines : purchase.lines.slice(-1);
  return {
    kind: "RETURNED",
    at,
    externalId,
    given: {
      source: purchase.source,
      purchaseExternalId: purchase.externalId,
      externalId: `TH-${purchase.externalId}`,
      returnedAt: at,
      lines: lines.map(({ id, quantity }) => ({ id, quantity })),
      refundShipping: extent === "ALL" && Boolean(purchase.shipping),
    },
  };
}
