import type { IncomingMessage } from "node:http";
import { badRequest } from "../graphql/errors.ts";
import { errorAnswer, sendAnswer } from "../graphql/http/answer.ts";
import type { Answer } from "../graphql/http/answer.ts";
import { tooLarge } from "../graphql/http/read-body.ts";
import { Budgets } from "../graphql/limits/budgets.ts";
import { spokenLanguage } from "../values/localized.ts";
import type { Route } from "./server.ts";
import type { Page, PageContext } from "../jobs/page.ts";

export interface PageRouteOptions {
  /** The address of the client; behind a proxy, what its header says. */
  addressOf?: (request: IncomingMessage) => string;
}

// A mail provider unsubscribes for many people from a few addresses.
const RATE = { maximum: 60, restoreRate: 2 };
const BODY_BYTES_MAX = 4_096;

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** The pages as routes of the server, by the path each begins with. */
export function pageRoutes(
  pages: readonly Page[],
  { addressOf, ...context }: PageContext & PageRouteOptions,
): Record<string, Route> {
  const budgets = new Budgets();
  const answerTo = async (page: Page, request: IncomingMessage): Promise<Answer> => {
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD" && method !== "POST") {
      return refused(badRequest("Only GET and POST are answered here.", 405), {
        allow: "GET, POST",
      });
    }
    const address = addressOf?.(request) ?? request.socket.remoteAddress ?? "";
    const { waitSeconds } = budgets.take(address, 1, RATE);
    if (waitSeconds > 0) {
      const after = String(Math.ceil(waitSeconds));
      return refused(badRequest("Too many requests. Try again in a moment.", 429), {
        "retry-after": after,
      });
    }
    const body = method === "POST" ? await formOf(request) : "";
    if (body === null) return refused(tooLarge());

    const url = new URL(request.url ?? "/", "http://page");
    const { status, html } = await page.answer(context, {
      ...{ method: method === "POST" ? "POST" : "GET", body, query: url.searchParams },
      rest: url.pathname.slice(page.path.length + 1),
      language: spokenLanguage(headers["accept-language"] ?? ""),
    });
    return { status, headers: HEADERS, text: html };
  };
  return Object.fromEntries(
    pages.map((page): [string, Route] => [
      page.path,
      async (request, response) => sendAnswer(request, response, await answerTo(page, request)),
    ]),
  );
}

function refused(
  error: ReturnType<typeof badRequest>,
  headers: Record<string, string> = {},
): Answer {
  const answer = errorAnswer(error);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** The body; null when it is longer than any form of ours. */
async function formOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes <= BODY_BYTES_MAX) parts.push(part as Buffer);
  }
  return bytes <= BODY_BYTES_MAX ? Buffer.concat(parts).toString() : null;
}
