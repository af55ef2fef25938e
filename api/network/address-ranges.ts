import { BlockList, isIP } from "node:net";

interface AddressRange {
  readonly address: string;
  readonly prefix: number;
  readonly family: "ipv4" | "ipv6";
}

const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** Whether a text is an address of IPv4 or IPv6, or a range of them such as `10.0.0.0/8`. */
export function isAddressRange(text: string): boolean {
  return readRange(text) !== null;
}

function readRange(text: string): AddressRange | null {
  const [address = "", prefix, ...more] = text.split("/");
  const version = address.includes("%") ? 0 : isIP(address);
  if (version === 0 || more.length > 0) return null;
  const longest = version === 4 ? 32 : 128;
  const range = { address, prefix: longest, family: familyOf(version) };
  if (prefix === undefined) return range;
  return PREFIX.test(prefix) && Number(prefix) <= longest
    ? { ...range, prefix: Number(prefix) }
    : null;
}

/**
 * Tells whether an address is in one of some ranges. One of IPv4 is the same written as IPv6
 * (`::ffff:10.0.0.1`), as sockets that listen to both do.
 */
export function addressesIn(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const { address, prefix, family } of ranges.map(readRange).filter((it) => it !== null)) {
    list.addSubnet(address, prefix, family);
  }
  return (written) => {
    const address = written.replace(/%.*$/, "");
    const version = isIP(address);
    return version !== 0 && list.check(address, familyOf(version));
  };
}

const familyOf = (version: number): "ipv4" | "ipv6" => (version === 4 ? "ipv4" : "ipv6");
