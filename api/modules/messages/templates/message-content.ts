import { text as textOf } from "../../../locales/text.ts";
import { renderLiquid, tryLiquid } from "../../../values/liquid/liquid.ts";
import type { Facts } from "../../../values/liquid/liquid.ts";
import { RenderBudget } from "../../../values/liquid/render-budget.ts";
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

export interface ContentTrial {
  readonly facts: Facts;
  /** Where the content stands in the input. */
  readonly field: readonly string[];
  /** Shared by all parts, and by all trials of a request. */
  readonly budget?: RenderBudget;
}

/** Renders templates, or finds their problems, each at its field. */
export function tryContent(
  content: MessageContent,
  { facts, field, budget = new RenderBudget() }: ContentTrial,
): { reasons: RefusalReason[] } | { content: MessageContent } {
  const parts = PARTS.map(([part, output]) => {
    const rendered = tryLiquid(content[part], { facts, output, budget });
    return { part, rendered };
  });
  const reasons = parts.flatMap(({ part, rendered }): RefusalReason[] => {
    if (!("problem" in rendered)) return [];
    const { message, line } = rendered.problem;
    const reason = textOf("messages.templateInvalid", { line, problem: message });
    return [{ code: "INVALID", field: [...field, part], message: reason }];
  });
  if (reasons.length > 0) return { reasons };
  return {
    content: asSent(parts.map(({ rendered }) => ("text" in rendered ? rendered.text : ""))),
  };
}

/** Renders templates with facts. @throws LiquidError */
export function renderedContent(content: MessageContent, facts: Facts): MessageContent {
  const budget = new RenderBudget();
  return asSent(
    PARTS.map(([part, output]) => renderLiquid(content[part], { facts, output, budget })),
  );
}

function asSent(parts: readonly string[]): MessageContent {
  const [subject, html, text] = parts as readonly [string, string, string];
  return { subject: subject.replace(/\s+/g, " ").trim(), html, text };
}
