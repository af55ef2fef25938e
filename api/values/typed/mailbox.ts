/** Domains under which one mailbox is reached, by the one that stands for them. */
const SAME_DOMAINS: Readonly<Record<string, string>> = {
  "googlemail.com": "gmail.com",
  "me.com": "icloud.com",
  "mac.com": "icloud.com",
  "protonmail.com": "proton.me",
  "pm.me": "proton.me",
};
// Where dots in the name mean nothing; at Proton hyphens and underscores neither.
const MEANINGLESS: Readonly<Record<string, RegExp>> = {
  "gmail.com": /\./g,
  "proton.me": /[._-]/g,
};

/**
 * The mailbox that an address reaches: composed, in lower case, without the part after a plus, by
 * the rules of its provider for dots and for domains of one mailbox.
 */
export function mailboxOf(email: string): string {
  const address = email.normalize("NFC").toLowerCase();
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  const [name = ""] = address.slice(0, at).split("+");
  // "+a@…" has nothing before its plus: it is a name of its own.
  const whole = name === "" ? address.slice(0, at) : name;
  const provider = SAME_DOMAINS[domain] ?? domain;
  const meaningless = MEANINGLESS[provider];
  return `${meaningless ? whole.replaceAll(meaningless, "") : whole}@${provider}`;
}
