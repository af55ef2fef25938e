import { IntlMessageFormat } from "intl-messageformat";
import { messages } from "./messages.ts";
import type { MessageKey } from "./messages.ts";

/** The languages of the server's own texts; a program may have others for its texts. */
export const languages = ["en", "vi"] as const;
export type Language = (typeof languages)[number];

/** The value of a message's argument; a function gives it in the reader's locale. */
export type TextValue = string | number | boolean | Date | Text | ((locale: string) => string);

/**
 * A text for people, not yet in a language: the key of a message in `locales/`, and its arguments.
 */
export interface Text {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, TextValue>>;
}

/**
 * Makes a text from its key, such as `text("coupons.expired")`. The language is chosen when it is
 * shown.
 */
export function text(key: MessageKey, values?: Text["values"]): Text {
  return values ? { key, values } : { key };
}

/**
 * The server's language for a locale: Vietnamese for "vi" and its regions, English for all others.
 */
export function languageOf(locale: string): Language {
  return /^vi(-|$)/i.test(locale) ? "vi" : "en";
}

/**
 * Returns the text in the language of a locale. Numbers, dates and plurals are written as the
 * locale does.
 * @param locale BCP 47, such as "vi" or "en-GB".
 */
export function say({ key, values }: Text, locale: string): string {
  const written = Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, argument(value, locale)]),
  );
  return String(formatOf(key, locale).format(written));
}

/** Returns the text in every language of the server, for what is stored with its words. */
export function sayInAll(text: Text): Readonly<Record<Language, string>> {
  return { en: say(text, "en"), vi: say(text, "vi") };
}

function argument(value: TextValue, locale: string): string | number | boolean | Date {
  if (typeof value === "function") return value(locale);
  if (typeof value === "object" && "key" in value) return say(value, locale);
  return value;
}

// Locales come from callers, so there is an end to how many are kept.
const FORMATS_MAX = 5_000;
const formats = new Map<string, IntlMessageFormat>();

/** Each message is parsed once for a locale, when it is first needed. */
function formatOf(key: MessageKey, locale: string): IntlMessageFormat {
  const language = languageOf(locale);
  const formatLocale = regionalLocale(locale, language);
  const name = `${formatLocale} ${key}`;
  let format = formats.get(name);
  if (!format) {
    // Tags are for rich text in a browser; these messages may hold a "<" of their own.
    format = new IntlMessageFormat(messages[language][key], formatLocale, undefined, {
      ignoreTag: true,
    });
    if (formats.size >= FORMATS_MAX) formats.clear();
    formats.set(name, format);
  }
  return format;
}

/** "en-GB" for English of Britain; English plurals and numbers for a reader of another language. */
function regionalLocale(locale: string, language: Language): string {
  const [, region] = /^(?:en|vi)(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(locale) ?? [];
  return region ? `${language}-${region.toUpperCase()}` : language;
}
