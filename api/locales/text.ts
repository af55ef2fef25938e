import { IntlMessageFormat } from "intl-messageformat";
import { messages } from "./messages.ts";
import type { MessageKey } from "./messages.ts";

/** The languages the server itself speaks; a program may have others for its own texts. */
export type Language = "en" | "vi";

/** What stands for an argument of a message: a function gives it in the reader's locale. */
export type TextValue = string | number | boolean | Date | Text | ((locale: string) => string);

/** A text for people, not yet in a language: the key of a message of `locales/`, and its arguments. */
export interface Text {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, TextValue>>;
}

/** Names a text by its key, such as `text("coupons.expired")`; the language is chosen when it is shown. */
export function text(key: MessageKey, values?: Text["values"]): Text {
  return values ? { key, values } : { key };
}

/** English unless Vietnamese is asked for. */
export function languageOf(locale: string): Language {
  return /^vi(-|$)/i.test(locale) ? "vi" : "en";
}

/**
 * The text in the language of a locale.
 * @param locale BCP 47, such as "vi" or "en-GB": numbers and dates are written as it does.
 */
export function say({ key, values }: Text, locale: string): string {
  const language = languageOf(locale);
  const said = Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, argument(value, locale)]),
  );
  return String(compiled(key, language).format(said));
}

/** The text in every language the server speaks, for what is stored with its words. */
export function sayInAll(of: Text): Readonly<Record<Language, string>> {
  return { en: say(of, "en"), vi: say(of, "vi") };
}

function argument(value: TextValue, locale: string): string | number | boolean | Date {
  if (typeof value === "function") return value(locale);
  if (typeof value === "object" && "key" in value) return say(value, locale);
  return value;
}

const formats = new Map<string, IntlMessageFormat>();

/** Each message is parsed once, when it is first needed. */
function compiled(key: MessageKey, language: Language): IntlMessageFormat {
  const name = `${language} ${key}`;
  let format = formats.get(name);
  if (!format) {
    // Tags are for rich text in a browser; our messages may hold a "<" of their own.
    format = new IntlMessageFormat(messages[language][key], language, undefined, {
      ignoreTag: true,
    });
    formats.set(name, format);
  }
  return format;
}
