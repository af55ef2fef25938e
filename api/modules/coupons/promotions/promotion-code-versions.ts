import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { audienceProblems } from "../../../values/conditions/audience.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefuseField } from "../../../values/read-amount.ts";
import { thingsWithId } from "../../../versioning/things.ts";
import type { NewOrExisting } from "../../../versioning/things.ts";
import { versioned } from "../../../versioning/versioned.ts";
import type { Editing, ReadDefinition } from "../../../versioning/versioned-thing.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { readTerms } from "../reward-kind.ts";
import type { RewardKind } from "../reward-kind.ts";
import type { PromotionCodeDefinition, PromotionLimit } from "./promotion-code.ts";

/** A promotion code as it is sent; the terms of its kind stand beside these fields. */
export interface SavePromotionCode extends NewOrExisting {
  readonly code: string;
  readonly title: string;
  readonly kind: RewardKind;
  readonly limits?: readonly PromotionLimit[] | null;
  readonly conditions?: unknown;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
  readonly translations?: readonly { readonly locale: string; readonly title: string }[] | null;
}

type Of = Editing<PromotionCodeDefinition>;

const noun = text("coupons.promotionCodeNoun");
const CODE = ["input", "code"];
const TAKEN_ALREADY = text("coupons.promotionCodeTaken");

/** The versions of promotion codes, and the writes on them. */
export const promotionCodeVersions = versioned<
  { readonly id: string },
  SavePromotionCode,
  PromotionCodeDefinition
>({
  noun,
  table: { name: "promotion_code_versions", owner: "promotion_code_id" },
  things: thingsWithId({
    table: "promotion_codes",
    idPrefix: "promo",
    noun,
    insert: (work, id, { code }) => nameIt(work, id, code),
  }),
  events: { name: "promotion-code", idField: "promotionCodeId" },
  read: readPromotionCode,
  problems: ({ configuration }, { conditions }) =>
    audienceProblems(conditions, configuration.conditionFields).map(atConditions),
  beforeDraft: (work, id, { code }) => nameIt(work, id, code),
});

/** Reads a promotion code. All that is wrong is returned at once, each reason at its field. */
async function readPromotionCode(
  work: Work,
  input: SavePromotionCode,
  { thing, before }: Of,
): Promise<ReadDefinition<PromotionCodeDefinition>> {
  const { currencyCode } = work.configuration.part(programSnapshot);
  const reasons: RefusalReason[] = [];
  const refuse: RefuseField = (code, field, message) => {
    // The mutation's own code for amounts that no promotion code can have.
    const isOutOfRange = code === "NEGATIVE_AMOUNT" || code === "AMOUNT_TOO_LARGE";
    reasons.push({ code: isOutOfRange ? "INVALID" : code, field, message });
  };
  const wrong = await codeProblem(work, input, { thing, before });
  if (wrong) reasons.push(wrong);
  const definition: PromotionCodeDefinition = {
    ...readTerms(input, { currencyCode, field: ["input"], refuse, isAlone: true }),
    kind: input.kind,
    code: input.code.trim(),
    titles: titlesOf(work, input, { before, refuse }),
    conditions: (input.conditions ?? null) as PromotionCodeDefinition["conditions"],
    limits: limitsOf(input, refuse),
    validFrom: input.validFrom?.toISOString() ?? null,
    validUntil: input.validUntil?.toISOString() ?? null,
  };
  const { validFrom, validUntil } = input;
  if (validFrom && validUntil && validUntil <= validFrom) {
    refuse("INVALID", ["input", "validUntil"], text("coupons.promotionEndsBeforeItBegins"));
  }
  const { conditionFields } = work.configuration;
  reasons.push(...audienceProblems(definition.conditions, conditionFields).map(atConditions));
  return reasons.length > 0 ? { reasons } : { definition };
}

const TAKEN = sql.read("find a code that is another promotion code's or a coupon's")`
  select from coupon_codes k left join promotion_codes p on p.id = k.promotion_code_id
  where k.program_id = ${"programId"} and k.code = ${"code"} and (
    k.promotion_code_id is null
    or p.id is distinct from ${"id"}::uuid and p.archived_at is null and p.code = k.code
  )
`;

async function codeProblem(
  work: Work,
  input: SavePromotionCode,
  { thing, before }: Of,
): Promise<RefusalReason | null> {
  const code = readCouponCode(input.code);
  if (code === null) {
    return { code: "INVALID", field: CODE, message: text("coupons.promotionCodeInvalid") };
  }
  const wasPublished = thing?.versions.some(({ publishedAt }) => publishedAt);
  if (wasPublished && code !== readCouponCode(before!.code)) {
    return { code: "INVALID", field: CODE, message: text("coupons.promotionCodeStays") };
  }
  const { programId } = work;
  const taken = await work.rows(TAKEN, { programId, code, id: thing?.id ?? null });
  if (taken.length === 0) return null;
  return { code: "CODE_TAKEN", field: CODE, message: TAKEN_ALREADY };
}

// A code is found in `coupon_codes` alone, so it is one coupon's or one promotion code's. One that
// was archived, or has another code now, leaves its row to the next.
const NAME = sql.write<{ code: string }>("give a promotion code its code")`
  with named as (
    insert into promotion_codes (id, program_id, code, created_at)
    values (${"id"}, ${"programId"}, ${"code"}, ${"now"})
    on conflict (id) do update set code = excluded.code
  )
  insert into coupon_codes (program_id, code, shown, promotion_code_id)
  values (${"programId"}, ${"code"}, ${"shown"}, ${"id"})
  on conflict (program_id, code) do update set
    promotion_code_id = excluded.promotion_code_id, shown = excluded.shown
  where coupon_codes.promotion_code_id is not null
  returning code
`;

async function nameIt(work: Work, id: string, shown: string): Promise<void> {
  const { programId, now } = work;
  const code = readCouponCode(shown);
  const named = await work.rows(NAME, { id, programId, code, shown: shown.trim(), now });
  // A coupon was issued with this code a moment ago.
  if (named.length === 0) throw refusal("CODE_TAKEN", CODE, TAKEN_ALREADY);
}

function titlesOf(
  { configuration, locale }: Work,
  { title, translations }: SavePromotionCode,
  { before, refuse }: Pick<Of, "before"> & { refuse: RefuseField },
): Localized {
  const { locales } = configuration.part(programSnapshot);
  const titles: Record<string, string> = translations ? {} : { ...before?.titles };
  const put = (of: string, written: string, field: readonly string[]) => {
    titles[of] = written.trim();
    if (titles[of] === "") refuse("INVALID", field, text("coupons.promotionTitleRequired"));
  };
  put(locale, title, ["input", "title"]);
  const seen = new Set<string>();
  translations?.forEach((translation, position) => {
    const field = ["input", "translations", String(position)];
    if (!locales.includes(translation.locale) || seen.has(translation.locale)) {
      const message = text("coupons.promotionLocaleInvalid", { locales: locales.join(", ") });
      refuse("INVALID", [...field, "locale"], message);
    }
    seen.add(translation.locale);
    put(translation.locale, translation.title, [...field, "title"]);
  });
  // In the program's own order: readers of other languages see the first.
  return Object.fromEntries(locales.flatMap((of) => (titles[of] ? [[of, titles[of]]] : [])));
}

const LIMIT_MAX = 1_000_000_000;

function limitsOf({ limits }: SavePromotionCode, refuse: RefuseField): PromotionLimit[] {
  const seen = new Set<string>();
  return (limits ?? []).map(({ per, period, max }, position) => {
    const field = ["input", "limits", String(position)];
    if (seen.has(`${per} ${period}`)) {
      refuse("INVALID", field, text("coupons.promotionLimitTwice"));
    }
    if (max < 1 || max > LIMIT_MAX) {
      const message = text("coupons.promotionLimitOutOfRange", { max: LIMIT_MAX });
      refuse("INVALID", [...field, "max"], message);
    }
    seen.add(`${per} ${period}`);
    return { per, period, max };
  });
}

function atConditions({
  code,
  path,
  message,
}: ReturnType<typeof audienceProblems>[number]): RefusalReason {
  return { code, field: ["input", "conditions", ...path], message };
}
