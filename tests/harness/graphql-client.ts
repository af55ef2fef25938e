import { createClient } from "../../client/create-client.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { RequestError } from "../../client/request-error.ts";

/** An answer as it came. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  text: string;
  // Of whatever shape the test expects.
  json: any;
}

export interface GraphqlClientOptions {
  /** The server's address, without a path. */
  server: string;
  audience: "storefront" | "admin" | "partner";
  /** Null comes without any. */
  credential: string | null;
  /** A session of staff in a browser, on a page of the server, in place of a credential. */
  cookie?: string;
  /** In English, if not said otherwise. */
  locale?: string;
}

/** Somebody with a credential who speaks GraphQL to an endpoint, over HTTP. */
export class GraphqlClient {
  constructor(protected readonly options: GraphqlClientOptions) {}

  /**
   * Runs a typed document. @throws RequestError, with everything that was sent and answered in its
   * message.
   */
  async ask<Result, Variables extends object>(
    document: TypedDocument<Result, Variables>,
    variables?: NoInfer<Variables>,
  ): Promise<Result> {
    const { credential, locale = "en" } = this.options;
    const client = createClient({
      url: this.url,
      credential: credential ?? "",
      locale,
      fetch: (url, init) =>
        fetch(url, { ...init, headers: sessionHeaders(this.options, init?.headers) }),
    });
    try {
      return (await client.query(document, ...([variables] as never))) as Result;
    } catch (error) {
      if (error instanceof RequestError) {
        error.message += `\n${described({ document, variables, errors: error.errors })}`;
      }
      throw error;
    }
  }

  /** Sends any text as a query, and gives the answer as it came. */
  graphql(
    query: string,
    variables?: object,
    headers: Record<string, string> = {},
  ): Promise<HttpResponse> {
    return this.http({
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
  }

  /** Any request to the endpoint; the credential is added when no other is given. */
  async http(init: RequestInit = {}): Promise<HttpResponse> {
    const { credential, locale = "en" } = this.options;
    const headers = sessionHeaders(this.options, init.headers);
    if (credential && !headers.has("authorization")) {
      headers.set("authorization", `Bearer ${credential}`);
    }
    if (!headers.has("accept-language")) headers.set("accept-language", locale);
    const response = await fetch(this.url, { ...init, headers });
    const text = await response.text();
    const json = text.startsWith("{") ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }

  /** The same endpoint, as somebody who is signed in. */
  withSession(cookie: string): this {
    return this.withOptions({ ...this.options, credential: null, cookie });
  }

  /** The same endpoint, with another key. */
  withKey(credential: string): this {
    return this.withOptions({ ...this.options, credential });
  }

  /** The same caller, in another language. */
  in(locale: string): this {
    return this.withOptions({ ...this.options, locale });
  }

  private withOptions(options: GraphqlClientOptions): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { options });
  }

  private get url(): string {
    return `${this.options.server}/${this.options.audience}/graphql`;
  }
}

/** Everything about a question, for a failing test's message. */
export function described(about: object): string {
  return Object.entries(about)
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === "string" ? value : JSON.stringify(value, null, 2)}`,
    )
    .join("\n");
}

function sessionHeaders(
  { cookie, server }: GraphqlClientOptions,
  given: RequestInit["headers"],
): Headers {
  const headers = new Headers(given);
  if (cookie) headers.set("cookie", cookie);
  if (cookie && !headers.has("origin")) headers.set("origin", server);
  return headers;
}
