// Domains where dots in the name mean nothing.
const GMAIL = new Set(["gmail.com", "googlemail.com"]);

/** The mailbox that an address reaches: lower case, without what stands after a plus, Gmail's without its dots. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1).toLowerCase();
  const [name = ""] = email.slice(0, at).toLowerCase().split("+");
  // "+a@…" has nothing before its plus: it is a name of its own.
  const whole = name === "" ? email.slice(0, at).toLowerCase() : name;
  if (!GMAIL.has(domain)) return `${whole}@${domain}`;
  return `${whole.replaceAll(".", "")}@gmail.com`;
}
