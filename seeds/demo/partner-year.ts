import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import type { RecordReturn } from "../../api/modules/returns/read-return.ts";
import { addDays, dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { Chance } from "./chance.ts";
import { storyOf } from "./friends.ts";
import { itemPlans, partnerPlans } from "./partners.ts";
import type { ItemPlan, PartnerKey, PartnerPlan, Terms } from "./partners.ts";
import type { Person } from "./people.ts";
import type { OwnEvent } from "./timeline-events.ts";
import { DAYS, momentOf, ZONE } from "./year.ts";

/** Something that happens between the program and a partner, or at a partner's counter. */
export type PartnerEvent = {
  readonly at: Date;
  readonly partner: PartnerKey;
  /** The member's, or the partner's own name where no member is in it. */
  readonly externalId: string;
} & (
  | { readonly kind: "AGREED"; readonly version: number | null; readonly terms: Terms }
  | { readonly kind: "PAID"; readonly amount: string }
  | { readonly kind: "ITEM"; readonly item: ItemPlan }
  | { readonly kind: "SOLD"; readonly purchase: RecordPurchase }
  | { readonly kind: "TAKEN_BACK" | "KEPT_AFTER_ALL"; readonly given: RecordReturn }
  | { readonly kind: "VOUCHER_USED"; readonly redeemedAt: Date; readonly reference: string }
);

const DAY_MS = 86_400_000;
// Members whose page or story others tell stay as they are.
const BUYERS_FROM = 21;
const VOUCHER = "A 50,000 ₫ book voucher";

/** What happened with partners until last midnight, in no order. */
export function partnerEvents(
  all: readonly Person[],
  own: readonly OwnEvent[],
  today: Day,
): PartnerEvent[] {
  const last = momentOf(today, 0);
  return (Object.keys(partnerPlans) as PartnerKey[])
    .flatMap((partner) => [
      ...agreed(partner, partnerPlans[partner], today),
      ...sales(partner, partnerPlans[partner], { all, today }),
    ])
    .concat(items(today), usedVouchers(own))
    .filter(({ at }) => at < last);
}

function agreed(
  partner: PartnerKey,
  { terms, laterTerms, payments }: PartnerPlan,
  today: Day,
): PartnerEvent[] {
  const on = (daysAgo: number, minutes: number) => ({
    at: momentOf(addDays(today, -daysAgo), minutes),
    partner,
    externalId: partner,
  });
  const first: PartnerEvent = { ...on(DAYS, 7 * 60 + 5), kind: "AGREED", version: null, terms };
  const later: PartnerEvent[] = laterTerms
    ? [
        {
          ...on(middle(laterTerms.daysAgo, today), 600),
          kind: "AGREED",
          version: 1,
          terms: laterTerms.terms,
        },
      ]
    : [];
  const paid = payments.map(({ daysAgo, amount }): PartnerEvent => {
    return { ...on(daysAgo, 8 * 60), kind: "PAID", amount };
  });
  return [first, ...later, ...paid];
}

/** About as many days ago, on the 14th of a month. */
function middle(daysAgo: number, today: Day): number {
  const day = Number(addDays(today, -daysAgo).slice(8));
  return daysAgo + day - 14;
}

interface Market {
  readonly all: readonly Person[];
  readonly today: Day;
}

function sales(partner: PartnerKey, plan: PartnerPlan, { all, today }: Market): PartnerEvent[] {
  // From the second day on, when what is paid in advance is there.
  return Array.from({ length: DAYS - 2 }, (_, at) => addDays(today, at + 2 - DAYS)).flatMap(
    (day): PartnerEvent[] => {
      const chance = new Chance(`moc/partner/${partner}/${day}`);
      if (!chance.happens(plan.salesADay)) return [];
      const buyers = all.filter((person) => isBuyer(person, day));
      if (buyers.length === 0) return [];
      const { profile } = chance.oneOf(buyers);
      const at = momentOf(day, chance.whole(9 * 60, 20 * 60), chance.whole(0, 59));
      const whose = { partner, externalId: profile.externalId };
      const purchase = purchaseAt(at, { plan, chance, number: day.replaceAll("-", "") });
      const sold: PartnerEvent = {
        ...whose,
        at,
        kind: "SOLD",
        purchase: { ...purchase, member: { externalId: profile.externalId } },
      };
      return [sold, ...takenBack(purchase, chance).map((it) => ({ ...whose, ...it }))];
    },
  );
}

function isBuyer({ number, enrolledDay, referrer }: Person, day: Day): boolean {
  if (number < BUYERS_FROM || referrer !== null || storyOf(number)) return false;
  return addDays(enrolledDay, 14) < day;
}

interface Selling {
  readonly plan: PartnerPlan;
  readonly chance: Chance;
  readonly number: string;
}

function purchaseAt(at: Date, { plan, chance, number }: Selling): Omit<RecordPurchase, "member"> {
  const first = chance.oneOf(plan.goods);
  const chosen = chance.happens(0.4) ? [first, chance.oneOf(plan.goods)] : [first];
  const lines = chosen.map(({ sku, title, category, price }, position) => ({
    id: String(position + 1),
    sku,
    title,
    category,
    quantity: 1000,
    unitPrice: String(price),
  }));
  return {
    source: "till",
    externalId: `HD-${number}`,
    placedAt: at,
    currencyCode: "VND",
    channel: "store",
    lines,
    total: String(chosen.reduce((sum, { price }) => sum + price, 0)),
  };
}

/** One in twelve comes back a few days later, one in four of them is bought after all. */
function takenBack(purchase: Omit<RecordPurchase, "member">, chance: Chance) {
  if (!chance.happens(1 / 12)) return [];
  const at = new Date(purchase.placedAt.getTime() + chance.whole(1, 5) * DAY_MS);
  const given: RecordReturn = {
    source: purchase.source,
    purchaseExternalId: purchase.externalId,
    externalId: `TH-${purchase.externalId}`,
    returnedAt: at,
    lines: purchase.lines.slice(0, 1).map(({ id, quantity }) => ({ id, quantity })),
    refundShipping: false,
  };
  const back = { at, kind: "TAKEN_BACK" as const, given };
  if (!chance.happens(1 / 4)) return [back];
  const later = new Date(at.getTime() + 2 * DAY_MS);
  return [back, { at: later, kind: "KEPT_AFTER_ALL" as const, given }];
}

function items(today: Day): PartnerEvent[] {
  return itemPlans.map((item) => {
    const { partner, daysAgo } = item;
    const at = momentOf(addDays(today, -daysAgo), 10 * 60);
    return { at, partner, externalId: partner, kind: "ITEM", item };
  });
}

/** Most vouchers of the bookstore are used there, some days after they were redeemed. */
function usedVouchers(own: readonly OwnEvent[]): PartnerEvent[] {
  const confirmed = new Set(
    own.flatMap((one) =>
      one.kind === "CONFIRMED" ? [`${one.externalId} ${+one.redeemedAt}`] : [],
    ),
  );
  return own.flatMap((one): PartnerEvent[] => {
    if (one.kind !== "REDEEMED" || one.reward !== VOUCHER) return [];
    const { at: redeemedAt, externalId, holdFor } = one;
    if (holdFor !== null && !confirmed.has(`${externalId} ${+redeemedAt}`)) return [];
    const chance = new Chance(`moc/voucher/${externalId}/${dayOf(redeemedAt, ZONE)}`);
    if (!chance.happens(0.75)) return [];
    const at = new Date(redeemedAt.getTime() + chance.whole(1, 20) * DAY_MS);
    const reference = `HD-P-${dayOf(at, ZONE).replaceAll("-", "")}`;
    return [{ at, partner: "hoagiay", externalId, kind: "VOUCHER_USED", redeemedAt, reference }];
  });
}
