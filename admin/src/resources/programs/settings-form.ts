import type { ProgramSettingsQuery } from "../../../../client/admin.ts";

export type Settings = ProgramSettingsQuery["program"];

interface Texts {
  readonly name?: string;
  readonly pointsName?: string;
  readonly description?: string;
}

/** The settings as the form has them: texts by language. */
export interface SettingsValues {
  readonly translations: Readonly<Record<string, Texts>>;
  readonly locales: string[];
  readonly defaultLocale: string;
  readonly look: { readonly logoUrl?: string; readonly color?: string };
  readonly currencyCode: string;
  readonly timeZone: string;
}

export function valuesOf(program: Settings): SettingsValues {
  const { translations, locales, defaultLocale, look, currencyCode, timeZone } = program;
  return {
    translations: Object.fromEntries(
      translations.map(({ locale, name, pointsName, description }) => [
        locale,
        { name: name ?? "", pointsName: pointsName ?? "", description: description ?? "" },
      ]),
    ),
    locales: [...locales],
    defaultLocale,
    look: { logoUrl: look.logoUrl ?? "", color: look.color ?? "" },
    currencyCode,
    timeZone,
  };
}

/** What is sent of it. Currency and time zone are left out once they are fixed. */
export function inputOf(values: SettingsValues, version: number, inUse: boolean) {
  const { translations, locales, defaultLocale, look, currencyCode, timeZone } = values;
  return {
    version,
    translations: spokenOf(values).map((locale) => {
      const { name, pointsName, description } = translations[locale]!;
      return {
        locale,
        ...(name?.trim() && { name: name.trim() }),
        ...(pointsName?.trim() && { pointsName: pointsName.trim() }),
        description: description?.trim() || null,
      };
    }),
    locales,
    defaultLocale,
    look: { logoUrl: look.logoUrl?.trim() || null, color: look.color?.trim() || null },
    ...(!inUse && { currencyCode, timeZone }),
  };
}

/** Where the form has what a refusal names: a text is at its language there. */
export function placeOf([field = "", at, ...rest]: readonly string[], values: SettingsValues) {
  if (at === undefined) return [field];
  return [field, field === "translations" ? spokenOf(values)[Number(at)]! : at, ...rest];
}

/** The languages that stay and have texts; those of a language that goes, go as well. */
function spokenOf({ translations, locales }: SettingsValues): string[] {
  return Object.keys(translations).filter((locale) => locales.includes(locale));
}
