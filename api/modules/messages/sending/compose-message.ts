import { languageOf } from "../../../locales/text.ts";
import { sql } from "../../../database/sql.ts";
import type { Delivery } from "../../../jobs/delivery-worker.ts";
import { encodeId } from "../../../values/id.ts";
import type { Facts } from "../../../values/liquid/liquid.ts";
import type { OutgoingMail } from "../../../network/mailer.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import type { Work } from "../../../writes/work.ts";
import { memberProfiles } from "../../members/member-profile.ts";
import type { MemberProfile } from "../../members/member-profile.ts";
import { programSnapshot } from "../../programs/program.ts";
import { builtInContent } from "../templates/built-in-content.ts";
import { emailConsent } from "./email-consent.ts";
import { renderedContent, tryContent } from "../templates/message-content.ts";
import type { MessageContent } from "../templates/message-content.ts";
import { commonFacts, FACTS } from "./message-facts.ts";
import { identityCode } from "./identity-code.ts";
import { KINDS } from "../message-kind.ts";
import type { About, MessageKind, SkipReason } from "../message-kind.ts";
import { mailFrame } from "./mail-frame.ts";
import { SAMPLE_MEMBER, sampleFacts } from "../templates/sample-facts.ts";
import { latestContent, sentContent, storedTemplate } from "../templates/stored-template.ts";
import { unsubscribeLink } from "../unsubscribing/unsubscribe-link.ts";

/** A message that was taken to be sent. */
export interface TakenMessage extends Delivery {
  /** Null for a test. */
  readonly memberId: string | null;
  readonly kind: MessageKind;
  readonly about: About;
  readonly testLocale: string | null;
  readonly testAddress: string | null;
  /** The number of this attempt. */
  readonly attempt: number;
  readonly failures: number;
}

/** The parts of a signed link. */
export interface LinkMaking {
  readonly keyRing: KeyRing;
  readonly publicUrl: string;
}

type Composed = { readonly mail: OutgoingMail } | { readonly skip: SkipReason };

const FIND_SWITCHED_OFF = sql.read("find a switched-off kind of message")`
  select from message_switches
  where program_id = ${"programId"} and kind = ${"kind"} and not enabled
`;

/** Composes a message from the present data, or returns why it is not sent. */
export async function composeMessage(
  work: Work,
  message: TakenMessage,
  links: LinkMaking,
): Promise<Composed> {
  if (message.testAddress !== null) return composeTest(work, message, links);
  const { kind, about } = message;
  const memberId = message.memberId!;
  const { programId } = work;
  const off = await work.rows(FIND_SWITCHED_OFF, { programId, kind });
  if (off.length > 0) return { skip: "SWITCHED_OFF" };
  const profiles = await memberProfiles(work.rows, { memberIds: [memberId], programId });
  const profile = profiles.get(memberId);
  if (kind === "IDENTITY_CODE") return composeCode(work, { message, memberId, profile }, links);
  if (profile?.status !== "ACTIVE") return { skip: "NOT_ACTIVE" };
  if (profile.email === null) return { skip: "NO_ADDRESS" };
  const isMarketing = KINDS[kind].purpose === "MARKETING";
  if (isMarketing && !(await emailConsent(work, memberId))) return { skip: "NO_CONSENT" };

  const locale = localeFor(work, profile);
  const facts = await FACTS[kind](work, { memberId, profile, locale, about });
  if (!facts) return { skip: "OUTDATED" };
  const all = { ...commonFacts(work, profile, locale), ...facts };
  const language = languageOf(locale);
  const unsubscribeUrl = isMarketing ? unsubscribeLink(links, { memberId, language }) : null;
  const content = await contentFor(work, { kind, locale }, all);
  return {
    mail: mailOf(work, { message, content, locale, unsubscribeUrl, to: profile.email }),
  };
}

/** To the address that is being proved; a suspended member keeps its profile up to date, too. */
async function composeCode(
  work: Work,
  { message, memberId, profile }: CodeMessage,
  { keyRing }: LinkMaking,
): Promise<Composed> {
  if (!profile || profile.status === "CLOSED") return { skip: "NOT_ACTIVE" };
  const waiting = await identityCode(work, memberId, keyRing);
  if (!waiting) return { skip: "OUTDATED" };
  const locale = localeFor(work, profile);
  const facts = { ...commonFacts(work, profile, locale), ...waiting.facts };
  const content = await contentFor(work, { kind: message.kind, locale }, facts);
  const { to } = waiting;
  return { mail: mailOf(work, { message, content, locale, unsubscribeUrl: null, to }) };
}

interface CodeMessage {
  readonly message: TakenMessage;
  readonly memberId: string;
  readonly profile: MemberProfile | undefined;
}

async function composeTest(
  work: Work,
  message: TakenMessage,
  links: LinkMaking,
): Promise<Composed> {
  const { kind, id, testAddress, testLocale } = message;
  const locale = testLocale!;
  const facts = { ...commonFacts(work, SAMPLE_MEMBER, locale), ...sampleFacts(kind, locale) };
  const stored = await storedTemplate(work.rows, work, { kind, locale });
  const words = latestContent(stored) ?? builtInContent(kind, locale);
  const content = renderedContent(words, facts);
  // The link of no member: a click in a test must not unsubscribe anybody.
  const nobody = { memberId: id, language: languageOf(locale) };
  const unsubscribeUrl =
    KINDS[kind].purpose === "MARKETING" ? unsubscribeLink(links, nobody) : null;
  return { mail: mailOf(work, { message, content, locale, unsubscribeUrl, to: testAddress! }) };
}

/** A member's own language, where the program has it. */
function localeFor({ configuration }: Work, { locale }: MemberProfile): string {
  const { locales, defaultLocale } = configuration.part(programSnapshot);
  return locale !== null && locales.includes(locale) ? locale : defaultLocale;
}

/**
 * The program's own template, where it can be rendered with these facts: it could when it was
 * saved, but a member better gets the built-in one than nothing.
 */
async function contentFor(
  work: Work,
  { kind, locale }: { kind: TakenMessage["kind"]; locale: string },
  facts: Facts,
): Promise<MessageContent> {
  const own = sentContent(await storedTemplate(work.rows, work, { kind, locale }));
  const rendered = own && tryContent(own, { facts, field: [] });
  if (rendered && "content" in rendered) return rendered.content;
  return renderedContent(builtInContent(kind, locale), facts);
}

interface Ready {
  readonly message: TakenMessage;
  readonly content: MessageContent;
  readonly locale: string;
  readonly unsubscribeUrl: string | null;
  readonly to: string;
}

function mailOf(work: Work, { message, content, locale, unsubscribeUrl, to }: Ready): OutgoingMail {
  const { program } = commonFacts(work, SAMPLE_MEMBER, locale) as { program: { name: string } };
  const { look } = work.configuration.part(programSnapshot);
  const page = mailFrame(content, { locale, programName: program.name, look, unsubscribeUrl });
  return {
    id: encodeId("mail", message.id),
    fromName: program.name,
    to,
    ...page,
    headers: {
      "Content-Language": locale,
      // RFC 3834: so that no absence notice answers.
      "Auto-Submitted": "auto-generated",
      ...(unsubscribeUrl && {
        "List-Unsubscribe": `<${unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  };
}
