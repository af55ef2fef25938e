import { plainText } from "./typed-text.ts";

// Characters of a name before the @: none that separates or hides something in a mail's header.
const NAME = String.raw`[^\s@<>(),;:\\"[\]\p{C}]{1,64}`;
const LABEL = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?`;
// A domain has a dot; one that ends with digits alone is the address of a machine.
const DOMAIN = String.raw`(?:${LABEL}\.)+(?!\p{N}+$)${LABEL}`;
const ADDRESS = new RegExp(String.raw`^${NAME}@${DOMAIN}$`, "u");
const LENGTH_MAX = 254;

/**
 * Reads an e-mail address as people type or paste it: composed (NFC), in lower case, without
 * `mailto:` and without a pair of angle brackets.
 * @returns null when it is no address of a mailbox.
 */
export function readEmailAddress(typed: string): string | null {
  const text = plainText(typed).replace(/^mailto:/i, "");
  const address = text.replace(/^<([^<>]*)>$/, "$1").trim();
  return isEmailAddress(address) ? address.toLowerCase().normalize("NFC") : null;
}

/**
 * Whether a mail can be addressed like this: one address, nothing that could become a second one or
 * a header.
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= LENGTH_MAX && ADDRESS.test(text);
}
