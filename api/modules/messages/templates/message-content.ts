import { text as textOf } from "../../../locales/text.ts";
import { liquidProblem, renderLiquid } from "../../../values/liquid.ts";
import type { Facts } from "../../../values/liquid.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";

/** The content of an e-mail: Liquid templates, or what they were rendered to. */
export interface MessageContent {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const PARTS = [
  ["subject", "TEXT"],
  ["html", "HTML"],
  ["text", "TEXT"],
] as const;

/** The problems of templates, each at its field; empty when all of them can be rendered. */
export function wrongInContent(
  content: MessageContent,
  facts: Facts,
  field: readonly string[],
): RefusalReason[] {
  return PARTS.flatMap(([part, output]) => {
    const problem = liquidProblem(content[part], facts, output);
    if (!problem) return [];
    const { message, line } = problem;
    const reason = textOf("messages.templateInvalid", { line, problem: message });
    return [{ code: "INVALID", field: [...field, part], message: reason }];
  });
}

/** Renders templates with facts. @throws LiquidError */
export function renderedContent(content: MessageContent, facts: Facts): MessageContent {
  const [subject, html, text] = PARTS.map(([part, output]) =>
    renderLiquid(content[part], facts, output),
  ) as [string, string, string];
  return { subject: subject.replace(/\s+/g, " ").trim(), html, text };
}
