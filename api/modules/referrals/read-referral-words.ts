import type { Localized, Words } from "../../rules/localized.ts";
import { templateProblem } from "../../rules/template.ts";
import type { Catalog } from "../../work/catalog.ts";
import type { RefusalReason } from "../../work/refusal.ts";
import { describedProgram } from "../programs/described-program.ts";
import { programPart } from "../programs/program.ts";
import { sampleFacts } from "./referral-messages.ts";
import type { ReferralChannel, ReferralTexts } from "./referral-messages.ts";

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
  catalog: Catalog,
): { messages: ReferralTexts; reasons: RefusalReason[] } {
  const { locales } = catalog.part(programPart);
  const reasons: RefusalReason[] = [];
  const read: Partial<Record<ReferralChannel, { text: Localized; subject: Localized }>> = {};
  for (const [position, words] of messages.entries()) {
    const { channel, locale, subject, text } = words;
    const tell = (name: string, message: Words) =>
      void reasons.push({
        ...{ code: "INVALID", message },
        field: ["input", "messages", String(position), name],
      });
    const sample = sampleFacts(describedProgram(catalog, locale).name, 100);
    const present = read[channel] ?? { text: {}, subject: {} };
    if (!locales.includes(locale)) tell("locale", notSpoken(locales));
    if (locale in present.text) tell("locale", TWICE);
    if (subject != null && channel !== "EMAIL") tell("subject", NO_SUBJECT);
    for (const [name, template] of Object.entries({ text, subject })) {
      const problem = template == null ? null : templateProblem(template, sample);
      if (problem !== null) tell(name, notATemplate(problem));
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
