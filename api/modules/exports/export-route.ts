import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import { text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import { exportKinds, exportRows } from "./export-rows.ts";

const TYPES = { jsonl: "application/x-ndjson", csv: "text/csv; charset=utf-8" } as const;

/**
 * `GET /admin/export/members`, and `purchases`, `entries`, `coupons`: everything of a kind, as JSON
 * Lines or, with `?format=csv`, as a table. Sent as it is read.
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
    return {
      status: 200,
      headers: {
        "content-type": TYPES[format],
        "content-disposition": `attachment; filename="${kind.name}.${format}"`,
        "cache-control": "no-store",
      },
      text: "",
      stream: exportRows(await context.contextFor(caller), kind, { format }),
    };
  },
};
