import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isOnThisMachine } from "../http/this-machine.ts";

interface Watched {
  readonly metricsToken: string | null;
  readonly isProduction: boolean;
}

/** Who may read `/metrics`, and why the server is not ready. */
export function watchersOf({ metricsToken, isProduction }: Watched) {
  return (request: IncomingMessage): boolean => {
    const { authorization = "" } = request.headers;
    if (metricsToken !== null) return isSame(authorization, `Bearer ${metricsToken}`);
    // In production a proxy may stand on this machine and say nothing of whom it speaks for.
    if (isProduction) return false;
    const remoteAddress = request.socket.remoteAddress ?? "";
    return isOnThisMachine({ headers: request.headers, remoteAddress });
  };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}
