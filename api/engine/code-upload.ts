import type { IncomingMessage } from "node:http";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { Engine } from "./engine.ts";
import { badRequest, forbidden, notFound } from "../graphql/errors.ts";
import { decodeId } from "../values/id.ts";
import { errorAnswer, jsonAnswer, requestIdOf, sendAnswer } from "../graphql/http/answer.ts";
import type { Answer } from "../graphql/http/answer.ts";
import { linesOf } from "../graphql/http/lines-of.ts";
import { findCodePool } from "../modules/coupons/pools/code-pool.ts";
import { receiveCodes } from "../modules/coupons/pools/receive-codes.ts";
import type { Route } from "./server.ts";

export interface CodeUploadOptions {
  engine: Engine;
  log: Logger;
  /** The address of the client; behind a proxy, what its header says. */
  addressOf?: (request: IncomingMessage) => string;
}

/** Where code pools are filled. */
export const CODE_UPLOAD_PATH = "/admin/code-pools";

const POOL_CODES = /^\/admin\/code-pools\/([^/?]+)\/codes(?:\?|$)/;

/** `POST /admin/code-pools/<id>/codes` with an admin key: a code on each line, as many as there are. */
export function codeUpload(options: CodeUploadOptions): Route {
  return async (request, response) => {
    const answer = await received(request, options).catch((error: unknown) => {
      if (error instanceof GraphQLError) return refused(error);
      throw error;
    });
    // What was refused is not read to its end.
    if (!request.complete) response.setHeader("connection", "close");
    await sendAnswer(request, response, answer);
  };
}

async function received(
  request: IncomingMessage,
  { engine, log, addressOf }: CodeUploadOptions,
): Promise<Answer> {
  const { headers, url = "", method } = request;
  const [, id] = POOL_CODES.exec(url) ?? [];
  if (!id)
    throw badRequest(`There is nothing here. Codes go to ${CODE_UPLOAD_PATH}/<id>/codes.`, 404);
  if (method !== "POST") throw badRequest("Use POST, with a code on each line.", 405);
  if (headers["content-encoding"]) throw badRequest("Send the lines uncompressed.", 415);

  const remoteAddress = addressOf?.(request) ?? request.socket.remoteAddress ?? "";
  const admin = engine.endpoints().find(({ name }) => name === "admin")!;
  const caller = await admin.identify({ headers, remoteAddress, audience: "admin" });
  if (!("scopes" in caller) || !caller.scopes.has("codes:write")) {
    throw forbidden("Adding codes needs an admin key with the scope `codes:write`.");
  }
  const context = await engine.contextFor({
    ...{ caller, requestId: requestIdOf(request), remoteAddress, log },
    acceptLanguage: headers["accept-language"],
  });
  const { programId } = caller;
  const pool = await findCodePool(context.lane.rows, { programId, poolId: decodeId("pool", id) });
  if (!pool) throw notFound("There is no such code pool.");
  return jsonAnswer(200, await receiveCodes(context, { poolId: pool.id, lines: linesOf(request) }));
}

const STATUS: Record<string, number> = { FORBIDDEN: 403, NOT_FOUND: 404 };

function refused(error: GraphQLError): Answer {
  const answer = errorAnswer(error);
  return { ...answer, status: STATUS[String(error.extensions.code)] ?? answer.status };
}
