import { encodeId } from "../../../values/id.ts";
import type { RewardText } from "../../rewards/reward-view.ts";
import type { CatalogItemRow, CatalogRow } from "./read-catalog.ts";

/** An item of a catalog in the reader's language, and in every other. */
export function itemView({ rewardId, version, updatedAt, item }: CatalogItemRow, locale: string) {
  const { translations, validFrom, validUntil, ...shown } = item;
  const { title, description, terms } = textIn(locale, translations);
  return {
    ...shown,
    id: encodeId("rwd", rewardId),
    title,
    description,
    terms,
    validFrom: validFrom && new Date(validFrom),
    validUntil: validUntil && new Date(validUntil),
    version,
    updatedAt,
    translations,
  };
}

/** The text for a locale: exactly that one, else its language's, else the program's first. */
function textIn(locale: string, translations: readonly RewardText[]): RewardText {
  const of = (wanted: string) => translations.find((it) => it.locale === wanted);
  return of(locale) ?? of(locale.split("-", 1)[0]!) ?? translations[0]!;
}

/** A change of a catalog, as GraphQL and the feed show it. */
export function changeView(row: CatalogRow, locale: string) {
  const { item } = row;
  return {
    kind: item ? ("SAVED" as const) : ("REMOVED" as const),
    itemId: encodeId("rwd", row.rewardId),
    item: item && itemView({ ...row, item }, locale),
  };
}
