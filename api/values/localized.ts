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

const LOCALE_LONGEST = 35;

/** A language tag in its canonical form, such as "pt-BR"; null when it is none. */
export function canonicalLocale(tag: string): string | null {
  if (tag.length > LOCALE_LONGEST) return null;
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null;
  } catch {
    return null;
  }
}
