import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import { text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import type { ExportKind, ListChoice } from "./export-kind.ts";
import { exportKinds, exportRows } from "./export-rows.ts";
import { readListChoice } from "./list-choice.ts";

const TYPES = { jsonl: "application/x-ndjson", csv: "text/csv; charset=utf-8" } as const;

/**
 * `GET /admin/export/members`, and `purchases`, `entries`, `coupons`, `redemptions`: everything of
 * a kind, as JSON Lines or, with `?format=csv`, as a table. Sent as it is read. With `search`,
 * `where` or `orderBy` (JSON, as the query of the list takes them) it is what the list has, and the
 * header `Quen-Row-Count` says beforehand how many rows that is.
 */
export const exportRoute: ModuleRoute = {
  path: "/admin/export/*",
  streams: true,
  async answer(request, _exchange, context) {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const names = [...exportKinds.keys()].join(", ");
    const kind = exportKinds.get(pathname.slice("/admin/export/".length));
    if (!kind) throw badRequest(text("exports.noSuchKind", { names }), 404);
    if (request.method !== "GET") throw methodNotAllowed(text("exports.getOnly"), "GET");
    const format = searchParams.get("format") ?? "jsonl";
    if (format !== "jsonl" && format !== "csv") throw badRequest(text("exports.noSuchFormat"));
    const caller = await context.identify("admin", ...kind.scopes);
    const choice = readListChoice(searchParams, kind, context.inputReader);
    const reading = await context.contextFor(caller);
    const count = choice && (await kind.listed!.count(reading, choice));
    return {
      status: 200,
      headers: {
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="${kind.name}.${format}"`,
        "cache-control": "no-store",
        ...(count !== null && { "quen-row-count": String(count) }),
      },
      text: "",
      stream: exportRows(reading, choice ? listedKind(kind, choice) : kind, { format }),
    };
  },
};

/** A kind that is narrowed to what a list has; its audit record says so. */
function listedKind({ name, scopes, listed }: ExportKind, choice: ListChoice): ExportKind {
  return {
    name: `listed ${name}`,
    scopes,
    columns: listed!.columns,
    page: (context, after) => listed!.page(context, choice, after as string | null),
  };
}
