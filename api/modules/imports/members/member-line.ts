import { text } from "../../../locales/text.ts";
import { dayOf, isDay } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { amountMinorMax } from "../../../values/money.ts";
import { isFormerNumber } from "../../../values/typed/phone-number.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { normalizedIdentity } from "../../members/identity.ts";
import { changedProfile, emptyProfile } from "../../members/profile.ts";
import type { Profile, ProfileInput, ProfileRules } from "../../members/profile.ts";
import type { FormerConsent } from "../../members/save-profile.ts";
import { FieldReader } from "../lines/field-reader.ts";

/** Points that a member brings, which end together. */
export interface FormerLot {
  readonly points: number;
  /** When they could first be spent; now when left out. */
  readonly availableAt: Date | null;
  /** Null never ends; left out, the program's terms say when. */
  readonly expiresAt: Date | null | undefined;
}

/** A member as a line of an import describes it. */
export interface MemberLine {
  readonly externalId: string;
  /** As it was sent: what is left out does not change a member that exists. */
  readonly input: ProfileInput;
  /** The same of a new member. */
  readonly profile: Profile;
  readonly memberNumber: string | null;
  readonly joinedAt: Date | null;
  readonly consents: readonly FormerConsent[];
  readonly lots: readonly FormerLot[];
  readonly tier: { readonly name: string; readonly untilDay: Day | null } | null;
  readonly notices: readonly Notice[];
}

/** Something about a line that is imported all the same. */
export interface Notice {
  readonly code: "PHONE_CONVERTED" | "TWIN" | "POINTS_ENDED" | "TIER_ENDED";
  readonly field: readonly string[];
  readonly message: RefusalReason["message"];
}

export const MEMBER_FIELDS = [
  "externalId",
  "email",
  "phone",
  "memberNumber",
  "kind",
  "givenName",
  "familyName",
  "birthDate",
  "gender",
  "locale",
  "address",
  "occupation",
  "interests",
  "joinedAt",
  "consents",
  "points",
  "tier",
] as const;
const ADDRESS_FIELDS = ["line1", "city", "province", "countryCode"];
const CONSENT_FIELDS = ["purpose", "channel", "granted", "source", "wording", "recordedAt"];
const LOT_FIELDS = ["points", "availableAt", "expiresAt"];
const TIER_FIELDS = ["name", "until"];
const LISTS_MAX = { consents: 20, interests: 50, points: 1000 };

export type ReadLine = { readonly line: MemberLine } | { readonly reasons: RefusalReason[] };

/** Reads a line; gives everything that is wrong with it at once. */
export function readMemberLine(
  values: Readonly<Record<string, unknown>>,
  rules: ProfileRules,
): ReadLine {
  const reader = new FieldReader(values, rules.timeZone);
  reader.allow(MEMBER_FIELDS);
  const externalId = reader.requiredText("externalId", 200);
  const input = readProfile(reader);
  const { profile, reasons } = changedProfile(emptyProfile, { ...input, externalId }, rules);
  reader.reasons.push(...reasons.filter(({ field }) => field.at(-1) !== "externalId"));
  const notices: Notice[] = [];
  const read = {
    memberNumber: readMemberNumber(reader, rules),
    joinedAt: readPast(reader, "joinedAt", rules.now),
    consents: readConsents(reader, rules.now),
    lots: readLots(reader).filter((lot, at) => {
      const isOver = lot.expiresAt && lot.expiresAt <= rules.now;
      if (isOver) notices.push(pointsEnded(at, lot.points));
      return !isOver && lot.points > 0;
    }),
    tier: readTier(reader, rules),
  };
  if (reader.reasons.length > 0) return { reasons: reader.reasons };
  if (input.phone && isFormerNumber(input.phone, rules.countryCode)) {
    notices.push(phoneConverted(input.phone, profile.phone!));
  }
  const isOver = read.tier?.untilDay && read.tier.untilDay <= rules.today;
  if (isOver) notices.push(TIER_ENDED);
  const tier = isOver ? null : read.tier;
  return { line: { externalId, input, profile, ...read, tier, notices } };
}

function readProfile(reader: FieldReader): ProfileInput {
  const address = reader.object("address");
  address?.allow(ADDRESS_FIELDS);
  const birthDate = reader.text("birthDate")?.trim();
  return {
    email: reader.text("email"),
    phone: reader.text("phone"),
    kind: reader.oneOf("kind", ["PERSON", "ORGANIZATION"]),
    givenName: reader.text("givenName"),
    familyName: reader.text("familyName"),
    birthDate: birthDate || (reader.has("birthDate") ? null : undefined),
    gender: reader.text("gender"),
    locale: reader.text("locale"),
    address: address && {
      line1: address.text("line1"),
      city: address.text("city"),
      province: address.text("province"),
      countryCode: readCountry(address),
    },
    occupation: reader.text("occupation"),
    interests: reader.texts("interests", LISTS_MAX.interests),
  };
}

function readCountry(address: FieldReader): string | null {
  const code = address.text("countryCode")?.trim().toUpperCase();
  if (!code) return null;
  if (!/^[A-Z]{2}$/.test(code)) address.refuse("countryCode", text("imports.notACountry"));
  return code;
}

function readMemberNumber(reader: FieldReader, { countryCode }: ProfileRules): string | null {
  const value = reader.text("memberNumber")?.trim();
  if (!value) return null;
  const number = normalizedIdentity({ kind: "MEMBER_NUMBER", value }, countryCode);
  if (!number) reader.refuse("memberNumber", text("imports.notACardNumber"));
  return number?.value ?? null;
}

function readPast(reader: FieldReader, name: string, now: Date): Date | null {
  const at = reader.instant(name) ?? null;
  if (at && at > now) reader.refuse(name, text("imports.inTheFuture"), "IN_THE_FUTURE");
  return at;
}

function readConsents(reader: FieldReader, now: Date): FormerConsent[] {
  return reader.list("consents", LISTS_MAX.consents).map((consent) => {
    consent.allow(CONSENT_FIELDS);
    const recordedAt = readPast(consent, "recordedAt", now);
    return {
      purpose: consent.requiredText("purpose", 60),
      channel: consent.requiredText("channel", 60),
      granted: consent.boolean("granted"),
      source: consent.requiredText("source", 120),
      wording: consent.text("wording", 2000) ?? null,
      ...(recordedAt && { recordedAt }),
    };
  });
}

/** A number alone is one lot that ends by the program's terms. */
function readLots(reader: FieldReader): FormerLot[] {
  if (reader.isPlain("points")) {
    return [{ points: reader.count("points"), availableAt: null, expiresAt: undefined }];
  }
  const lots = reader.list("points", LISTS_MAX.points).map((lot) => {
    lot.allow(LOT_FIELDS);
    const availableAt = lot.instant("availableAt") ?? null;
    const expiresAt = lot.instant("expiresAt");
    if (availableAt && expiresAt && expiresAt <= availableAt) {
      lot.refuse("expiresAt", text("imports.endsBeforeItBegins"));
    }
    return { points: lot.count("points"), availableAt, expiresAt };
  });
  if (lots.reduce((sum, { points }) => sum + points, 0) > amountMinorMax) {
    const message = text("imports.tooManyPoints", { max: amountMinorMax });
    reader.refuse("points", message, "AMOUNT_TOO_LARGE");
  }
  return lots;
}

function readTier(reader: FieldReader, { timeZone }: ProfileRules): MemberLine["tier"] {
  if (reader.isPlain("tier")) {
    const name = reader.text("tier")?.trim();
    return name ? { name, untilDay: null } : null;
  }
  const tier = reader.object("tier");
  if (!tier) return null;
  tier.allow(TIER_FIELDS);
  const typed = tier.text("until")?.trim() ?? "";
  const until = isDay(typed) ? null : tier.instant("until");
  const untilDay = isDay(typed) ? typed : until ? dayOf(until, timeZone) : null;
  if (!tier.has("name") && untilDay === null) return null;
  return { name: tier.requiredText("name"), untilDay };
}

function pointsEnded(at: number, points: number): Notice {
  const field = ["input", "points", String(at)];
  return { code: "POINTS_ENDED", field, message: text("imports.pointsEnded", { points }) };
}

function phoneConverted(typed: string, phone: string): Notice {
  const message = text("imports.phoneConverted", { typed: typed.trim(), phone });
  return { code: "PHONE_CONVERTED", field: ["input", "phone"], message };
}

const TIER_ENDED: Notice = {
  code: "TIER_ENDED",
  field: ["input", "tier"],
  message: text("imports.tierEnded"),
};
