import type { IncomingMessage } from "node:http";
import { badUserInput, notFound } from "../../../graphql/errors.ts";
import type { Context } from "../../../graphql/context.ts";
import { jsonAnswer } from "../../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../../http/http-error.ts";
import { chunksOf, isEncoded, mediaTypeOf } from "../../../http/read-body.ts";
import { readLines } from "../../../http/read-lines.ts";
import { readTable } from "../../../http/tables/read-table.ts";
import { text } from "../../../locales/text.ts";
import type { ModuleRoute } from "../../../module.ts";
import { decodeId } from "../../../values/id.ts";
import { TrialRun } from "../../../writes/trying/trial-run.ts";
import { CODE_LINES, receiveCodes } from "../../coupons/create-code-pool.ts";
import { itemById } from "./list-items.ts";
import { poolOfItem } from "./upload-voucher-codes.ts";

const ROW_CHARACTERS_MAX = 65_536;

/**
 * `POST /partner/codes?item=itm_…` with a partner's key: a code on each line, or in the first
 * column of a table (`text/csv`), as many as there are; with `dryRun=true` they are only counted.
 */
export const partnerCodesRoute: ModuleRoute = {
  path: "/partner/codes",
  streams: true,
  async answer(request, _exchange, routes) {
    if (request.method !== "POST") throw methodNotAllowed(text("coupons.uploadByPost"), "POST");
    if (isEncoded(request)) throw badRequest(text("http.sendUncompressed"), 415);
    const caller = await routes.identify("partner", "catalog:write");
    const context = await routes.contextFor(caller);
    const { searchParams } = new URL(request.url!, "http://localhost");
    const itemId = searchParams.get("item") ?? "";
    const item = await itemById(context, decodeId("itm", itemId));
    if (!item) throw notFound(text("catalog.noSuchItem"));
    if (!item.hasOwnCodes) throw badUserInput(text("catalog.itemWithoutCodes"), ["item"]);
    const isTrial = searchParams.get("dryRun") === "true";
    const poolId = isTrial ? "" : await poolFor(context, itemId);
    await using trial = isTrial ? TrialRun.of(caller.programId, routes) : null;
    const received = await receiveCodes(context, { poolId, lines: codesIn(request), trial });
    return jsonAnswer(200, isTrial ? { dryRun: true, ...received } : received);
  },
};

async function poolFor(context: Context, itemId: string): Promise<string> {
  const call = { operation: "uploadVoucherCodes", input: { itemId } };
  const written = await context.write(call, poolOfItem);
  if (!written.done) throw badUserInput(text("catalog.itemWithoutCodes"), ["item"]);
  return written.result.poolId;
}

function codesIn(request: IncomingMessage): AsyncIterable<string> {
  if (mediaTypeOf(request) === "text/csv") return firstColumn(request);
  return readLines(chunksOf(request), CODE_LINES);
}

/** The first cell of each row; that of a heading is empty, which is skipped and keeps its line. */
async function* firstColumn(request: IncomingMessage): AsyncGenerator<string> {
  let isFirst = true;
  for await (const [code = ""] of readTable(chunksOf(request), ROW_CHARACTERS_MAX)) {
    yield isFirst && /^codes?$/i.test(code) ? "" : code.slice(0, CODE_LINES.charactersMax);
    isFirst = false;
  }
}
