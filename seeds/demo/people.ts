import type { EnrollMember } from "../../api/modules/enrollment/enroll-member.ts";
import { addDays } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { Chance } from "./chance.ts";
import { friends, withShared } from "./friends.ts";
import { habitOf } from "./habits.ts";
import type { HabitName } from "./habits.ts";
import { personName } from "./names.ts";
import type { PersonName } from "./names.ts";
import { elsewhere, shops } from "./places.ts";
import type { Shop } from "./places.ts";
import { DAYS, momentOf } from "./year.ts";

const MEMBERS = 200;

/** A guest of Mộc Coffee, and how it became a member. */
export interface Person {
  readonly number: number;
  readonly profile: EnrollMember & { readonly externalId: string };
  readonly habit: HabitName;
  readonly shop: Shop;
  readonly enrolledDay: Day;
  readonly enrolledAt: Date;
  /** The number of the member who brought this one. */
  readonly referrer: number | null;
}

/** The members, in the order in which they joined. */
export function people(today: Day): Person[] {
  const offsets = joiningDays();
  return withShared(offsets.map((offset, position) => person(position + 1, offset, today)));
}

export function externalIdOf(number: number): string {
  return `cust-${String(number).padStart(4, "0")}`;
}

// Most come in the first months, when everything is new; the last two in the last days.
function joiningDays(): number[] {
  return Array.from({ length: MEMBERS }, (_, position) =>
    Math.floor((DAYS - 1) * (position / (MEMBERS - 1)) ** 1.35),
  );
}

const FOUNDER: PersonName = { gender: "female", familyName: "Trần Minh", givenName: "Châu" };
const FOUNDER_BIRTHDAY = "1994-08-17";

function person(number: number, offset: number, today: Day): Person {
  const chance = new Chance(`moc/person/${number}`);
  const name = number === 1 ? FOUNDER : personName(chance);
  const habit = habitOf(number, chance);
  const shop = number === 1 ? shops[0]! : shopOf(chance);
  const enrolledDay = addDays(today, offset - DAYS);
  // Later by the number, so that members who join on one day keep their order.
  const minutes = 7 * 60 + 30 + (number % 10) * 55 + chance.whole(0, 50);
  return {
    number,
    habit,
    shop,
    enrolledDay,
    enrolledAt: momentOf(enrolledDay, minutes, chance.whole(0, 59)),
    referrer: referrerOf(number, chance),
    profile: {
      externalId: externalIdOf(number),
      ...reachableBy(name, { number, chance }),
      givenName: name.givenName,
      familyName: name.familyName,
      gender: name.gender,
      birthDate: number === 1 ? FOUNDER_BIRTHDAY : birthDate(chance, today),
      locale: chance.happens(0.04) ? "en" : "vi",
      address: addressOf(habit, shop, chance),
      ...(chance.happens(0.4) && { occupation: chance.oneOf(OCCUPATIONS) }),
      interests: INTERESTS.filter(() => chance.happens(0.2)),
      consents: consents(chance),
    },
  };
}

function shopOf(chance: Chance): Shop {
  const shares = Object.fromEntries(shops.map(({ share }, position) => [position, share]));
  return shops[Number(chance.weighted(shares))]!;
}

function referrerOf(number: number, chance: Chance): number | null {
  const friend = friends.get(number);
  if (friend) return friend.referrer;
  // Someone who has been there for a while.
  return number > 20 && chance.happens(0.17) ? chance.whole(2, number - 12) : null;
}

/**
 * E-mail and phone; the first member has both. Domains kept for examples, numbers nobody was given.
 */
function reachableBy(name: PersonName, { number, chance }: { number: number; chance: Chance }) {
  const way = number === 1 ? "BOTH" : chance.weighted({ BOTH: 60, PHONE: 30, EMAIL: 10 });
  const domain = chance.oneOf(["example.com", "example.net", "example.org"]);
  const words = `${name.givenName} ${name.familyName}`.toLowerCase().replaceAll("đ", "d");
  const user = words.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(" ", ".");
  return {
    ...(way !== "PHONE" && { email: `${user}.${number}@${domain}` }),
    ...(way !== "EMAIL" && { phone: `0900000${String(number).padStart(3, "0")}` }),
  };
}

function birthDate(chance: Chance, today: Day): Day | null {
  if (chance.happens(0.15)) return null;
  const age = chance.weighted({ 16: 12, 23: 40, 33: 28, 43: 14, 55: 6 });
  return addDays(today, -Math.round((Number(age) + chance.number() * 10) * 365.25));
}

function addressOf(habit: HabitName, shop: Shop, chance: Chance) {
  if (habit === "HOMEBREWER" && chance.happens(0.5)) {
    return { province: chance.oneOf(elsewhere), countryCode: "VN" };
  }
  return { city: chance.oneOf(shop.wards), province: shop.province, countryCode: "VN" };
}

function consents(chance: Chance) {
  const source = chance.oneOf(["checkout", "app", "website"]);
  const said = [
    { channel: "email", granted: chance.happens(0.6) },
    { channel: "zalo", granted: chance.happens(0.5) },
    { channel: "sms", granted: chance.happens(0.25) },
  ];
  return said.map((one) => ({ purpose: "marketing", ...one, source }));
}

const OCCUPATIONS = [
  "Nhân viên văn phòng",
  "Giáo viên",
  "Kỹ sư phần mềm",
  "Sinh viên",
  "Kế toán",
  "Bác sĩ",
  "Nhà thiết kế",
  "Chủ cửa hàng",
  "Hướng dẫn viên",
  "Điều dưỡng",
];

const INTERESTS = ["phin", "cold brew", "latte art", "sách", "chạy bộ", "âm nhạc", "du lịch"];
