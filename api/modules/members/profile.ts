import { text } from "../../locales/text.ts";
import { addDays, isDay, startOf } from "../../values/calendar.ts";
import { cleanText } from "../../values/typed/typed-text.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import { changedBirthDates, DAYS_UNTIL_A_CHANGE_COUNTS } from "./birth-date.ts";
import type { BirthDates } from "./birth-date.ts";
import { normalizedIdentity } from "./identity.ts";
import { searchable } from "../../values/typed/searchable.ts";

/** A postal address; all of it is optional. */
export interface Address {
  line1?: string | null;
  city?: string | null;
  province?: string | null;
  countryCode?: string | null;
}

/** The values of a profile in an input; left out is unknown or unchanged, null is empty. */
export interface ProfileInput {
  externalId?: string | null;
  email?: string | null;
  phone?: string | null;
  kind?: "PERSON" | "ORGANIZATION" | null;
  givenName?: string | null;
  familyName?: string | null;
  birthDate?: string | null;
  gender?: string | null;
  locale?: string | null;
  address?: Address | null;
  occupation?: string | null;
  interests?: string[] | null;
}

/** A member's profile as it is stored. */
export interface Profile extends BirthDates {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly kind: "PERSON" | "ORGANIZATION";
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly gender: string | null;
  readonly locale: string | null;
  readonly address: Address | null;
  readonly occupation: string | null;
  readonly interests: readonly string[];
}

/** The profile that an enrollment starts from. */
export const emptyProfile: Profile = {
  externalId: null,
  email: null,
  phone: null,
  kind: "PERSON",
  givenName: null,
  familyName: null,
  birthDate: null,
  formerBirthDate: null,
  birthDateFrom: null,
  hadBirthDate: false,
  gender: null,
  locale: null,
  address: null,
  occupation: null,
  interests: [],
};

/** What a profile is read against. */
export interface ProfileRules {
  readonly countryCode: string;
  readonly locales: readonly string[];
  /** The program's day today, as YYYY-MM-DD. */
  readonly today: string;
  readonly timeZone: string;
  readonly now: Date;
}

const NAMES = ["givenName", "familyName", "gender", "occupation"] as const;
const YEARS_MAX = 130;

/**
 * Applies an input to a profile: identities in their normal spelling, texts clean, empty texts
 * null. Gives every reason to refuse it at once.
 */
export function changedProfile(
  before: Profile,
  input: ProfileInput,
  rules: ProfileRules,
): { profile: Profile; reasons: RefusalReason[] } {
  const profile = { ...before } as { -readonly [Name in keyof Profile]: Profile[Name] };
  const reasons: RefusalReason[] = [];

  if (input.kind) profile.kind = input.kind;
  if (input.address !== undefined) profile.address = input.address && cleanAddress(input.address);
  if (input.interests !== undefined) profile.interests = cleanTexts(input.interests ?? []);
  for (const name of NAMES) {
    if (input[name] !== undefined) profile[name] = cleanText(input[name] ?? "") || null;
  }
  for (const [name, kind] of IDENTITIES) {
    const value = input[name];
    if (value === undefined) continue;
    const identity = value?.trim() ? normalizedIdentity({ kind, value }, rules.countryCode) : null;
    if (value?.trim() && !identity) reasons.push(invalidIdentity(name));
    profile[name] = identity?.value ?? null;
  }
  if (input.birthDate !== undefined) {
    const reason = input.birthDate && wrongBirthDate(input.birthDate, rules.today);
    if (reason) reasons.push(reason);
    const day = addDays(rules.today, DAYS_UNTIL_A_CHANGE_COUNTS);
    const moments = { now: rules.now, countsFrom: startOf(day, rules.timeZone) };
    if (!reason) Object.assign(profile, changedBirthDates(before, input.birthDate, moments));
  }
  if (input.locale !== undefined) {
    const locale = input.locale && spokenLocale(input.locale, rules.locales);
    if (locale === undefined) {
      const message = text("members.unknownLanguage", { locales: rules.locales.join(", ") });
      reasons.push({ code: "INVALID", field: ["input", "locale"], message });
    }
    profile.locale = locale ?? null;
  }
  return { profile, reasons };
}

const IDENTITIES = [
  ["externalId", "EXTERNAL_ID"],
  ["email", "EMAIL"],
  ["phone", "PHONE"],
] as const;

/**
 * The name to greet a member with: family name first in Vietnamese, last elsewhere; "" for someone
 * nameless.
 */
export function displayName(
  { givenName, familyName, locale }: Profile,
  defaultLocale: string,
): string {
  const isFamilyFirst = (locale ?? defaultLocale).startsWith("vi");
  const names = isFamilyFirst ? [familyName, givenName] : [givenName, familyName];
  return names.filter(Boolean).join(" ");
}

/**
 * By which name lists go, "" for someone nameless: the given name first, as in an address book in
 * Vietnam, without accents.
 */
export function sortName({ givenName, familyName }: Profile): string {
  return searchable([givenName, familyName].filter(Boolean).join(" "));
}

/** What search looks in: every name and identity of a member, without accents. */
export function searchText(profile: Profile, memberNumber: string): string {
  const { givenName, familyName, email, phone, externalId } = profile;
  const names = [familyName, givenName, familyName, email, phone, memberNumber, externalId];
  return searchable(names.filter(Boolean).join(" "));
}

function cleanAddress({ line1, city, province, countryCode }: Address): Address {
  const clean = (part?: string | null) => cleanText(part ?? "") || null;
  return {
    line1: clean(line1),
    city: clean(city),
    province: clean(province),
    countryCode: countryCode ?? null,
  };
}

function cleanTexts(list: readonly string[]): string[] {
  return [...new Set(list.map(cleanText).filter(Boolean))];
}

function spokenLocale(locale: string, locales: readonly string[]): string | undefined {
  return (
    locales.find((spoken) => spoken === locale) ??
    locales.find((spoken) => spoken === locale.split("-")[0])
  );
}

function wrongBirthDate(birthDate: string, today: string): RefusalReason | null {
  const field = ["input", "birthDate"];
  if (!isDay(birthDate)) {
    return { code: "INVALID", field, message: text("members.birthDateUnreadable") };
  }
  if (birthDate > today) {
    return { code: "IN_THE_FUTURE", field, message: text("members.birthDateInFuture") };
  }
  if (Number(birthDate.slice(0, 4)) >= Number(today.slice(0, 4)) - YEARS_MAX) return null;
  const message = text("members.birthDateTooOld", { years: YEARS_MAX });
  return { code: "INVALID", field, message };
}

// Any text that is not blank can be an external id.
function invalidIdentity(name: "externalId" | "email" | "phone"): RefusalReason {
  const message = name === "phone" ? text("members.phoneInvalid") : text("members.emailInvalid");
  return { code: "INVALID", field: ["input", name], message };
}
