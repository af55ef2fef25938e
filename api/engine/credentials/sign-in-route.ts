import type { IncomingMessage } from "node:http";
import type { Answer } from "../../http/answer.ts";
import type { Exchange } from "../../http/exchange.ts";
import { HttpError } from "../../http/http-error.ts";
import { readText } from "../../http/read-body.ts";
import type { Route } from "../../http/route.ts";
import { text } from "../../locales/text.ts";
import { ADDRESS_HEADER, SIGN_IN_PATH, signInPaths } from "../../modules/staff/sign-in.ts";
import type { SignIn } from "../../modules/staff/sign-in.ts";

const BODY_BYTES_MAX = 16 * 1024;
/** What the sign-in needs of a request; the address comes from the connection. */
const HEADERS = [
  "accept-language",
  "content-type",
  "cookie",
  "host",
  "origin",
  "referer",
  "sec-fetch-dest",
  "sec-fetch-mode",
  "sec-fetch-site",
  "user-agent",
];

/** The server's route to the sign-in. */
export function signInRoute(signIn: SignIn): Route {
  return {
    name: "sign-in",
    path: `${SIGN_IN_PATH}/*`,
    takesAnyMethod: true,
    async answer(request, exchange) {
      const path = pathOf(request).slice(SIGN_IN_PATH.length);
      if (!signInPaths.has(path)) throw nothingHere();
      return answerOf(await signIn.answer(await requestOf(request, exchange)));
    },
  };
}

async function requestOf(request: IncomingMessage, { remoteAddress }: Exchange): Promise<Request> {
  const { headers: given, method = "GET", url = "/" } = request;
  const headers = new Headers(
    HEADERS.flatMap((name): [string, string][] => {
      const value = given[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
  headers.set(ADDRESS_HEADER, remoteAddress);
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? await readText(request, BODY_BYTES_MAX) : null;
  return new Request(new URL(url, `http://${given.host ?? "localhost"}`), {
    method,
    headers,
    body,
  });
}

async function answerOf(response: Response): Promise<Answer> {
  const headers: Record<string, string | string[]> = { "cache-control": "no-store" };
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie" && name !== "content-length") headers[name] = value;
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  const wait = response.headers.get("x-retry-after");
  if (wait) headers["retry-after"] = wait;
  return { status: response.status, headers, text: await response.text() };
}

function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?")[0]!;
}

function nothingHere(): HttpError {
  return new HttpError({ status: 404, code: "NOT_FOUND", text: text("staff.noSuchAction") });
}
