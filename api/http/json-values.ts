/** More than anything that the API takes has; each takes its time and memory when it is parsed. */
export const JSON_VALUES_MAX = 50_000;
const BEGINNINGS = [",", "{", "["].map((character) => character.charCodeAt(0));

/**
 * Whether a JSON text has more values than anybody needs. Also counts the commas and brackets
 * within its texts, so that one look at each character is enough.
 */
export function hasTooManyValues(json: Uint8Array | string): boolean {
  // Each value takes a character at least.
  if (json.length <= JSON_VALUES_MAX) return false;
  const codeAt = typeof json === "string" ? (at: number) => json.charCodeAt(at) : null;
  let values = 0;
  for (let at = 0; at < json.length; at++) {
    const code = codeAt ? codeAt(at) : (json[at] as number);
    if (BEGINNINGS.includes(code) && ++values > JSON_VALUES_MAX) return true;
  }
  return false;
}
