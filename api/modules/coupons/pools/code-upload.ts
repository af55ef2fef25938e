import type { IncomingMessage } from "node:http";
import { notFound } from "../../../graphql/errors.ts";
import { jsonAnswer } from "../../../http/answer.ts";
import { badRequest, methodNotAllowed } from "../../../http/http-error.ts";
import { chunksOf, isEncoded } from "../../../http/read-body.ts";
import { readLines } from "../../../http/read-lines.ts";
import { text } from "../../../locales/text.ts";
import type { ModuleRoute } from "../../../module.ts";
import { TrialRun } from "../../../writes/trying/trial-run.ts";
import { decodeId } from "../../../values/id.ts";
import { findCodePool } from "./code-pool.ts";
import { CODE_LINES, receiveCodes } from "../create-code-pool.ts";

const POOL_CODES = /^\/admin\/code-pools\/([^/?]+)\/codes(?:\?|$)/;

/**
 * `POST /admin/code-pools/<id>/codes` with an admin key: a code on each line, as many as there
 * are; with `?dryRun=true` they are only counted.
 */
export const codeUpload: ModuleRoute = {
  path: "/admin/code-pools/*",
  streams: true,
  async answer(request, _exchange, context) {
    const poolId = poolIdOf(request);
    const caller = await context.identify("admin", "codes:write");
    const { programId } = caller;
    const pool = await findCodePool(context.rows, { programId, poolId });
    if (!pool) throw notFound(text("coupons.noSuchPool"));
    const lines = readLines(chunksOf(request), CODE_LINES);
    const isTrial = new URL(request.url!, "http://localhost").searchParams.get("dryRun") === "true";
    await using trial = isTrial ? TrialRun.of(programId, context) : null;
    const toReceive = { poolId: pool.id, lines, trial };
    const received = await receiveCodes(await context.contextFor(caller), toReceive);
    return jsonAnswer(200, isTrial ? { dryRun: true, ...received } : received);
  },
};

function poolIdOf(request: IncomingMessage): string | null {
  const [, id] = POOL_CODES.exec(request.url ?? "") ?? [];
  if (!id) throw badRequest(text("coupons.codesGoTo"), 404);
  if (request.method !== "POST") throw methodNotAllowed(text("coupons.uploadByPost"), "POST");
  if (isEncoded(request)) throw badRequest(text("http.sendUncompressed"), 415);
  return decodeId("pool", id);
}
