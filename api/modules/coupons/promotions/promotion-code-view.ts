import { sql } from "../../../database/sql.ts";
import { connectionOf, offsetOf, pageOf } from "../../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { dayOf } from "../../../values/calendar.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { standingAt } from "../../../versioning/version.ts";
import { searchable } from "../../members/searchable.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { showTerms } from "../reward-kind.ts";
import { promotionCodesSnapshot } from "./promotion-code.ts";
import type {
  LoadedPromotionCode,
  PromotionCodeDefinition,
  PromotionCodeVersion,
} from "./promotion-code.ts";

/** In the order in which staff see promotion codes. */
const STATUSES = ["PUBLISHED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

type Status = (typeof STATUSES)[number];

/** Which promotion codes, and which page of them. */
interface ListPromotionCodes extends PageArgs {
  readonly offset?: number | null;
  readonly search?: string | null;
  readonly status?: Status | null;
}

/** A promotion code in the version that says most about it now, and how far it has come. */
interface ShownPromotionCode {
  readonly known: LoadedPromotionCode;
  readonly status: Status;
  readonly shown: PromotionCodeVersion;
  readonly draft: PromotionCodeVersion | null;
  readonly scheduled: PromotionCodeVersion | null;
}

interface Place {
  readonly rank: number;
  readonly code: string;
  readonly id: string;
}

interface UseCounts {
  readonly all: number;
  readonly today: number;
}

/** A page of the program's promotion codes: one statement, for how often they are used. */
export async function promotionCodePage(args: ListPromotionCodes, context: Context) {
  const page = pageOf(args, placeIn);
  const matching = [...context.configuration.part(promotionCodesSnapshot).values()]
    .flatMap((known) => shownPromotionCode(known, context.now) ?? [])
    .filter(({ status }) => args.status == null || status === args.status)
    .filter((it) => !args.search || isFound(it.shown.definition, args.search))
    .toSorted((a, b) => byPlace(placeOf(a), placeOf(b)));
  const skipped = offsetOf(args);
  const rows = matching
    .filter((it) => !page.from || byPlace(page.from, placeOf(it)) < 0)
    .slice(skipped, skipped + page.limit);
  const counts = await useCounts(rows.slice(0, page.size), context);
  const connection = connectionOf(rows, page, {
    cursor: (it) => [rankOf(it), it.known.code, encodeId("promo", it.known.id)],
    node: (it) => promotionCodeView(it, counts.get(it.known.id), context),
  });
  return { totalCount: matching.length, ...connection };
}

/** A promotion code as it is now; null when there is none. */
export async function promotionCodeNow(id: string, context: Context) {
  const known = context.configuration.part(promotionCodesSnapshot).get(id);
  const shown = known && shownPromotionCode(known, context.now);
  if (!shown) return null;
  const counts = await useCounts([shown], context);
  return promotionCodeView(shown, counts.get(id), context);
}

const USE_COUNTS = sql.read<UseCounts & { id: string }>("count the uses of promotion codes")`
  select promotion_code_id as id, coalesce(max(times) filter (where period = 'EVER'), 0) as "all",
    coalesce(max(times) filter (where period = 'DAY' and from_day = ${"today"}), 0) as today
  from promotion_code_counts where promotion_code_id = any (${"ids"}::uuid[])
  group by promotion_code_id
`;

async function useCounts(
  shown: readonly ShownPromotionCode[],
  { lane, configuration, now }: Context,
): Promise<Map<string, UseCounts>> {
  if (shown.length === 0) return new Map();
  const today = dayOf(now, configuration.part(programSnapshot).timeZone);
  const ids = shown.map(({ known }) => known.id);
  const counts = await lane.rows(USE_COUNTS, { ids, today });
  return new Map(counts.map(({ id, ...count }) => [id, count]));
}

function shownPromotionCode(known: LoadedPromotionCode, now: Date): ShownPromotionCode | null {
  const standing = standingAt(known.versions, now);
  if (!standing) return null;
  const { shown, draft, scheduled } = standing;
  const other = (version: PromotionCodeVersion | null) => (version === shown ? null : version);
  const status = known.archivedAt ? "ARCHIVED" : standing.status;
  return { known, status, shown, draft: other(draft), scheduled: other(scheduled) };
}

function promotionCodeView(
  { known, status, shown, draft, scheduled }: ShownPromotionCode,
  uses: UseCounts = { all: 0, today: 0 },
  context: Context,
) {
  const view = (version: PromotionCodeVersion | null, as: Status) =>
    version && {
      id: encodeId("promo", known.id),
      version: version.version,
      status: as,
      ...promotionCodeFields(version.definition, context),
      uses,
      draft: null,
      scheduled: null,
    };
  return {
    ...view(shown, status)!,
    draft: view(draft, "DRAFT"),
    scheduled: view(scheduled, "SCHEDULED"),
  };
}

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

function isFound({ code, titles }: PromotionCodeDefinition, search: string): boolean {
  const typed = readCouponCode(search.padEnd(4, ".")) ?? "";
  const part = typed.replace(/\.+$/, "");
  if (part !== "" && readCouponCode(code)!.includes(part)) return true;
  return Object.values(titles).some((title) => searchable(title).includes(searchable(search)));
}

function rankOf({ status }: ShownPromotionCode): number {
  return STATUSES.indexOf(status);
}

function placeOf(shown: ShownPromotionCode): Place {
  return { rank: rankOf(shown), code: shown.known.code, id: shown.known.id };
}

function placeIn([rank, code, publicId]: Cursor): Place | null {
  const id = decodeId("promo", String(publicId));
  return id && typeof rank === "number" && typeof code === "string" ? { rank, code, id } : null;
}

function byPlace(a: Place, b: Place): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
