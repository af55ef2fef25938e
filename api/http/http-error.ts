import type { Text } from "../locales/text.ts";

interface HttpErrorOptions {
  status: number;
  /** What programs tell errors apart by, as in the errors of GraphQL. */
  code: string;
  text: Text;
  headers?: Readonly<Record<string, string>>;
  /** More for programs, beside the code. */
  extensions?: Readonly<Record<string, unknown>>;
}

/** Why a request is answered with an error, in the language of its sender. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor({ status, code, text, headers = {}, extensions = {} }: HttpErrorOptions) {
    super(text.key);
    this.status = status;
    this.code = code;
    this.text = text;
    this.headers = headers;
    this.extensions = extensions;
  }
}

/** A request that a client put together wrongly: `BAD_REQUEST`. */
export function badRequest(text: Text, status = 400): HttpError {
  return new HttpError({ status, code: "BAD_REQUEST", text });
}

/** A method that a path does not take: `BAD_REQUEST`, 405. @param methods such as "GET, POST" */
export function methodNotAllowed(text: Text, methods: string): HttpError {
  return new HttpError({ status: 405, code: "BAD_REQUEST", text, headers: { allow: methods } });
}
