import type { Localized, Words } from "../../../values/localized.ts";
import { liquidProblem } from "../../../values/liquid.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { programView } from "../../programs/program-view.ts";
import { programSnapshot } from "../../programs/program.ts";
import { sampleFacts } from "../referral-messages.ts";
import type { ReferralChannel, ReferralTexts } from "../referral-messages.ts";

/** Words for a channel in a language, as staff write them. */
export interface ReferralWordsInput {
  readonly channel: ReferralChannel;
  readonly locale: string;
  readonly subject?: string | null;
  readonly text: string;
}

/** Reads a program's words and tries them; what is wrong is told at each field. */
export function readReferralWords(
  { messages }: { readonly messages: readonly ReferralWordsInput[] },
  configuration: ConfigurationSnapshot,
): { messages: ReferralTexts; reasons: RefusalReason[] } {
  const { locales } = configuration.part(programSnapshot);
  const reasons: RefusalReason[] = [];
  const read: Partial<Record<ReferralChannel, { text: Localized; subject: Localized }>> = {};
  for (const [position, words] of messages.entries()) {
    const { channel, locale, subject, text } = words;
    const refuse = (name: string, message: Words) =>
      void reasons.push({
        ...{ code: "INVALID", message },
        field: ["input", "messages", String(position), name],
      });
    const sample = sampleFacts(programView(configuration, locale).name, 100);
    const present = read[channel] ?? { text: {}, subject: {} };
    if (!locales.includes(locale)) refuse("locale", notSpoken(locales));
    if (locale in present.text) refuse("locale", TWICE);
    if (subject != null && channel !== "EMAIL") refuse("subject", NO_SUBJECT);
    for (const [name, template] of Object.entries({ text, subject })) {
      const problem = template == null ? null : liquidProblem(template, sample, "PHRASE");
      if (problem) refuse(name, notATemplate(problem.message));
    }
    read[channel] = {
      text: { ...present.text, [locale]: text },
      subject: { ...present.subject, ...(subject != null && { [locale]: subject }) },
    };
  }
  return { messages: read, reasons };
}

function notSpoken(locales: readonly string[]): Words {
  return {
    en: `The program does not speak this language. Choose one of ${locales.join(", ")}.`,
    vi: `Chương trình không dùng ngôn ngữ này. Hãy chọn một trong: ${locales.join(", ")}.`,
  };
}

function notATemplate(problem: string): Words {
  return {
    en: `The template can't be filled in: ${problem}. It may show url, code, name, program and points.`,
    vi: `Không thể điền mẫu này: ${problem}. Mẫu có thể dùng url, code, name, program và points.`,
  };
}

const TWICE: Words = {
  en: "There are words for this channel in this language already.",
  vi: "Kênh này đã có lời mời bằng ngôn ngữ này.",
};

const NO_SUBJECT: Words = {
  en: "Only an e-mail has a subject. Leave it out.",
  vi: "Chỉ e-mail mới có tiêu đề. Hãy bỏ trống.",
};
