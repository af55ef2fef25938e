const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const PAIRS = Array.from({ length: 1024 }, (_, n) => ALPHABET[n >> 5]! + ALPHABET[n & 31]!);
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const VALUE = new Uint8Array(128);
for (let n = 0; n < 32; n++) VALUE[ALPHABET.charCodeAt(n)] = n;

/**
 * The public form of an id: a TypeID (github.com/jetify-com/typeid), prefix and the UUID in
 * Crockford's base32. Written out because a page encodes dozens: 0.3 µs against 1.7 µs with
 * typeid-js.
 */
export function encodeId(prefix: string, uuid: string): string {
  const hex =
    uuid.slice(0, 8) + uuid.slice(9, 13) + uuid.slice(14, 18) + uuid.slice(19, 23) + uuid.slice(24);
  // 2 hexadecimal digits make the first 2 letters; then each 5 digits make 4.
  let id = prefix + "_" + PAIRS[parseInt(hex.slice(0, 2), 16)]!;
  for (let at = 2; at < 32; at += 5) {
    const bits = parseInt(hex.slice(at, at + 5), 16);
    id += PAIRS[bits >> 10]! + PAIRS[bits & 1023]!;
  }
  return id;
}

/**
 * The UUID in a public id; null when it is malformed or of another kind, so that it looks missing.
 */
export function decodeId(prefix: string, id: string): string | null {
  if (id.length !== prefix.length + 27 || !id.startsWith(prefix) || id[prefix.length] !== "_") {
    return null;
  }
  const suffix = id.slice(prefix.length + 1);
  if (!SUFFIX.test(suffix)) return null;

  let hex = digits(bitsAt(suffix, 0, 2), 2);
  for (let at = 2; at < 26; at += 4) hex += digits(bitsAt(suffix, at, 4), 5);
  const ends = [0, 8, 12, 16, 20, 32];
  return ends
    .slice(1)
    .map((end, at) => hex.slice(ends[at], end))
    .join("-");
}

function bitsAt(suffix: string, from: number, letters: number): number {
  let bits = 0;
  for (let at = from; at < from + letters; at++) bits = bits * 32 + VALUE[suffix.charCodeAt(at)]!;
  return bits;
}

function digits(bits: number, length: number): string {
  return bits.toString(16).padStart(length, "0");
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a value is the id of a row, as the database writes it. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** When the thing was made that an id (UUIDv7) is of, in milliseconds. */
export function madeAt(uuid: string): number {
  return Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16);
}
