/**
 * A text by locale ("en", "vi", "pt-BR"); the first entry is the fallback for every other locale.
 */
export type Localized = Readonly<Record<string, string>>;

/**
 * The text for a locale: exactly that one, else its language's, else the first; "" when there is
 * none.
 */
export function inLocale(texts: Localized, locale: string): string {
  return texts[locale] ?? texts[locale.split("-", 1)[0]!] ?? Object.values(texts)[0] ?? "";
}
