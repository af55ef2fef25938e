import { stringify } from "csv-stringify/sync";
import type { Context } from "../../graphql/context.ts";
import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import { text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import { inLocale } from "../../values/localized.ts";
import { callingPartnerId } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import { itemView } from "./items/catalog-views.ts";
import { readItems } from "./items/read-catalog.ts";
import type { CatalogItemRow } from "./items/read-catalog.ts";

/** How a shopping service wants its table: the lengths in characters that it takes. */
interface Shopping {
  readonly title: number;
  readonly description: number;
  readonly brand: number;
  readonly available: string;
  readonly soldOut: string;
  /** Columns of its own, the same in each row. */
  readonly more: Readonly<Record<string, string>>;
}

// Google Merchant Center's product data specification, and Meta's fields of a catalog.
const SERVICES: Readonly<Record<string, Shopping>> = {
  google: {
    title: 150,
    description: 5000,
    brand: 70,
    available: "in_stock",
    soldOut: "out_of_stock",
    more: { identifier_exists: "no" },
  },
  meta: {
    title: 200,
    description: 9999,
    brand: 100,
    available: "in stock",
    soldOut: "out of stock",
    more: {},
  },
};

const PATH = /^\/partner\/feed\/([a-z]+)\.csv(?:\?|$)/;
const PAGE = 1_000;
const COLUMNS = [
  "id",
  "title",
  "description",
  "link",
  "image_link",
  "availability",
  "price",
  "condition",
  "brand",
] as const;

/**
 * `GET /partner/feed/google.csv` and `/partner/feed/meta.csv`: the catalog as a table that these
 * shopping services take, read as the feed is. They take nothing without a price, a page and a
 * picture, nor what is not on offer yet: such items are left out.
 */
export const shopFeedRoute: ModuleRoute = {
  path: "/partner/feed/*",
  streams: true,
  async answer(request, _exchange, routes) {
    const service = SERVICES[PATH.exec(request.url ?? "")?.[1] ?? ""];
    if (!service) throw badRequest(text("catalog.noSuchFeed"), 404);
    if (request.method !== "GET") throw methodNotAllowed(text("catalog.feedByGet"), "GET");
    const caller = await routes.identifyReader("catalog:read");
    const context = await routes.contextFor(caller);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "cache-control": "private, no-cache",
    };
    return { status: 200, headers, text: "", stream: table(context, service) };
  },
};

async function* table(context: Context, service: Shopping): AsyncGenerator<string> {
  const partnerId = callingPartnerId(context.caller);
  yield stringify([[...COLUMNS, ...Object.keys(service.more)]]);
  for (let after: string | null = null; ;) {
    const page: readonly CatalogItemRow[] = (
      await readItems(context, { partnerId, after, limit: PAGE })
    ).rows;
    yield stringify(page.flatMap((row) => rowOf(row, service, context)));
    if (page.length < PAGE) return;
    after = page.at(-1)!.rewardId;
  }
}

/** The row of an item; none where the service takes none. */
function rowOf(row: CatalogItemRow, service: Shopping, { configuration, locale }: Context) {
  const { id, title, description, link, imageUrl, value, availability } = itemView(row, locale);
  if (!link || !imageUrl || !value || availability === "NOT_STARTED") return [];
  const cells: Record<(typeof COLUMNS)[number], string> = {
    id,
    title: cut(title, service.title),
    description: cut(description || title, service.description),
    link,
    image_link: imageUrl,
    availability: availability === "AVAILABLE" ? service.available : service.soldOut,
    price: `${value.amount} ${value.currencyCode}`,
    condition: "new",
    brand: cut(inLocale(configuration.part(programSnapshot).names, locale), service.brand),
  };
  return [[...COLUMNS.map((name) => cells[name]), ...Object.values(service.more)]];
}

const cut = (whole: string, max: number) => [...whole].slice(0, max).join("");
