import type { Localized } from "../../rules/localized.ts";
import { inLocale } from "../../rules/localized.ts";
import { shareUrl } from "./share-url.ts";

const CHANNELS = ["EMAIL", "ZALO", "FACEBOOK", "MESSENGER", "SMS", "COPY"] as const;

export type ReferralChannel = (typeof CHANNELS)[number];

/**
 * What a program says on a channel; `{url}` stands for the referral link, `{code}` for the code in it, `{name}` for
 * the member's given name, `{program}` for the program's name.
 */
export interface ReferralWords {
  readonly text: Localized;
  /** For e-mail. */
  readonly subject?: Localized;
}

/** A program's own words by channel; a channel without any has the engine's. */
export type ReferralTexts = Readonly<Partial<Record<ReferralChannel, ReferralWords>>>;

/** What the placeholders stand for. */
export interface ReferralFacts {
  readonly url: string;
  readonly code: string;
  /** The member's given name; null when it is not known. */
  readonly name: string | null;
  readonly program: string;
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
  const told: Record<string, string> = {
    ...facts,
    name: facts.name ?? inLocale(SOMEBODY, locale),
  };
  const say = (own: Localized | undefined, engines: Localized) =>
    filledIn(inLocale(own ?? {}, locale) || inLocale(engines, locale), told);
  // Most channels have no words of their own: theirs are put together once.
  const short = withLink(say(undefined, SHORT_WORDS.text), facts.url);
  return CHANNELS.map((channel) => {
    const words = texts[channel];
    const isMail = channel === "EMAIL";
    const engines = isMail ? EMAIL_WORDS.text : SHORT_WORDS.text;
    const text = words || isMail ? withLink(say(words?.text, engines), facts.url) : short;
    const subject = isMail ? say(words?.subject, EMAIL_WORDS.subject) : "";
    return { channel, text, url: shareUrl(channel, { text, subject, url: facts.url }) };
  });
}

/** The link that carries a member's code. */
export function referralUrl(urlTemplate: string, code: string): string {
  return urlTemplate.replaceAll("{code}", encodeURIComponent(code));
}

const SOMEBODY: Localized = { en: "A friend", vi: "Một người bạn" };

const SHORT_WORDS = {
  text: {
    en: "Come and join me at {program}: {url}",
    vi: "Tham gia {program} cùng mình nhé: {url}",
  },
};

const EMAIL_WORDS = {
  subject: {
    en: "Join me at {program}",
    vi: "Tham gia {program} cùng mình nhé",
  },
  text: {
    en: "Hi,\n\nI am a member of {program} and think you will like it too. Join with my link:\n{url}",
    vi: "Chào bạn,\n\nMình là thành viên của {program} và nghĩ bạn cũng sẽ thích. Đăng ký qua liên kết của mình nhé:\n{url}",
  },
};

// In one pass: a name that looks like a placeholder stays a name.
function filledIn(template: string, told: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(url|code|name|program)\}/g, (_, name: string) => told[name]!);
}

/** A message without the link would bring nobody. */
function withLink(text: string, url: string): string {
  return text.includes(url) ? text : `${text} ${url}`;
}
