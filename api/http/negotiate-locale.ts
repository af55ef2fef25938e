import { languages } from "../locales/text.ts";

/**
 * The language to answer in: the best of `Accept-Language` that the program speaks, exactly or by
 * its language alone (`en` for `en-GB`), else the program's own.
 */
export function negotiatedLocale(
  acceptLanguage: string | undefined,
  { locales, defaultLocale }: { locales: readonly string[]; defaultLocale: string },
): string {
  for (const wanted of wantedLocales(acceptLanguage ?? "")) {
    const language = wanted.split("-", 1)[0];
    const found =
      locales.find((locale) => locale.toLowerCase() === wanted) ??
      locales.find((locale) => locale.toLowerCase() === language);
    if (found) return found;
  }
  return defaultLocale;
}

/**
 * The language of the server's own texts for a caller who is not known yet; English when none is
 * asked for.
 */
export function requestedLanguage(acceptLanguage: string | undefined): string {
  return negotiatedLocale(acceptLanguage, { locales: languages, defaultLocale: "en" });
}

function wantedLocales(acceptLanguage: string): string[] {
  return acceptLanguage
    .slice(0, 500)
    .toLowerCase()
    .split(",")
    .map((part) => {
      const [locale, quality] = part.trim().split(/\s*;\s*q\s*=\s*/);
      return { locale: locale!, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ locale }) => locale);
}
