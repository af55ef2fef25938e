import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { programView } from "../../programs/program-view.ts";
import { landingUrlProblem } from "./read-referral-terms.ts";
import { readReferralWords } from "./read-referral-words.ts";
import type { ReferralWordsInput } from "./read-referral-words.ts";
import { referralMessages, referralUrl, SAMPLE } from "../referral-messages.ts";
import type { ReferralMessage } from "../referral-messages.ts";
import { reasonText } from "../../../writes/refusal.ts";

export interface PreviewReferralMessages {
  readonly landingUrl: string;
  readonly points: number;
  readonly locale?: string | null;
  readonly messages: readonly ReferralWordsInput[];
}

/**
 * The message of every channel, as members would see it.
 * @throws BAD_USER_INPUT for messages that could not be saved.
 */
export function previewReferralMessages(
  { configuration, locale: callers }: Pick<Context, "configuration" | "locale">,
  { landingUrl, points, locale, messages }: PreviewReferralMessages,
): ReferralMessage[] {
  const problem = landingUrlProblem(landingUrl);
  if (problem) throw badUserInput(problem, ["input", "landingUrl"]);
  const read = readReferralWords({ messages }, configuration);
  const [reason] = read.reasons;
  if (reason) {
    const { message, field } = reason;
    throw badUserInput(reasonText(message, callers), [...field]);
  }
  const language = locale ?? callers;
  const { name: program } = programView(configuration, language);
  const { code, name } = SAMPLE;
  const facts = { code, name, program, points, url: referralUrl(landingUrl, code) };
  return referralMessages(read.messages, facts, language);
}
