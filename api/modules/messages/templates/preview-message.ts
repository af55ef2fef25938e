import { text } from "../../../locales/text.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { RenderBudget } from "../../../values/liquid/render-budget.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { memberProfiles } from "../../members/member-profile.ts";
import { programSnapshot } from "../../programs/program.ts";
import { builtInContent } from "./built-in-content.ts";
import { commonFacts } from "../sending/message-facts.ts";
import { tryContent } from "./message-content.ts";
import type { MessageContent } from "./message-content.ts";
import { KINDS } from "../message-kind.ts";
import type { MessageKind } from "../message-kind.ts";
import { mailFrame } from "../sending/mail-frame.ts";
import { SAMPLE_MEMBER, sampleFacts } from "./sample-facts.ts";
import { latestContent, storedTemplate } from "./stored-template.ts";
import { reasonText } from "../../../writes/refusal.ts";

export interface PreviewMessage {
  readonly kind: MessageKind;
  readonly locale: string;
  readonly content?: MessageContent | null;
  /** The public id. */
  readonly memberId?: string | null;
}

/** A message as a member, or a sample member, would see it; the event is a sample in both cases. */
export async function previewMessage(context: Context, input: PreviewMessage) {
  const { caller, configuration, lane } = context;
  const { programId } = caller;
  const { kind, locale } = input;
  const program = configuration.part(programSnapshot);
  if (!program.locales.includes(locale)) return refused(context, [FOREIGN_LOCALE]);
  const profile = input.memberId ? await profileOf(context, input.memberId) : SAMPLE_MEMBER;
  if (!profile) return refused(context, [NO_MEMBER]);

  const common = commonFacts(context, profile, locale);
  const facts = { ...common, ...sampleFacts(kind, locale) };
  const stored = input.content
    ? null
    : await storedTemplate(lane.rows, { programId, now: context.now }, { kind, locale });
  const content = input.content ?? latestContent(stored) ?? builtInContent(kind, locale);
  const budget = budgetOf(context);
  const rendered = tryContent(content, { facts, field: ["input", "content"], budget });
  if ("reasons" in rendered) return refused(context, rendered.reasons);
  const page = mailFrame(rendered.content, {
    locale,
    programName: inLocale(program.names, locale),
    look: program.look,
    // Leads nowhere: the reader of a preview is not the member who would unsubscribe.
    unsubscribeUrl: KINDS[kind].purpose === "MARKETING" ? "#" : null,
  });
  return { ...page, userErrors: [] };
}

const budgets = new WeakMap<Context, RenderBudget>();

/** What all previews of a request share, however many of them there are. */
function budgetOf(context: Context): RenderBudget {
  const budget = budgets.get(context) ?? new RenderBudget();
  budgets.set(context, budget);
  return budget;
}

async function profileOf({ caller, lane }: Context, publicId: string) {
  const memberId = decodeId("mem", publicId);
  const { programId } = caller;
  if (!memberId) return null;
  const profiles = await memberProfiles(lane.rows, { memberIds: [memberId], programId });
  return profiles.get(memberId) ?? null;
}

function refused({ locale }: Context, reasons: readonly RefusalReason[]) {
  const userErrors = reasons.map(({ code, field, message }) => ({
    code,
    field: [...field],
    message: reasonText(message, locale),
  }));
  return { subject: null, html: null, text: null, userErrors };
}

const FOREIGN_LOCALE: RefusalReason = {
  code: "INVALID",
  field: ["input", "locale"],
  message: text("messages.localeUnknown"),
};

const NO_MEMBER: RefusalReason = {
  code: "NOT_FOUND",
  field: ["input", "memberId"],
  message: text("messages.memberNotFound"),
};
