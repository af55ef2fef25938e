import type { IncomingMessage } from "node:http";
import type { ReadInput } from "../../graphql/read-input.ts";
import { jsonAnswer } from "../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import { chunksOf, isEncoded, mediaTypeOf } from "../../http/read-body.ts";
import { hasTooManyValues } from "../../http/json-values.ts";
import { jsonOf, readLines } from "../../http/read-lines.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import { Turns } from "../../values/turns.ts";
import { importPurchases } from "./import-purchases.ts";
import type { ImportLine } from "./import-purchases.ts";
import type { RecordPurchase } from "./read-purchase.ts";

/** What one request carries at most. */
const LIMITS = { linesMax: 5_000, bytesMax: 16 * 1024 * 1024 };
// As much as a request may carry that records one purchase.
const LINE_CHARACTERS_MAX = 1024 * 1024;

const JSON_LINES = new Set(["application/x-ndjson", "application/jsonl"]);

/**
 * `POST /storefront/import/purchases`: each line of the body is a `RecordPurchaseInput` as JSON,
 * without its idempotency key. Who may record a purchase may import some. Imports of a program take
 * turns, in the order they came.
 */
export const importRoute: ModuleRoute = {
  path: "/storefront/import/purchases",
  streams: true,
  async answer(request, _exchange, context) {
    const caller = await context.identify("storefront", "purchases:write");
    checkForm(request);
    const read = context.inputReader<RecordPurchase>("storefront", "RecordPurchaseInput");
    const report = await turns.run(caller.programId, async () =>
      importPurchases(await context.contextFor(caller), linesOf(request, read)),
    );
    return jsonAnswer(200, report);
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

type Read = (value: unknown) => ReadInput<RecordPurchase>;

async function* linesOf(request: IncomingMessage, read: Read): AsyncGenerator<ImportLine> {
  let line = 0;
  const limits = { ...LIMITS, charactersMax: LINE_CHARACTERS_MAX + 1 };
  for await (const json of readLines(chunksOf(request), limits)) {
    line += 1;
    if (json.trim() !== "") yield { line, ...lineOf(json, read) };
  }
}

function lineOf(json: string, read: Read): Omit<ImportLine, "line"> {
  if (json.length > LINE_CHARACTERS_MAX) return unreadable(text("purchases.lineTooLong"));
  if (hasTooManyValues(json)) return unreadable(text("purchases.lineTooManyValues"));
  const value = jsonOf(json);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return unreadable(text("purchases.lineNotJson"));
  }
  const { source, externalId } = value as Record<string, unknown>;
  const named = {
    source: typeof source === "string" ? source : null,
    externalId: typeof externalId === "string" ? externalId : null,
  };
  // A purchase is known by its source and external id: that is all the key an import needs.
  const result = read({ ...value, idempotencyKey: "import" });
  if ("problem" in result) return { ...named, read: result };
  const { idempotencyKey: _, ...input } = result.input as RecordPurchase & {
    idempotencyKey: string;
  };
  return { ...named, read: { input } };
}

function unreadable(message: Text): Omit<ImportLine, "line"> {
  return { source: null, externalId: null, read: { problem: { message, field: [] } } };
}
