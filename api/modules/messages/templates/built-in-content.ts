import en from "../../../locales/mail-templates/en.json" with { type: "json" };
import vi from "../../../locales/mail-templates/vi.json" with { type: "json" };
import { languageOf } from "../../../locales/text.ts";
import type { MessageKind } from "../message-kind.ts";
import type { MessageContent } from "./message-content.ts";

/** Liquid templates as the files hold them: line by line. */
type TemplateLines = Readonly<
  Record<
    MessageKind,
    {
      readonly subject: string;
      readonly html: readonly string[];
      readonly text: readonly string[];
    }
  >
>;

const english = contentsOf(en);
const vietnamese = contentsOf(vi);

/** The templates that are sent where a program has none of its own. */
export function builtInContent(kind: MessageKind, locale: string): MessageContent {
  return (languageOf(locale) === "vi" ? vietnamese : english)[kind];
}

function contentsOf(lines: TemplateLines): Readonly<Record<MessageKind, MessageContent>> {
  const contents = Object.entries(lines).map(([kind, { subject, html, text }]) => [
    kind,
    { subject, html: html.join("\n"), text: text.join("\n") },
  ]);
  return Object.fromEntries(contents) as Record<MessageKind, MessageContent>;
}
