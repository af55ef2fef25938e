import { text } from "../../../locales/text.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefuseField } from "../../../values/read-amount.ts";
import type { RewardDefinition } from "../reward.ts";

/** A reward's texts as they are sent. */
export interface TextsInput {
  readonly title: string;
  readonly description?: string | null;
  readonly terms?: string | null;
  readonly translations?:
    | readonly {
        readonly locale: string;
        readonly title: string;
        readonly description?: string | null;
        readonly terms?: string | null;
      }[]
    | null;
}

/**
 * What texts are read against: the program's languages, the caller's, and the version that was
 * edited.
 */
export interface TextsReading {
  readonly locales: readonly string[];
  readonly locale: string;
  readonly before: RewardDefinition | null;
}

interface RewardTexts {
  readonly titles: Localized;
  readonly descriptions: Localized;
  readonly terms: Localized;
}

/**
 * Reads a reward's texts in the program's languages: those in the caller's language, and the
 * translations; without translations, those of the version that was edited stay.
 */
export function readRewardTexts(
  input: TextsInput,
  { locales, locale: callerLocale, before }: TextsReading,
  refuse: RefuseField,
): RewardTexts {
  const stored = (name: keyof RewardTexts): Record<string, string> =>
    input.translations ? {} : { ...before?.[name] };
  const titles = stored("titles");
  const descriptions = stored("descriptions");
  const terms = stored("terms");
  const put = (locale: string, texts: Omit<TextsInput, "translations">) => {
    titles[locale] = texts.title.trim();
    descriptions[locale] = texts.description?.trim() ?? "";
    terms[locale] = texts.terms?.trim() ?? "";
  };
  const checkTitle = (title: string, field: readonly string[]) => {
    if (title.trim() === "") refuse("INVALID", field, text("rewards.titleRequired"));
  };
  put(callerLocale, input);
  checkTitle(input.title, ["input", "title"]);
  const seen = new Set<string>();
  input.translations?.forEach(({ locale, ...texts }, position) => {
    const field = ["input", "translations", String(position)];
    if (!locales.includes(locale) || seen.has(locale)) {
      const message = text("rewards.localeInvalid", { locales: locales.join(", ") });
      refuse("INVALID", [...field, "locale"], message);
    }
    checkTitle(texts.title, [...field, "title"]);
    seen.add(locale);
    put(locale, texts);
  });
  // In the program's own order: readers of other languages see the first.
  const ordered = (texts: Record<string, string>) =>
    Object.fromEntries(locales.flatMap((of) => (texts[of] ? [[of, texts[of]]] : [])));
  return { titles: ordered(titles), descriptions: ordered(descriptions), terms: ordered(terms) };
}
