import type { RefusalReason } from "../../writes/refusal.ts";
import { normalizedIdentity } from "./identity.ts";
import { searchable } from "./searchable.ts";

export interface Address {
  line1?: string | null;
  city?: string | null;
  province?: string | null;
  countryCode?: string | null;
}

/** What a caller may say about a member; left out is unknown or unchanged, null is empty. */
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

/** A member's profile as it is kept. */
export interface Profile {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly kind: "PERSON" | "ORGANIZATION";
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly locale: string | null;
  readonly address: Address | null;
  readonly occupation: string | null;
  readonly interests: readonly string[];
}

export const emptyProfile: Profile = {
  ...{
    externalId: null,
    email: null,
    phone: null,
    kind: "PERSON",
    givenName: null,
    familyName: null,
  },
  ...{
    birthDate: null,
    gender: null,
    locale: null,
    address: null,
    occupation: null,
    interests: [],
  },
};

/** What a profile is read against. */
export interface ProfileRules {
  readonly countryCode: string;
  readonly locales: readonly string[];
  /** The program's day today, as YYYY-MM-DD. */
  readonly today: string;
}

const NAMES = ["givenName", "familyName", "gender", "occupation"] as const;
const YEARS_MAX = 130;

/**
 * A profile changed by what a caller said: identities in their normal spelling, texts trimmed, empty texts null.
 * Gives every reason to refuse it at once.
 */
export function changedProfile(
  before: Profile,
  input: ProfileInput,
  rules: ProfileRules,
): { profile: Profile; reasons: RefusalReason[] } {
  const profile = { ...before } as { -readonly [Name in keyof Profile]: Profile[Name] };
  const reasons: RefusalReason[] = [];

  if (input.kind) profile.kind = input.kind;
  if (input.address !== undefined) profile.address = input.address && { ...input.address };
  if (input.interests !== undefined) profile.interests = texts(input.interests ?? []);
  for (const name of NAMES) {
    if (input[name] !== undefined) profile[name] = input[name]?.trim() || null;
  }
  for (const [name, kind] of IDENTITIES) {
    const value = input[name];
    if (value === undefined) continue;
    const identity = value?.trim() ? normalizedIdentity({ kind, value }, rules.countryCode) : null;
    if (value?.trim() && !identity) reasons.push(invalid(name));
    profile[name] = identity?.value ?? null;
  }
  if (input.birthDate !== undefined) {
    const reason = input.birthDate && wrongBirthDate(input.birthDate, rules.today);
    if (reason) reasons.push(reason);
    profile.birthDate = input.birthDate;
  }
  if (input.locale !== undefined) {
    const locale = input.locale && knownLocale(input.locale, rules.locales);
    if (locale === undefined) reasons.push(unknownLocale(rules.locales));
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
 * The name to greet a member with: family name first in Vietnamese, last elsewhere; the card number for someone
 * nameless.
 */
export function displayName(
  { givenName, familyName, locale }: Profile,
  member: { memberNumber: string; defaultLocale: string },
): string {
  const isFamilyFirst = (locale ?? member.defaultLocale).startsWith("vi");
  const names = isFamilyFirst ? [familyName, givenName] : [givenName, familyName];
  return names.filter(Boolean).join(" ") || member.memberNumber;
}

/** What search looks in: every name and identity of a member, without accents. */
export function searchText(profile: Profile, memberNumber: string): string {
  const { givenName, familyName, email, phone, externalId } = profile;
  const names = [familyName, givenName, familyName, email, phone, memberNumber, externalId];
  return searchable(names.filter(Boolean).join(" "));
}

function texts(list: readonly string[]): string[] {
  return [...new Set(list.map((text) => text.trim()).filter(Boolean))];
}

function knownLocale(locale: string, locales: readonly string[]): string | undefined {
  return (
    locales.find((known) => known === locale) ??
    locales.find((known) => known === locale.split("-")[0])
  );
}

function wrongBirthDate(birthDate: string, today: string): RefusalReason | null {
  const field = ["input", "birthDate"];
  if (birthDate > today) {
    return {
      code: "IN_THE_FUTURE",
      field,
      message: { en: "The day of birth lies in the future.", vi: "Ngày sinh nằm trong tương lai." },
    };
  }
  if (Number(birthDate.slice(0, 4)) >= Number(today.slice(0, 4)) - YEARS_MAX) return null;
  return {
    code: "INVALID",
    field,
    message: {
      en: `The day of birth lies more than ${YEARS_MAX} years back. Check the year.`,
      vi: `Ngày sinh cách nay hơn ${YEARS_MAX} năm. Hãy kiểm tra lại năm sinh.`,
    },
  };
}

function invalid(name: "externalId" | "email" | "phone"): RefusalReason {
  const words = {
    externalId: { en: "The external id is empty.", vi: "Mã khách ngoài đang trống." },
    email: {
      en: "This is not an e-mail address. Write it as name@example.com.",
      vi: "Đây không phải địa chỉ e-mail. Hãy viết như ten@example.com.",
    },
    phone: {
      en: "This is not a valid phone number. Write it with its country code, such as +84 912 345 678.",
      vi: "Số điện thoại không hợp lệ. Hãy viết kèm mã quốc gia, ví dụ +84 912 345 678.",
    },
  };
  return { code: "INVALID", field: ["input", name], message: words[name] };
}

function unknownLocale(locales: readonly string[]): RefusalReason {
  return {
    code: "INVALID",
    field: ["input", "locale"],
    message: {
      en: `The program does not speak this language. Choose one of ${locales.join(", ")}.`,
      vi: `Chương trình không dùng ngôn ngữ này. Hãy chọn một trong: ${locales.join(", ")}.`,
    },
  };
}
