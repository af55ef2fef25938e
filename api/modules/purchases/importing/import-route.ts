import type { IncomingMessage } from "node:http";
import { jsonAnswer } from "../../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../../http/http-error.ts";
import { bodyTooLarge, chunksOf, isEncoded, mediaTypeOf } from "../../../http/read-body.ts";
import { readLines } from "../../../http/read-lines.ts";
import { readColumnMap } from "../../../http/tables/table-rows.ts";
import { text } from "../../../locales/text.ts";
import type { ModuleRoute } from "../../../module.ts";
import { Turns } from "../../../values/turns.ts";
import { TrialRun } from "../../../writes/trying/trial-run.ts";
import { importPurchases } from "../import-purchases.ts";
import type { ImportLine } from "../import-purchases.ts";
import { LINE_CHARACTERS_MAX, purchaseLines } from "../purchase-lines.ts";
import type { RecordPurchase } from "../read-purchase.ts";
import { purchasesOfTable } from "./purchase-table.ts";

/** What one request carries at most. */
const LIMITS = {
  linesMax: 5_000,
  bytesMax: 16 * 1024 * 1024,
  charactersMax: LINE_CHARACTERS_MAX + 1,
};

const FORMS: Readonly<Record<string, "LINES" | "TABLE">> = {
  "application/x-ndjson": "LINES",
  "application/jsonl": "LINES",
  "text/csv": "TABLE",
};

/**
 * `POST /storefront/import/purchases`: each line of the body is a `RecordPurchaseInput` as JSON,
 * without its idempotency key; or the body is a table, `map` saying which field each column fills.
 * With `?history=true` they were made elsewhere and earn nothing, with `?dryRun=true` all of it is
 * only counted. Who may record a purchase may import some. Imports of a program take turns, in the
 * order they came.
 */
export const importRoute: ModuleRoute = {
  path: "/storefront/import/purchases",
  streams: true,
  async answer(request, _exchange, context) {
    const caller = await context.identify("storefront", "purchases:write");
    const form = formOf(request);
    const { searchParams } = new URL(request.url!, "http://localhost");
    const map = searchParams.get("map");
    const columns = map === null ? undefined : readColumnMap(map);
    const isHistory = searchParams.get("history") === "true";
    const isTrial = searchParams.get("dryRun") === "true";
    const read = context.inputReader<RecordPurchase>("storefront", "RecordPurchaseInput");
    const report = await turns.run(caller.programId, async () => {
      await using trial = isTrial ? TrialRun.of(caller.programId, context) : null;
      const body = chunksOf(request);
      const lines =
        form === "TABLE"
          ? limitedRows(purchasesOfTable(limited(body), columns, read))
          : purchaseLines(readLines(body, LIMITS), read);
      return await importPurchases(await context.contextFor(caller), lines, { isHistory, trial });
    });
    return jsonAnswer(200, isTrial ? { dryRun: true, ...report } : report);
  },
};

// One after the other in a program, so that a member's purchases are recorded in their order.
const turns = new Turns();

function formOf(request: IncomingMessage): "LINES" | "TABLE" {
  if (request.method !== "POST") throw methodNotAllowed(text("purchases.importByPost"), "POST");
  const form = FORMS[mediaTypeOf(request)];
  if (!form) throw badRequest(text("purchases.importAsJsonLines"), 415);
  if (isEncoded(request)) throw badRequest(text("http.sendUncompressed"), 415);
  return form;
}

/** A table within the limits of what one request carries. */
async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { bytesMax } = LIMITS;
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw bodyTooLarge(bytesMax);
    yield chunk;
  }
}

async function* limitedRows(lines: AsyncIterable<ImportLine>): AsyncGenerator<ImportLine> {
  const { linesMax } = LIMITS;
  let count = 0;
  for await (const line of lines) {
    if (++count > linesMax) throw badRequest(text("http.tooManyLines", { linesMax }), 413);
    yield line;
  }
}
