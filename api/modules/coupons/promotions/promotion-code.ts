import { defineEntity, p } from "@mikro-orm/core";
import type { SnapshotPart } from "../../../configuration/configuration-snapshot.ts";
import type { Context } from "../../../graphql/context.ts";
import type { Period } from "../../../values/calendar.ts";
import type { RuleJson } from "../../../values/conditions/read-condition.ts";
import { inLocale } from "../../../values/localized.ts";
import { versionColumns } from "../../../versioning/version-columns.ts";
import { searchable } from "../../../values/typed/searchable.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { showTerms } from "../reward-kind.ts";
import type { CouponTerms } from "../reward-kind.ts";

/** How often a promotion code can be used, by each member or by all together. */
export interface PromotionLimit {
  readonly per: "MEMBER" | "PROGRAM";
  readonly period: Period;
  readonly max: number;
}

/** What a version of a promotion code says: what it takes off, for whom, when and how often. */
export type PromotionCodeDefinition = CouponTerms & {
  /** As it was written; `readCouponCode` gives what it is found by. */
  readonly code: string;
  readonly conditions: RuleJson | null;
  readonly limits: readonly PromotionLimit[];
  /** RFC 3339. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

const promotionCode = defineEntity({
  name: "StoredPromotionCode",
  tableName: "promotion_codes",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    /** As `readCouponCode` gives it; of those that are not archived, no two have the same. */
    code: p.text(),
    archivedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** The lasting identity of a promotion code; what it says is in its versions. */
export class StoredPromotionCode extends promotionCode.class {}
promotionCode.setClass(StoredPromotionCode);

const version = defineEntity({
  name: "PromotionCodeVersion",
  tableName: "promotion_code_versions",
  properties: {
    promotionCodeId: p.uuid().primary(),
    ...versionColumns<PromotionCodeDefinition>(),
  },
});

/** One version of a promotion code. */
export class PromotionCodeVersion extends version.class {}
version.setClass(PromotionCodeVersion);

/** A promotion code with all its versions, the newest first. */
export interface LoadedPromotionCode extends StoredPromotionCode {
  readonly versions: readonly PromotionCodeVersion[];
}

/** The promotion codes of a program, by their ids. */
export const promotionCodesSnapshot: SnapshotPart<ReadonlyMap<string, LoadedPromotionCode>> = {
  name: "promotionCodes",
  async load(em, programId) {
    const codes = await em.find(StoredPromotionCode, { programId });
    const versions = await em.find(
      PromotionCodeVersion,
      { promotionCodeId: { $in: codes.map(({ id }) => id) } },
      { orderBy: { promotionCodeId: "asc", version: "desc" } },
    );
    const versionsOf = Map.groupBy(versions, ({ promotionCodeId }) => promotionCodeId);
    const known = codes.map(({ id, code, archivedAt, createdAt }) => {
      const own = versionsOf.get(id) ?? [];
      return [id, { id, programId, code, archivedAt, createdAt, versions: own }] as const;
    });
    return new Map(known);
  },
};

/** What a version of a promotion code says, field by field. */
export function promotionCodeFields(
  definition: PromotionCodeDefinition,
  { configuration, locale }: Pick<Context, "configuration" | "locale">,
) {
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const { code, titles, kind, conditions, limits, validFrom, validUntil } = definition;
  const titlesShown = locales.flatMap((of) => {
    const title = titles[of];
    return title ? [{ locale: of, title }] : [];
  });
  return {
    ...showTerms(definition, currencyCode),
    code,
    title: inLocale(titles, locale),
    kind,
    conditions,
    limits,
    validFrom: validFrom && new Date(validFrom),
    validUntil: validUntil && new Date(validUntil),
    translations: titlesShown,
  };
}

/** Whether a search finds it: by a part of its code, or of a title. */
export function isPromotionFound(
  { code, titles }: PromotionCodeDefinition,
  search: string,
): boolean {
  const typed = readCouponCode(search.padEnd(4, ".")) ?? "";
  const part = typed.replace(/\.+$/, "");
  if (part !== "" && readCouponCode(code)!.includes(part)) return true;
  return Object.values(titles).some((title) => searchable(title).includes(searchable(search)));
}
