import type { Localized } from "../../../values/localized.ts";
import type { RewardReading, Refuse } from "./read-reward.ts";

/** A reward's words as they are sent. */
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

interface RewardTexts {
  readonly titles: Localized;
  readonly descriptions: Localized;
  readonly terms: Localized;
}

/**
 * A reward's words in the program's languages: those of the caller's language, and the translations, or else those of
 * the version that was edited.
 */
export function readRewardTexts(
  input: TextsInput,
  reading: RewardReading,
  refuse: Refuse,
): RewardTexts {
  const { locales, locale, before } = reading;
  const kept = (name: keyof RewardTexts): Record<string, string> =>
    input.translations ? {} : { ...before?.[name] };
  const words = {
    titles: kept("titles"),
    descriptions: kept("descriptions"),
    terms: kept("terms"),
  };
  const put = (of: string, { title, description, terms }: Omit<TextsInput, "translations">) => {
    words.titles[of] = title.trim();
    words.descriptions[of] = description?.trim() ?? "";
    words.terms[of] = terms?.trim() ?? "";
  };
  put(locale, input);
  if (input.title.trim() === "") refuse(["title"], UNNAMED);
  const seen = new Set<string>();
  input.translations?.forEach(({ locale: of, ...told }, position) => {
    const at = ["translations", String(position)];
    if (!locales.includes(of) || seen.has(of)) refuse([...at, "locale"], wrongLocale(locales));
    if (told.title.trim() === "") refuse([...at, "title"], UNNAMED);
    seen.add(of);
    put(of, told);
  });
  // In the program's own order: readers of other languages see the first.
  const ordered = (texts: Record<string, string>) =>
    Object.fromEntries(locales.flatMap((of) => (texts[of] ? [[of, texts[of]]] : [])));
  const { titles, descriptions, terms } = words;
  return { titles: ordered(titles), descriptions: ordered(descriptions), terms: ordered(terms) };
}

const UNNAMED = {
  en: "Give the reward a name: members see it.",
  vi: "Hãy đặt tên cho phần thưởng: thành viên sẽ thấy tên này.",
};

function wrongLocale(locales: readonly string[]) {
  const all = locales.join(", ");
  return {
    en: `Use each of the program's languages at most once: ${all}.`,
    vi: `Chỉ dùng mỗi ngôn ngữ của chương trình một lần: ${all}.`,
  };
}
