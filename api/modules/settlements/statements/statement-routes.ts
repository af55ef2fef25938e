import { stringify } from "csv-stringify/sync";
import type { Context } from "../../../graphql/context.ts";
import { badRequest, methodNotAllowed } from "../../../http/http-error.ts";
import { text } from "../../../locales/text.ts";
import type { ModuleRoute } from "../../../module.ts";
import { partnerOf } from "../../../values/caller.ts";
import { listLines } from "./list-lines.ts";
import { statementById } from "./list-statements.ts";
import type { Statement } from "./statement.ts";

const PATH = /^\/(?:partner|admin)\/settlements\/(\w+)\.csv(?:\?|$)/;
const PAGE = 100;
const COLUMNS = [
  "id",
  "kind",
  "side",
  "occurredAt",
  "recordedAt",
  "reference",
  "note",
  "points",
  "amount",
  "currencyCode",
];

/** `GET /partner/settlements/stl_….csv`, and the same for staff: the lines as a table. */
export const statementRoutes: readonly ModuleRoute[] = (["partner", "admin"] as const).map(
  (api) => ({
    path: `/${api}/settlements/*`,
    streams: true,
    async answer(request, _exchange, routes) {
      const [, id] = PATH.exec(request.url ?? "") ?? [];
      if (!id) throw noSuchSettlement();
      if (request.method !== "GET") throw methodNotAllowed(text("exports.getOnly"), "GET");
      const context = await routes.contextFor(await routes.identify(api, "settlements:read"));
      const shown = await statementById(context, id, partnerOf(context.caller) ?? undefined);
      if (!shown) throw noSuchSettlement();
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${shown.id}.csv"`,
        "cache-control": "no-store",
      };
      return { status: 200, headers, text: "", stream: table(context, shown.statement) };
    },
  }),
);

const noSuchSettlement = () => badRequest(text("settlements.noSuchSettlement"), 404);

async function* table(context: Context, statement: Statement): AsyncGenerator<string> {
  // Excel takes a file for UTF-8 by this mark.
  yield `\ufeff${stringify([COLUMNS])}`;
  for (let after: string | null = null; ;) {
    const page: Lines = await listLines(context, statement, { first: PAGE, after });
    yield stringify(page.nodes.map(rowOf));
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

type Lines = Awaited<ReturnType<typeof listLines>>;

function rowOf({ amount, occurredAt, recordedAt, reference, note, ...line }: Lines["nodes"][0]) {
  return [
    line.id,
    line.kind,
    line.side ?? "",
    occurredAt.toISOString(),
    recordedAt.toISOString(),
    words(reference),
    words(note),
    line.points,
    amount.amount,
    amount.currencyCode,
  ];
}

/** What people wrote: what a spreadsheet would take for a formula begins with an apostrophe. */
function words(written: string | null): string {
  return (written ?? "").replace(/^[=+\-@\t\r]/, "'$&");
}
