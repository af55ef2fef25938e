import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import type { ReferralChannel } from "../../api/modules/referrals/referral-messages.ts";
import { addDays, dayOf } from "../../api/rules/calendar.ts";
import type { Day } from "../../api/rules/calendar.ts";
import { Chance } from "./chance.ts";
import { friendName } from "./names.ts";
import { externalIdOf, people } from "./people.ts";
import type { Person } from "./people.ts";
import { purchasesOf } from "./purchases.ts";
import type { Shopping } from "./purchases.ts";
import { momentOf, ZONE } from "./year.ts";

/** Something that happens to a member in Mộc Coffee's year. */
export type Happening = { readonly at: Date; readonly externalId: string } & (
  | { readonly kind: "JOINED"; readonly person: Person }
  | { readonly kind: "BOUGHT"; readonly purchase: RecordPurchase }
  | { readonly kind: "INVITED"; readonly invitation: Invitation }
);

export interface Invitation {
  readonly refereeName: string;
  readonly channel: ReferralChannel;
}

/** The whole year until last midnight, in the order of time: the same for everyone who asks on the same day. */
export function happenings(today: Day): Happening[] {
  const all = people(today);
  const bought = all.flatMap((person) => purchasesOf(person, today));
  return [...all.map(joined), ...numbered(bought), ...invitations(all, today)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}

function joined(person: Person): Happening {
  return {
    kind: "JOINED",
    at: person.enrolledAt,
    externalId: person.profile.externalId,
    person,
  };
}

const PREFIXES: Readonly<Record<string, string>> = { pos: "HD", app: "APP", web: "WEB" };

/** Gives every purchase the number its till or shop would: by day, counting on. */
function numbered(shopping: readonly Shopping[]): Happening[] {
  const counts = new Map<string, number>();
  return shopping
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
    .map((one) => {
      const day = dayOf(one.placedAt, ZONE).replaceAll("-", "");
      const name = `${PREFIXES[one.source]}-${day}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const purchase = { ...one, externalId: `${name}-${String(count).padStart(3, "0")}` };
      return {
        ...{ kind: "BOUGHT", at: one.placedAt, externalId: one.member.externalId! },
        purchase,
      };
    });
}

const INVITATIONS = 60;

/** Friends who were told of Mộc and have not come; two of the first member's are still open. */
function invitations(all: readonly Person[], today: Day): Happening[] {
  const chance = new Chance("moc/invitations");
  const byChance = Array.from({ length: INVITATIONS }, () => {
    const { number, enrolledDay } = all[chance.whole(1, 149)]!;
    const daysAgo = chance.whole(1, 90);
    const day = addDays(today, -daysAgo);
    return { number, day: day > enrolledDay ? day : addDays(enrolledDay, 1) };
  });
  const byFirst = [64, 9, 2].map((daysAgo) => ({ number: 1, day: addDays(today, -daysAgo) }));
  return [...byChance, ...byFirst]
    .filter(({ day }) => day < today)
    .map(({ number, day }) => ({
      kind: "INVITED",
      at: momentOf(day, chance.whole(9 * 60, 22 * 60), chance.whole(0, 59)),
      externalId: externalIdOf(number),
      invitation: {
        refereeName: friendName(chance),
        channel: chance.weighted({
          ZALO: 45,
          MESSENGER: 20,
          COPY: 15,
          FACEBOOK: 8,
          SMS: 7,
          EMAIL: 5,
        }),
      },
    }));
}
