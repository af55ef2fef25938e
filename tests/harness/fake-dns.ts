import { lookup } from "node:dns/promises";
import type { ResolvedAddress } from "../../api/network/safe-http-client.ts";

/**
 * DNS of a test: every name under `.example` is somewhere on the Internet, where nobody is called.
 */
export async function fakeDns(host: string): Promise<readonly ResolvedAddress[]> {
  if (host.endsWith(".example")) return [{ address: "93.184.215.14", family: 4 }];
  return lookup(host, { all: true });
}
