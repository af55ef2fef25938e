import { spokenLanguage } from "../../../values/localized.ts";
import type { MessageContent } from "./message-content.ts";
import { builtInEnglish } from "./built-in-english.ts";
import { builtInVietnamese } from "./built-in-vietnamese.ts";
import type { MessageKind } from "../message-kind.ts";

/** The words that are sent where a program has none of its own. */
export function builtInContent(kind: MessageKind, locale: string): MessageContent {
  return { en: builtInEnglish, vi: builtInVietnamese }[spokenLanguage(locale)][kind];
}
