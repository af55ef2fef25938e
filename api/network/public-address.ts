import ipaddr from "ipaddr.js";

/** Where on the way between this machine and the world an address lies. */
export type AddressReach = "PUBLIC" | "LOOPBACK" | "INNER";

// What is handed out for use on the Internet; whatever else IPv6 has leads inside, or around such a
// rule.
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * How far an IP address reaches. Only what is handed out for use on the Internet is public: not
 * private networks, link-local ones (where clouds keep their secrets), documentation, multicast,
 * nor addresses of IPv6 that stand for one of IPv4 (mapped ones are judged by what they stand for;
 * NAT64, 6to4 and Teredo are inner).
 */
export function addressReach(address: string): AddressReach {
  if (!ipaddr.isValid(address)) return "INNER";
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === "loopback") return "LOOPBACK";
  if (range !== "unicast") return "INNER";
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_UNICAST) ? "PUBLIC" : "INNER";
  return "PUBLIC";
}
