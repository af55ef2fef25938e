import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { isTimeZone } from "../../../values/calendar.ts";
import { canonicalLocale } from "../../../values/localized.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { isPictureAddress } from "../../files/picture-address.ts";
import type { ProgramLook } from "../program-look.ts";

/** What a program is called in a language; what is left out stays. */
interface ProgramTexts {
  readonly name?: string | null;
  readonly pointsName?: string | null;
  /** Null takes it away. */
  readonly description?: string | null;
}

/** A program as staff edit it; what is left out stays. */
export interface ProgramChange extends ProgramTexts {
  readonly translations?: readonly ({ readonly locale: string } & ProgramTexts)[] | null;
  readonly locales?: readonly string[] | null;
  readonly defaultLocale?: string | null;
  readonly look?: ProgramLook | null;
  readonly currencyCode?: string | null;
  readonly timeZone?: string | null;
}

/** The parts of a program that are edited. */
export interface StoredProgram {
  readonly names: Localized;
  readonly pointsNames: Localized;
  readonly descriptions: Localized;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly look: ProgramLook;
  readonly currencyCode: string;
  readonly timeZone: string;
}

const NAME_LONGEST = 100;
const LOCALES_MAX = 10;
const COLOR = /^#[0-9a-f]{6}$/i;

/** What a program is after a change, and everything that is wrong with it. */
export function readProgramChange(
  change: ProgramChange,
  { before, locale }: { readonly before: StoredProgram; readonly locale: string },
): { after: StoredProgram; reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const refuse = (field: readonly string[], message: Text) =>
    reasons.push({ code: "INVALID", field: ["input", ...field], message });

  const locales = readLocales(change.locales ?? before.locales, refuse);
  const texts = readTexts(change, { before, locales, locale, refuse });
  const wanted = change.defaultLocale ?? before.defaultLocale;
  const defaultLocale = canonicalLocale(wanted) ?? wanted;
  if (!locales.includes(defaultLocale)) {
    const field = change.defaultLocale == null ? "locales" : "defaultLocale";
    refuse([field], text("programs.defaultNotSpoken", { locale: defaultLocale }));
  }
  const look = change.look === undefined ? before.look : (change.look ?? {});
  for (const [field, message] of lookProblems(look)) refuse(["look", field], message);
  const timeZone = change.timeZone?.trim() ?? before.timeZone;
  if (!isTimeZone(timeZone)) {
    refuse(["timeZone"], text("programs.timeZoneInvalid", { value: timeZone }));
  }
  const currencyCode = change.currencyCode ?? before.currencyCode;
  const after = { ...texts, locales, defaultLocale, look, timeZone, currencyCode };
  return { after, reasons };
}

type Refuse = (field: readonly string[], message: Text) => void;

function readLocales(given: readonly string[], refuse: Refuse): string[] {
  for (const [position, tag] of given.entries()) {
    if (canonicalLocale(tag) !== null) continue;
    refuse(["locales", String(position)], text("programs.localeInvalid", { value: tag }));
  }
  const locales = [...new Set(given.flatMap((tag) => canonicalLocale(tag) ?? []))];
  if (given.length < 1 || given.length > LOCALES_MAX) {
    refuse(["locales"], text("programs.localesCount", { max: LOCALES_MAX }));
  }
  return locales;
}

interface ReadingTexts {
  readonly before: StoredProgram;
  readonly locales: readonly string[];
  /** The caller's: in which texts without a language are. */
  readonly locale: string;
  readonly refuse: Refuse;
}

function readTexts(change: ProgramChange, { before, locales, locale, refuse }: ReadingTexts) {
  const names = { ...before.names };
  const pointsNames = { ...before.pointsNames };
  const descriptions = { ...before.descriptions };
  const put = (language: string, texts: ProgramTexts, path: readonly string[]) => {
    for (const [field, stored] of [
      ["name", names],
      ["pointsName", pointsNames],
    ] as const) {
      const value = texts[field]?.trim();
      if (value === undefined) continue;
      const isName = value !== "" && [...value].length <= NAME_LONGEST;
      if (!isName) refuse([...path, field], text("programs.nameLength", { max: NAME_LONGEST }));
      stored[language] = value;
    }
    if (texts.description !== undefined) descriptions[language] = texts.description?.trim() ?? "";
  };
  put(locale, change, []);
  for (const [position, { locale: language, ...texts }] of (change.translations ?? []).entries()) {
    const path = ["translations", String(position)];
    if (!locales.includes(language)) {
      const list = locales.join(", ");
      refuse([...path, "locale"], text("programs.translationNotSpoken", { list }));
    }
    put(language, texts, path);
  }
  // In the program's own order: readers of other languages see the first.
  const ordered = (texts: Record<string, string>): Localized =>
    Object.fromEntries(locales.flatMap((of) => (texts[of] ? [[of, texts[of]]] : [])));
  const after = {
    names: ordered(names),
    pointsNames: ordered(pointsNames),
    descriptions: ordered(descriptions),
  };
  if (Object.keys(after.names).length === 0 || Object.keys(after.pointsNames).length === 0) {
    refuse(["locales"], text("programs.namesMissing"));
  }
  return after;
}

function lookProblems({ logoUrl, color }: ProgramLook): [keyof ProgramLook, Text][] {
  const problems: [keyof ProgramLook, Text][] = [];
  if (logoUrl != null && !isPictureAddress(logoUrl)) {
    problems.push(["logoUrl", text("programs.logoInvalid")]);
  }
  if (color != null && !COLOR.test(color)) problems.push(["color", text("programs.colorInvalid")]);
  return problems;
}
