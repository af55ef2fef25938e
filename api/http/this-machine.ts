import type { IncomingHttpHeaders } from "node:http";
import { isIPv4 } from "node:net";

/** A request, as far as where it comes from is concerned. */
export interface Coming {
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string;
}

const FORWARDED =
  /^(?:forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip)$/;

/**
 * Whether a request comes from this very machine, asks for it by its own name, and was passed on by
 * nobody. The host counts too: a page of elsewhere may have its name point to this machine.
 */
export function isOnThisMachine({ headers, remoteAddress }: Coming): boolean {
  const address = remoteAddress.replace(/^::ffff:/, "");
  const isLoopback = address === "::1" || (isIPv4(address) && address.startsWith("127."));
  if (!isLoopback || Object.keys(headers).some((name) => FORWARDED.test(name))) return false;
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? "");
}
