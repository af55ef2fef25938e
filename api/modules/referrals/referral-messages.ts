import type { MessageKey } from "../../locales/messages.ts";
import { say, text as textOf } from "../../locales/text.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { renderPhrase } from "../../values/liquid/liquid.ts";
import type { PhraseFacts } from "../../values/liquid/liquid.ts";

export const referralChannels = ["EMAIL", "ZALO", "FACEBOOK", "MESSENGER", "SMS", "COPY"] as const;

export type ReferralChannel = (typeof referralChannels)[number];

/**
 * The message of a program for a channel, as Liquid templates: `{{ url }}` is the referral link,
 * `{{ code }}` the code in it, `{{ name }}` the member's given name, `{{ program }}` the program's
 * name, `{{ points }}` what the friend gets.
 */
export interface ReferralWords {
  readonly text: Localized;
  /** For e-mail. */
  readonly subject?: Localized;
}

/** A program's own messages by channel; a channel without one has the built-in message. */
export type ReferralTexts = Readonly<Partial<Record<ReferralChannel, ReferralWords>>>;

/** The values that templates are filled with. */
export interface ReferralFacts {
  readonly url: string;
  readonly code: string;
  /** The member's given name; null when it is not known. */
  readonly name: string | null;
  readonly program: string;
  /** What the friend gets; 0 for none. */
  readonly points: number;
}

export interface ReferralMessage {
  readonly channel: ReferralChannel;
  readonly text: string;
  readonly url: string;
}

/** Ready messages for every channel, in one language. */
export function referralMessages(
  texts: ReferralTexts,
  facts: ReferralFacts,
  locale: string,
): ReferralMessage[] {
  const name = facts.name ?? say(textOf("referrals.unnamedReferrer"), locale);
  const values: PhraseFacts = { ...facts, name };
  const { program, url } = facts;
  const fill = (own: Localized | undefined, builtIn: MessageKey) =>
    (own && renderPhrase(inLocale(own, locale), values)) ||
    say(textOf(builtIn, { program, url }), locale);
  // Most channels have no message of their own: theirs is composed once.
  const short = withLink(fill(undefined, "referrals.shareShort"), url);
  return referralChannels.map((channel) => {
    const words = texts[channel];
    const isMail = channel === "EMAIL";
    const builtIn = isMail ? "referrals.shareMail" : "referrals.shareShort";
    const text = words || isMail ? withLink(fill(words?.text, builtIn), url) : short;
    const subject = isMail ? fill(words?.subject, "referrals.shareMailSubject") : "";
    return { channel, text, url: shareUrl(channel, { text, subject, url }) };
  });
}

/** The link that carries a member's code. */
export function referralUrl(landingUrl: string, code: string): string {
  return landingUrl.replaceAll("{code}", encodeURIComponent(code));
}

/** A member to preview messages with. */
export const SAMPLE = { code: "AB7K2MNP", name: "Lan" } as const;

/** Sample values of everything that a template may use. */
export function sampleFacts(program: string, points: number): PhraseFacts {
  return { ...SAMPLE, url: `https://example.com/${SAMPLE.code}`, program, points };
}

/** Adds the link to a message that lacks it: without it no friend could join. */
function withLink(text: string, url: string): string {
  return text.includes(url) ? text : `${text} ${url}`;
}

const ZALO_SHARE = "https://button-share.zalo.me/share_external";

/** A message that is shared. */
export interface Shared {
  readonly text: string;
  /** For e-mail. */
  readonly subject: string;
  readonly url: string;
}

/**
 * A link that opens a channel, ready to send. E-mail by RFC 6068. SMS as both iOS and Android read
 * it: the first takes `&body`, the second `?body`. Zalo's page is the one its own share button
 * opens; it, Facebook's sharer and Messenger (phones only) take a link and no text.
 */
export function shareUrl(channel: ReferralChannel, { text, subject, url }: Shared): string {
  switch (channel) {
    case "EMAIL":
      return mailUrl(subject, encodedAround(url, text.replaceAll(/\r?\n/g, "\r\n")));
    case "SMS":
      return `sms:?&body=${encodedAround(url, text)}`;
    case "ZALO":
      return `${ZALO_SHARE}?d=${encoded(zaloPayload(url))}&shareType=0`;
    case "FACEBOOK":
      return `https://www.facebook.com/sharer/sharer.php?u=${encoded(url)}`;
    case "MESSENGER":
      return `fb-messenger://share?link=${encoded(url)}`;
    case "COPY":
      return url;
  }
}

function mailUrl(subject: string, body: string): string {
  return `mailto:?subject=${cachedEncoded(subject)}&body=${body}`;
}

function zaloPayload(url: string): string {
  return Buffer.from(JSON.stringify({ url })).toString("base64");
}

/** A text with the link in it, encoded. */
function encodedAround(url: string, text: string): string {
  return text.split(url).map(cachedEncoded).join(encoded(url));
}

// The text around the link is the same for most members, and its accents are slow to encode.
const CACHED_MAX = 1_000;
const cached = new Map<string, string>();

function cachedEncoded(text: string): string {
  let result = cached.get(text);
  if (result === undefined) {
    if (cached.size >= CACHED_MAX) cached.clear();
    cached.set(text, (result = encoded(text)));
  }
  return result;
}

// Apostrophes too: a link often stands between them in a page.
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
