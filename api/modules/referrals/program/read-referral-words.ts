import { text as textOf } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Localized } from "../../../values/localized.ts";
import { liquidProblem } from "../../../values/liquid/liquid.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { programView } from "../../programs/program-view.ts";
import { programSnapshot } from "../../programs/program.ts";
import { sampleFacts } from "../referral-messages.ts";
import type { ReferralChannel, ReferralTexts } from "../referral-messages.ts";

/** The message of a channel in a language, as staff enters it. */
export interface ReferralWordsInput {
  readonly channel: ReferralChannel;
  readonly locale: string;
  readonly subject?: string | null;
  readonly text: string;
}

/** Reads a program's messages and renders them with samples; returns problems at their fields. */
export function readReferralWords(
  { messages }: { readonly messages: readonly ReferralWordsInput[] },
  configuration: ConfigurationSnapshot,
): { messages: ReferralTexts; reasons: RefusalReason[] } {
  const { locales } = configuration.part(programSnapshot);
  const reasons: RefusalReason[] = [];
  const read: Partial<Record<ReferralChannel, { text: Localized; subject: Localized }>> = {};
  for (const [position, words] of messages.entries()) {
    const { channel, locale, subject, text } = words;
    const refuse = (name: string, message: Text) =>
      void reasons.push({
        code: "INVALID",
        message,
        field: ["input", "messages", String(position), name],
      });
    const sample = sampleFacts(programView(configuration, locale).name, 100);
    const present = read[channel] ?? { text: {}, subject: {} };
    if (!locales.includes(locale)) {
      refuse("locale", textOf("referrals.localeUnknown", { locales: locales.join(", ") }));
    }
    if (locale in present.text) refuse("locale", textOf("referrals.messageTwice"));
    if (subject != null && channel !== "EMAIL") {
      refuse("subject", textOf("referrals.subjectOnlyForMail"));
    }
    for (const [name, template] of Object.entries({ text, subject })) {
      const problem =
        template == null ? null : liquidProblem(template, { facts: sample, output: "PHRASE" });
      if (problem) {
        refuse(name, textOf("referrals.templateInvalid", { problem: problem.message }));
      }
    }
    read[channel] = {
      text: { ...present.text, [locale]: text },
      subject: { ...present.subject, ...(subject != null && { [locale]: subject }) },
    };
  }
  return { messages: read, reasons };
}
