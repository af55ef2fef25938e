import type { ReferralChannel } from "../referral-messages.ts";

/** What is shared. */
export interface Shared {
  readonly text: string;
  /** For e-mail. */
  readonly subject: string;
  readonly url: string;
}

/**
 * A link that opens a channel, ready to send. E-mail by RFC 6068. SMS as both iOS and Android read it: the first takes
 * `&body`, the second `?body`. Zalo's page is the one its own share button opens; it, Facebook's sharer and Messenger
 * (phones only) take a link and no text.
 */
export function shareUrl(channel: ReferralChannel, { text, subject, url }: Shared): string {
  switch (channel) {
    case "EMAIL":
      return `mailto:?subject=${keptEncoded(subject)}&body=${encodedAround(url, text.replaceAll(/\r?\n/g, "\r\n"))}`;
    case "SMS":
      return `sms:?&body=${encodedAround(url, text)}`;
    case "ZALO":
      return `https://button-share.zalo.me/share_external?d=${encoded(zaloPayload(url))}&shareType=0`;
    case "FACEBOOK":
      return `https://www.facebook.com/sharer/sharer.php?u=${encoded(url)}`;
    case "MESSENGER":
      return `fb-messenger://share?link=${encoded(url)}`;
    case "COPY":
      return url;
  }
}

function zaloPayload(url: string): string {
  return Buffer.from(JSON.stringify({ url })).toString("base64");
}

/** A text with the link in it, encoded. */
function encodedAround(url: string, text: string): string {
  return text.split(url).map(keptEncoded).join(encoded(url));
}

// What stands around the link is the same for most members, and its accents are slow to encode.
const KEPT_MAX = 1_000;
const kept = new Map<string, string>();

function keptEncoded(text: string): string {
  let found = kept.get(text);
  if (found === undefined) {
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(text, (found = encoded(text)));
  }
  return found;
}

// Apostrophes too: a link often stands between them in a page.
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
