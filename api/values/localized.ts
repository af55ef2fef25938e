/**
 * A text by locale ("en", "vi", "pt-BR"); the first entry is the fallback for every other locale.
 */
export type Localized = Readonly<Record<string, string>>;

/** A text of the engine's own, in the languages it speaks. */
export interface Words {
  readonly en: string;
  readonly vi: string;
}

/**
 * The text for a locale: exactly that one, else its language's, else the first; "" when there is
 * none.
 */
export function inLocale(texts: Localized, locale: string): string {
  return texts[locale] ?? texts[locale.split("-", 1)[0]!] ?? Object.values(texts)[0] ?? "";
}

/**
 * Of the two languages the engine itself speaks, the one for a locale; English unless Vietnamese is
 * asked for.
 */
export function spokenLanguage(locale: string): "en" | "vi" {
  return /^vi(-|$)/i.test(locale) ? "vi" : "en";
}
