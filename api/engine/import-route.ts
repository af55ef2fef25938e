import type { IncomingMessage } from "node:http";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { Caller } from "../values/caller.ts";
import type { Context } from "../graphql/context.ts";
import { badRequest, forbidden, unexpected } from "../graphql/errors.ts";
import { admissionsOf, isAdmitted } from "../graphql/guard.ts";
import { errorAnswer, jsonAnswer, requestIdOf, sendAnswer } from "../graphql/http/answer.ts";
import type { Answer } from "../graphql/http/answer.ts";
import { readLines } from "../graphql/http/read-lines.ts";
import { loggableError } from "../graphql/loggable-error.ts";
import { inputReader } from "../graphql/read-input.ts";
import type { ReadInput } from "../graphql/read-input.ts";
import { importPurchases } from "../modules/purchases/import-purchases.ts";
import type { ImportLine } from "../modules/purchases/import-purchases.ts";
import type { RecordPurchase } from "../modules/purchases/read-purchase.ts";
import type { Schemas } from "./schemas.ts";
import { sdlOf } from "./sdl.ts";
import type { Route } from "./server.ts";

/** Where purchases are imported: JSON Lines in, a report out. */
export const IMPORT_PATH = "/storefront/import/purchases";

/** What one request carries at most. */
export const IMPORT_LIMITS = { linesMax: 5_000, bytesMax: 16 * 1024 * 1024 };

export interface ImportRouteOptions {
  readonly schemas: Schemas;
  readonly log: Logger;
  identify(request: IncomingMessage): Promise<Caller>;
  contextFor(asking: {
    caller: Caller;
    requestId: string;
    log: Logger;
    acceptLanguage?: string;
  }): Promise<Context>;
}

/**
 * Answers `POST /storefront/import/purchases`: each line of the body is a `RecordPurchaseInput` as JSON, without its
 * idempotency key. Who may record a purchase may import some. Imports of a program take turns, in the order they came.
 */
export function importRoute(options: ImportRouteOptions): Route {
  const { schemas, log, identify, contextFor } = options;
  const sdl = sdlOf("storefront").document;
  const admission = admissionsOf(sdl).get("Mutation.recordPurchase")!;
  const read = inputReader<RecordPurchase>(schemas.storefront, sdl, "RecordPurchaseInput");
  const turns = new Map<string, Promise<unknown>>();

  const answer = async (request: IncomingMessage, requestId: string): Promise<Answer> => {
    const caller = await identify(request);
    if (!isAdmitted(caller, admission)) {
      throw forbidden("Importing purchases needs a secret key with the scope `purchases:write`.");
    }
    checkForm(request);
    const { programId } = caller;
    const acceptLanguage = request.headers["accept-language"];
    const context = () => contextFor({ caller, requestId, log, acceptLanguage });
    const turn = (turns.get(programId) ?? Promise.resolve()).then(async () =>
      importPurchases(await context(), linesOf(request, read)),
    );
    const ended = turn.catch(() => {});
    turns.set(programId, ended);
    try {
      return jsonAnswer(200, await turn);
    } finally {
      if (turns.get(programId) === ended) turns.delete(programId);
    }
  };

  return async (request, response) => {
    const requestId = String(response.getHeader("x-request-id") ?? requestIdOf(request));
    const told = await answer(request, requestId).catch((error: unknown) => {
      if (error instanceof GraphQLError) return refusedAs(error);
      log.error({ requestId, error: loggableError(error) }, "unexpected error");
      return errorAnswer(unexpected(requestId));
    });
    await sendAnswer(request, response, told);
    // Whatever was not read of a refused body.
    request.resume();
  };
}

function refusedAs(error: GraphQLError): Answer {
  const answer = errorAnswer(error);
  return error.extensions.code === "FORBIDDEN" ? { ...answer, status: 403 } : answer;
}

function checkForm({ method, headers }: IncomingMessage): void {
  if (method !== "POST") throw badRequest("Use POST, with a purchase a line as the body.", 405);
  const type = headers["content-type"]?.split(";")[0]!.trim().toLowerCase() ?? "";
  if (type !== "application/x-ndjson" && type !== "application/jsonl") {
    throw badRequest("Send JSON Lines as `application/x-ndjson`.", 415);
  }
  const encoding = headers["content-encoding"];
  if (encoding && encoding !== "identity") throw badRequest("Send the body uncompressed.", 415);
}

type Read = (value: unknown) => ReadInput<RecordPurchase>;

async function* linesOf(request: IncomingMessage, read: Read): AsyncGenerator<ImportLine> {
  let line = 0;
  for await (const text of readLines(request, IMPORT_LIMITS)) {
    line += 1;
    if (text.trim() !== "") yield { line, ...lineOf(text, read) };
  }
}

function lineOf(text: string, read: Read): Omit<ImportLine, "line"> {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = "This line is no JSON object. Write one purchase a line, without line breaks.";
    return { source: null, externalId: null, read: { problem: { message, field: [] } } };
  }
  const { source, externalId } = value as Record<string, unknown>;
  const told = {
    source: typeof source === "string" ? source : null,
    externalId: typeof externalId === "string" ? externalId : null,
  };
  // A purchase knows itself by its source and external id: that is all the key an import needs.
  const result = read({ ...value, idempotencyKey: "import" });
  if ("problem" in result) return { ...told, read: result };
  const { idempotencyKey: _, ...input } = result.input as RecordPurchase & {
    idempotencyKey: string;
  };
  return { ...told, read: { input } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
