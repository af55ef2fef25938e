import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { sql } from "../../../database/sql.ts";
import { inLocale } from "../../../values/localized.ts";
import { showTerms } from "../../coupons/reward-kind.ts";
import { programSnapshot } from "../../programs/program.ts";
import { rewardTranslations } from "../../rewards/reward-view.ts";
import type { RewardDefinition } from "../../rewards/reward.ts";

/** How far an item has come, as it is stored. */
export type ItemStatus = "DRAFT" | "SUBMITTED" | "SENT_BACK" | "APPROVED" | "WITHDRAWN";

/** An item that a partner wrote. */
export interface PartnerItem {
  readonly id: string;
  readonly partnerId: string;
  readonly version: number;
  readonly status: ItemStatus;
  readonly content: RewardDefinition;
  readonly suggestedCost: number | null;
  readonly hasOwnCodes: boolean;
  readonly codePoolId: string | null;
  readonly reason: string | null;
  readonly rewardId: string | null;
  readonly rewardVersion: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const ITEM_COLUMNS = sql`i.id, i.partner_id as "partnerId", i.version, i.status, i.content,
  i.suggested_cost as "suggestedCost", i.has_own_codes as "hasOwnCodes",
  i.code_pool_id as "codePoolId", i.reason, i.reward_id as "rewardId",
  i.reward_version as "rewardVersion", i.created_at as "createdAt", i.updated_at as "updatedAt"`;

/** What an item says, in the reader's language and in every other. */
export function itemContentView(
  { content }: PartnerItem,
  { configuration, locale }: { configuration: ConfigurationSnapshot; locale: string },
) {
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const { kind, titles, descriptions, terms, imageUrl, link = null } = content;
  return {
    ...showTerms(content, currencyCode),
    kind,
    title: inLocale(titles, locale),
    description: inLocale(descriptions, locale) || null,
    terms: inLocale(terms, locale) || null,
    imageUrl,
    link,
    validFrom: content.validFrom && new Date(content.validFrom),
    validUntil: content.validUntil && new Date(content.validUntil),
    translations: rewardTranslations(content, locales),
  };
}
