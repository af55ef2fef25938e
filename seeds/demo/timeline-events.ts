import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import type { RecordReturn } from "../../api/modules/returns/read-return.ts";
import type { ReferralChannel } from "../../api/modules/referrals/referral-messages.ts";
import { addDays, dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { Chance } from "./chance.ts";
import type { RewardName } from "./coupon-uses.ts";
import { friendName } from "./names.ts";
import { partnerEvents } from "./partner-year.ts";
import type { PartnerEvent } from "./partner-year.ts";
import { externalIdOf, people } from "./people.ts";
import type { Person } from "./people.ts";
import { purchasesOf } from "./purchases.ts";
import type { Shopping } from "./purchases.ts";
import { redemptionsOf } from "./redemptions.ts";
import { returnsOf } from "./returns.ts";
import { soldCardsOf } from "./sold-cards.ts";
import type { CardSold } from "./sold-cards.ts";
import { voucherCodes } from "./voucher-codes.ts";
import { DAYS, momentOf, ZONE } from "./year.ts";

/** Something that happens in Mộc Coffee's year: to a member, or with a partner. */
export type TimelineEvent = OwnEvent | PartnerEvent;

/** Something that happens to a member at Mộc itself. A redemption is known by its moment. */
export type OwnEvent = Bought | Returned | (Whose & Other);

type Other =
  | { readonly kind: "JOINED"; readonly person: Person }
  | { readonly kind: "INVITED"; readonly invitation: Invitation }
  | { readonly kind: "REDEEMED"; readonly reward: RewardName; readonly holdFor: string | null }
  | { readonly kind: "CONFIRMED" | "CANCELLED"; readonly redeemedAt: Date }
  | CouponUsed
  | { readonly kind: "CARD_ISSUED"; readonly sold: CardSold }
  | { readonly kind: "CARD_USED"; readonly sold: CardSold; readonly amount: string }
  | { readonly kind: "CODES_CAME"; readonly pool: string; readonly codes: readonly string[] };

interface Whose {
  readonly at: Date;
  readonly externalId: string;
}

export interface Bought extends Whose {
  readonly kind: "BOUGHT";
  readonly purchase: RecordPurchase;
  /** When the coupon was redeemed that was used for it. */
  readonly coupon?: Date;
}

export interface Returned extends Whose {
  readonly kind: "RETURNED";
  readonly given: RecordReturn;
}

/** A coupon that was taken at a checkout: the purchase before it, and what a gift card paid. */
interface CouponUsed {
  readonly kind: "USED";
  readonly redeemedAt: Date;
  readonly purchase: RecordPurchase;
  readonly paid: string | null;
}

export interface Invitation {
  readonly refereeName: string;
  readonly channel: ReferralChannel;
}

/**
 * The whole year until last midnight, in the order of time: the same for everyone who asks on the
 * same day.
 */
export function timelineEvents(today: Day): TimelineEvent[] {
  const all = people(today);
  const bought = numbered(all.flatMap((person) => purchasesOf(person, today)));
  const visits = Map.groupBy(bought, ({ externalId }) => externalId);
  const codeDays = new Set<Day>();
  const spent = all.flatMap((person) => {
    const own = visits.get(person.profile.externalId)!;
    const returns = returnsOf(person, own, today);
    const returned = new Set(returns.map(({ given }) => given.purchaseExternalId));
    return [
      ...redemptionsOf(person, { visits: own, returned, today, codeDays }),
      ...soldCardsOf(own, { returned, today }),
      ...returns,
    ];
  });
  const own = [codesCame(today), ...all.map(joined), ...spent, ...invitations(all, today)];
  const withPartners = partnerEvents(all, own, today);
  return [...own, ...withPartners].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The partner gives its codes before the first guest comes. */
function codesCame(today: Day): OwnEvent {
  const at = momentOf(addDays(today, -DAYS), 7 * 60);
  return { kind: "CODES_CAME", at, externalId: "hoagiay", ...voucherCodes };
}

function joined(person: Person): OwnEvent {
  return {
    kind: "JOINED",
    at: person.enrolledAt,
    externalId: person.profile.externalId,
    person,
  };
}

const PREFIXES: Readonly<Record<string, string>> = { pos: "HD", app: "APP", web: "WEB" };

/** Gives every purchase the number its till or shop would: by day, counting on. */
function numbered(shopping: readonly Shopping[]): Bought[] {
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
        kind: "BOUGHT" as const,
        at: one.placedAt,
        externalId: one.member.externalId!,
        purchase,
      };
    });
}

const INVITATIONS = 60;

/**
 * Friends who were invited to Mộc and have not joined; two of the first member's are still open.
 */
function invitations(all: readonly Person[], today: Day): OwnEvent[] {
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
