import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { renderPhrase } from "../../values/liquid.ts";
import type { PhraseFacts } from "../../values/liquid.ts";

export const referralChannels = ["EMAIL", "ZALO", "FACEBOOK", "MESSENGER", "SMS", "COPY"] as const;

export type ReferralChannel = (typeof referralChannels)[number];

/**
 * What a program says on a channel, as Liquid templates: `{{ url }}` is the referral link, `{{ code }}` the code in
 * it, `{{ name }}` the member's given name, `{{ program }}` the program's name, `{{ points }}` what the friend gets.
 */
export interface ReferralWords {
  readonly text: Localized;
  /** For e-mail. */
  readonly subject?: Localized;
}

/** A program's own words by channel; a channel without any has the engine's. */
export type ReferralTexts = Readonly<Partial<Record<ReferralChannel, ReferralWords>>>;

/** What the templates are filled with. */
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
  const told: PhraseFacts = { ...facts, name: facts.name ?? inLocale(SOMEBODY, locale) };
  const say = (own: Localized | undefined, engines: Localized) =>
    (own && renderPhrase(inLocale(own, locale), told)) ||
    renderPhrase(inLocale(engines, locale), told)!;
  // Most channels have no words of their own: theirs are put together once.
  const short = withLink(say(undefined, SHORT_WORDS.text), facts.url);
  return referralChannels.map((channel) => {
    const words = texts[channel];
    const isMail = channel === "EMAIL";
    const engines = isMail ? EMAIL_WORDS.text : SHORT_WORDS.text;
    const text = words || isMail ? withLink(say(words?.text, engines), facts.url) : short;
    const subject = isMail ? say(words?.subject, EMAIL_WORDS.subject) : "";
    return { channel, text, url: shareUrl(channel, { text, subject, url: facts.url }) };
  });
}

/** The link that carries a member's code. */
export function referralUrl(landingUrl: string, code: string): string {
  return landingUrl.replaceAll("{code}", encodeURIComponent(code));
}

/** A member to try words with. */
export const SAMPLE = { code: "AB7K2MNP", name: "Lan" } as const;

/** Everything that words can show, to try them with. */
export function sampleFacts(program: string, points: number): PhraseFacts {
  return { ...SAMPLE, url: `https://example.com/${SAMPLE.code}`, program, points };
}

const SOMEBODY: Localized = { en: "A friend", vi: "Một người bạn" };

const SHORT_WORDS = {
  text: {
    en: "Come and join me at {{ program }}: {{ url }}",
    vi: "Tham gia {{ program }} cùng mình nhé: {{ url }}",
  },
};

const EMAIL_WORDS = {
  subject: {
    en: "Join me at {{ program }}",
    vi: "Tham gia {{ program }} cùng mình nhé",
  },
  text: {
    en: "Hi,\n\nI am a member of {{ program }} and think you will like it too. Join with my link:\n{{ url }}",
    vi: "Chào bạn,\n\nMình là thành viên của {{ program }} và nghĩ bạn cũng sẽ thích. Đăng ký qua liên kết của mình nhé:\n{{ url }}",
  },
};

/** A message without the link would bring nobody. */
function withLink(text: string, url: string): string {
  return text.includes(url) ? text : `${text} ${url}`;
}

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
