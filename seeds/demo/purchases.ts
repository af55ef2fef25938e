import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import { addDays, daysBetween, weekdayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { filledBasket } from "./baskets.ts";
import { Chance } from "./chance.ts";
import { storyOf } from "./friends.ts";
import type { FriendStory } from "./friends.ts";
import { habits } from "./habits.ts";
import type { BasketName, Habit } from "./habits.ts";
import { coffees, teas } from "./menu.ts";
import type { Person } from "./people.ts";
import { momentOf } from "./year.ts";

/** A purchase before it is numbered. */
export type Shopping = Omit<RecordPurchase, "externalId">;

/** Everything a person buys until yesterday, from the first visit, which is also when it joins. */
export function purchasesOf(person: Person, today: Day): Shopping[] {
  const { habit: name, enrolledDay, number } = person;
  const chance = new Chance(`moc/purchases/${number}`);
  const habit = habits[name];
  const favorite = number === 1 ? coffees[0]! : chance.oneOf(chance.happens(0.7) ? coffees : teas);
  const shopping: Shopping[] = [];
  for (let day = enrolledDay; day < today; day = addDays(day, 1)) {
    const isFirst = day === enrolledDay;
    if (!isFirst && !chance.happens(probability(habit, person, { day, today }))) continue;
    const at = isFirst
      ? new Date(person.enrolledAt.getTime() + chance.whole(2, 12) * 60_000)
      : visitAt(habit, day, chance);
    const basket = basketOn(person, { day, today });
    shopping.push(bought(person, { at, habit, favorite, basket, chance }));
  }
  return shopping;
}

function probability(
  { workday, weekend, fadesDays }: Habit,
  person: Person,
  { day, today }: { day: Day; today: Day },
): number {
  // The first member was there in the last days, so that something of hers is always pending.
  if (person.number === 1 && daysBetween(day, today) <= 3) return 1;
  const stayedAway = AWAY[storyOf(person.number) ?? "STAYED"];
  const since = daysBetween(person.enrolledDay, day);
  if (stayedAway && since <= stayedAway.days) return since === stayedAway.except ? 1 : 0;
  const usual = isWeekend(day) ? weekend : workday;
  if (fadesDays === undefined) return usual;
  return usual * 3 ** -(daysBetween(person.enrolledDay, day) / fadesDays);
}

/** For how many days some friends of members did not come again, and on which one they did. */
const AWAY: Readonly<Partial<Record<FriendStory, { days: number; except?: number }>>> = {
  ONCE: { days: 45 },
  GAVE_BACK: { days: 40, except: 28 },
};

/** What is in the basket where that is not left to chance. */
function basketOn(
  { number, enrolledDay }: Person,
  { day, today }: { day: Day; today: Day },
): BasketName | null {
  // Of two things, one can come back.
  if (number === 1 && daysBetween(day, today) === 2) return "BREAKFAST";
  const story = storyOf(number);
  const since = daysBetween(enrolledDay, day);
  if (story === "STAYED" && since === 0) return "FAMILY";
  if (story === "GAVE_BACK" && since === AWAY.GAVE_BACK!.except) return "FAMILY";
  return story && AWAY[story] && since === 0 ? "SINGLE" : null;
}

function visitAt(habit: Habit, day: Day, chance: Chance): Date {
  const [from, to] = isWeekend(day) ? habit.weekendHours : habit.workdayHours;
  return momentOf(day, chance.whole(from * 60, to * 60 - 1), chance.whole(0, 59));
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5;
}

interface Visit {
  readonly at: Date;
  readonly habit: Habit;
  readonly favorite: (typeof coffees)[number];
  readonly basket: BasketName | null;
  readonly chance: Chance;
}

const SOURCES = { store: "pos", app: "app", web: "web" } as const;

function bought({ profile, shop }: Person, { at, habit, favorite, chance, ...visit }: Visit) {
  const channel = visit.basket ? "store" : chance.weighted(habit.channels);
  const basket = visit.basket ?? chance.weighted(habit.baskets);
  // Vietnam has one time zone, seven hours ahead.
  const hour = (at.getUTCHours() + 7) % 24;
  const shopping: Shopping = {
    member: { externalId: profile.externalId },
    source: SOURCES[channel],
    placedAt: at,
    currencyCode: "VND",
    channel,
    // An order of the app is picked up; one of the web is delivered.
    ...(channel !== "web" && { locationId: shop.locationId }),
    ...filledBasket(basket, { channel, hour, favorite }, chance),
  };
  return shopping;
}
