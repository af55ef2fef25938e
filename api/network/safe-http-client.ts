import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, buildConnector, request } from "undici";
import { addressReach } from "./public-address.ts";

/** Why an address may not be called. */
export type Unreachable = "MALFORMED" | "NOT_HTTPS" | "NOT_PUBLIC" | "UNKNOWN_HOST";

/** A request to an address outside. */
export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The outcome; `status` is null when there was no answer, and `error` says why. */
export interface HttpResponse {
  readonly status: number | null;
  readonly error: string | null;
  /** The `Retry-After` header. */
  readonly retryAfter: string | null;
  /** How the answer's body begins. */
  readonly excerpt: string;
  readonly tookMs: number;
}

/**
 * The world outside, as whoever may choose an address reaches it: over https, at public addresses.
 * Checked when an address is given, and again for the very address that is connected to, since DNS
 * may answer otherwise by then.
 */
export interface SafeHttpClient {
  /** Why an address may not be called; null when it may. */
  refuses(url: string): Promise<Unreachable | null>;
  /** Never throws: errors are part of the response. Redirects are not followed. */
  post(request: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

export interface SafeHttpClientOptions {
  /** Whether this machine itself may be called, over http too: for development. */
  allowLoopback: boolean;
  timeoutMs?: number;
  /** Resolves a host name; with the system's DNS when left out. */
  resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

const TIMEOUT_MS = 15_000;
const DNS_TIMEOUT_MS = 5_000;
const BODY_BYTES_MAX = 4_096;
const EXCERPT_LENGTH = 1_000;

export function openSafeHttpClient(options: SafeHttpClientOptions): SafeHttpClient {
  const { allowLoopback, timeoutMs = TIMEOUT_MS } = options;
  const resolve = options.resolve ?? ((host) => lookup(host, { all: true }));

  /** Why the addresses of one host may not be called; all of them must be in order. */
  const problemWith = (protocol: string, addresses: readonly string[]): Unreachable | null => {
    const reaches = new Set(addresses.map(addressReach));
    const isLoopback = reaches.size === 1 && reaches.has("LOOPBACK");
    if (isLoopback && allowLoopback) return null;
    if (protocol !== "https:") return "NOT_HTTPS";
    return reaches.size === 1 && reaches.has("PUBLIC") ? null : "NOT_PUBLIC";
  };

  const refuses = async (text: string): Promise<Unreachable | null> => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
    if (!url || !isWeb || url.username || url.password) return "MALFORMED";
    const host = bare(url.hostname);
    if (isIP(host)) return problemWith(url.protocol, [host]);
    const patience = sleep(DNS_TIMEOUT_MS, [], { ref: false });
    const resolved = await Promise.race([resolve(host), patience]).catch(() => []);
    if (resolved.length === 0) return url.protocol === "https:" ? "UNKNOWN_HOST" : "NOT_HTTPS";
    return problemWith(
      url.protocol,
      resolved.map(({ address }) => address),
    );
  };

  const agent = new Agent({
    connect: guardedConnector(problemWith, resolve, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 16_384,
    connections: 8,
    pipelining: 1,
    allowH2: false,
  });

  return {
    refuses,
    async post({ url, headers, body }) {
      const began = performance.now();
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await call({ url, headers, body }, { agent, signal, timeoutMs });
      return { ...response, tookMs: Math.round(performance.now() - began) };
    },
    close: () => agent.destroy(),
  };
}

type ProblemWith = (protocol: string, addresses: readonly string[]) => Unreachable | null;

/** Connects only to addresses that are in order at that very moment. */
function guardedConnector(
  problemWith: ProblemWith,
  resolve: NonNullable<SafeHttpClientOptions["resolve"]>,
  timeout: number,
): buildConnector.connector {
  const connectorFor = (protocol: string) => {
    const lookup: LookupFunction = (host, { all }, answer) => {
      resolve(host).then(
        (resolved) => {
          const addresses = resolved.map(({ address }) => address);
          const isUnknown = resolved.length === 0;
          const problem = isUnknown ? "UNKNOWN_HOST" : problemWith(protocol, addresses);
          const [first] = resolved;
          if (problem) answer(refused(problem), "", 4);
          else if (all) answer(null, [...resolved]);
          else answer(null, first!.address, first!.family);
        },
        (error: NodeJS.ErrnoException) => answer(error, "", 4),
      );
    };
    return buildConnector({ timeout, lookup, allowH2: false });
  };
  const connectors = { "https:": connectorFor("https:"), "http:": connectorFor("http:") };

  return (options, callback) => {
    const { protocol } = options;
    const host = bare(options.hostname);
    // An address is connected to without being looked up.
    const problem = isIP(host) ? problemWith(protocol, [host]) : null;
    if (problem) return callback(refused(problem), null);
    connectors[protocol as keyof typeof connectors](options, (...[error, socket]) => {
      const reached = socket?.remoteAddress;
      const last = socket && (reached ? problemWith(protocol, [reached]) : "NOT_PUBLIC");
      if (!last) return callback(...([error, socket] as Parameters<typeof callback>));
      socket.destroy();
      callback(refused(last), null);
    });
  };
}

function refused(problem: Unreachable): Error {
  return new Error(`The address is not called (${problem}).`);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

interface Calling {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

async function call(
  { url, headers, body }: HttpRequest,
  { agent: dispatcher, signal, timeoutMs }: Calling,
): Promise<Omit<HttpResponse, "tookMs">> {
  try {
    const answer = await request(url, { method: "POST", headers, body, dispatcher, signal });
    const retryAfter = [answer.headers["retry-after"]].flat()[0] ?? null;
    // The rest of the body changes nothing any more.
    const excerpt = await beginningOf(answer.body);
    return { status: answer.statusCode, error: null, retryAfter, excerpt };
  } catch (error) {
    const reason = signal.aborted ? `No answer within ${timeoutMs / 1_000} s.` : reasonOf(error);
    return { status: null, error: reason, retryAfter: null, excerpt: "" };
  }
}

async function beginningOf(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= BODY_BYTES_MAX) break;
    }
  } catch {
    // Cut off, or out of time: the part that has arrived is enough.
  }
  body.destroy();
  const text = Buffer.concat(parts).subarray(0, BODY_BYTES_MAX).toString();
  // PostgreSQL keeps no NUL.
  return text.replaceAll("\0", "�").slice(0, EXCERPT_LENGTH).toWellFormed();
}

function reasonOf(error: unknown): string {
  const { message, code, errors } = error as Error & { code?: string; errors?: Error[] };
  const reason = message || errors?.[0]?.message || code || "The connection failed.";
  return reason.replaceAll("\0", "").slice(0, EXCERPT_LENGTH).toWellFormed();
}
