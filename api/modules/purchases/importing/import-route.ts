import type { IncomingMessage } from "node:http";
import { jsonAnswer } from "../../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../../http/http-error.ts";
import { chunksOf, isEncoded, mediaTypeOf } from "../../../http/read-body.ts";
import { readLines } from "../../../http/read-lines.ts";
import { text } from "../../../locales/text.ts";
import type { ModuleRoute } from "../../../module.ts";
import { Turns } from "../../../values/turns.ts";
import { TrialRun } from "../../../writes/trying/trial-run.ts";
import { importPurchases } from "../import-purchases.ts";
import { LINE_CHARACTERS_MAX, purchaseLines } from "../purchase-lines.ts";
import type { RecordPurchase } from "../read-purchase.ts";

/** What one request carries at most. */
const LIMITS = {
  linesMax: 5_000,
  bytesMax: 16 * 1024 * 1024,
  charactersMax: LINE_CHARACTERS_MAX + 1,
};

const JSON_LINES = new Set(["application/x-ndjson", "application/jsonl"]);

/**
 * `POST /storefront/import/purchases`: each line of the body is a `RecordPurchaseInput` as JSON,
 * without its idempotency key; with `?history=true` it was made elsewhere and earns
 * nothing, with `?dryRun=true` all of it is only counted. Who
 * may record a purchase may import some. Imports of a program take turns, in the order they came.
 */
export const importRoute: ModuleRoute = {
  path: "/storefront/import/purchases",
  streams: true,
  async answer(request, _exchange, context) {
    const caller = await context.identify("storefront", "purchases:write");
    checkForm(request);
    const { searchParams } = new URL(request.url!, "http://localhost");
    const isHistory = searchParams.get("history") === "true";
    const isTrial = searchParams.get("dryRun") === "true";
    const read = context.inputReader<RecordPurchase>("storefront", "RecordPurchaseInput");
    const report = await turns.run(caller.programId, async () => {
      await using trial = isTrial ? TrialRun.of(caller.programId, context) : null;
      const lines = purchaseLines(readLines(chunksOf(request), LIMITS), read);
      return await importPurchases(await context.contextFor(caller), lines, { isHistory, trial });
    });
    return jsonAnswer(200, isTrial ? { dryRun: true, ...report } : report);
  },
};

// One after the other in a program, so that a member's purchases are recorded in their order.
const turns = new Turns();

function checkForm(request: IncomingMessage): void {
  if (request.method !== "POST") throw methodNotAllowed(text("purchases.importByPost"), "POST");
  if (!JSON_LINES.has(mediaTypeOf(request))) {
    throw badRequest(text("purchases.importAsJsonLines"), 415);
  }
  if (isEncoded(request)) throw badRequest(text("http.sendUncompressed"), 415);
}
