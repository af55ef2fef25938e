import type { Localized } from "../../values/localized.ts";
import { inLocale } from "../../values/localized.ts";
import { filledTemplate } from "../../values/template.ts";
import type { TemplateValues } from "../../values/template.ts";
import { shareUrl } from "./showing/share-url.ts";

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
  const told: TemplateValues = { ...facts, name: facts.name ?? inLocale(SOMEBODY, locale) };
  const say = (own: Localized | undefined, engines: Localized) =>
    (own && filledTemplate(inLocale(own, locale), told)) ||
    filledTemplate(inLocale(engines, locale), told)!;
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
export function sampleFacts(program: string, points: number): TemplateValues {
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
