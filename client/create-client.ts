import { RequestError } from "./request-error.ts";

/** The text of an operation, together with the types of its result and its variables. */
export type TypedDocument<Result, Variables> = string & {
  readonly __types?: (variables: Variables) => Result;
};

export interface ClientOptions {
  /** The endpoint, such as `https://loyalty.example.com/storefront/graphql`. */
  url: string;
  /**
   * The key or token to call with; never a secret key in a browser. A function is asked before
   * every request, so a page can fetch a new member token when the old one has run out. Left out,
   * the session of the page's own origin is used.
   */
  credential?: string | (() => string | Promise<string>);
  /**
   * The language of titles and messages, as in `Accept-Language`; without it, the program's own.
   */
  locale?: string;
  /** What sends the requests; the platform's `fetch` by default. */
  fetch?: typeof fetch;
}

export interface Client {
  /**
   * Runs a query or a mutation.
   *
   * @param document an operation of `client/storefront.ts`, `client/admin.ts` or
   *   `client/partner.ts`
   * @param variables its variables; may be left out where none is required
   * @returns the operation's `data`. Refusals of a write are part of it (`userErrors`) and are not
   * thrown.
   * @throws RequestError when the server answers with errors, or with no GraphQL answer at all
   * @throws whatever `fetch` throws when the server can't be reached or `signal` aborts
   */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...[variables, options]: {} extends Variables
      ? [variables?: Variables, options?: RequestOptions]
      : [variables: Variables, options?: RequestOptions]
  ): Promise<Result>;
}

export interface RequestOptions {
  /** Ends the request early. */
  signal?: AbortSignal;
}

interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** A client of one endpoint, for browsers and for Node. It keeps nothing between requests. */
export function createClient({
  url,
  credential,
  locale,
  fetch: send = fetch,
}: ClientOptions): Client {
  return {
    async query(document, variables?: unknown, { signal }: RequestOptions = {}) {
      const key = typeof credential === "function" ? await credential() : credential;
      const response = await send(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/graphql-response+json, application/json",
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
          ...(locale && { "accept-language": locale }),
        },
        body: JSON.stringify({ query: document, variables }),
        signal,
      });
      return dataOf(response) as never;
    },
  };
}

/**
 * The data of an answer. Data beside errors is not handed out: half an answer is too easily taken
 * for a whole one.
 */
async function dataOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const answer = parsed(text);
  const [error] = answer?.errors ?? [];
  if (!error && answer?.data) return answer.data;

  const extensions = error?.extensions ?? {};
  throw new RequestError(error?.message ?? `The server answered ${response.status} without data.`, {
    code: textOf(extensions.code) ?? "NO_GRAPHQL_ANSWER",
    field: Array.isArray(extensions.field) ? extensions.field.map(String) : [],
    requestId: textOf(extensions.requestId) ?? response.headers.get("x-request-id"),
    status: response.status,
    retryAfterSeconds: Number(response.headers.get("retry-after")) || null,
    errors: answer?.errors ?? [],
  });
}

function parsed(text: string): GraphQLAnswer | undefined {
  try {
    return JSON.parse(text) as GraphQLAnswer;
  } catch {
    // A proxy's error page, not an answer of the server.
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
