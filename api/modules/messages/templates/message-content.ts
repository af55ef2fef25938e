import { liquidProblem, renderLiquid } from "../../../values/liquid.ts";
import type { Facts } from "../../../values/liquid.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";

/** The words of an e-mail, as Liquid templates. */
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

/** What is wrong with templates, each at its field; empty when all of them can be rendered. */
export function wrongInContent(
  content: MessageContent,
  facts: Facts,
  field: readonly string[],
): RefusalReason[] {
  return PARTS.flatMap(([part, output]) => {
    const problem = liquidProblem(content[part], facts, output);
    if (!problem) return [];
    const { message, line } = problem;
    const words = {
      en: `Line ${line} can't be rendered: ${message}. Change it, and look at the preview.`,
      vi: `Không dựng được dòng ${line}: ${message}. Hãy sửa lại và xem bản xem trước.`,
    };
    return [{ code: "INVALID", field: [...field, part], message: words }];
  });
}

/** The words with facts in them. @throws LiquidError */
export function renderedContent(content: MessageContent, facts: Facts): MessageContent {
  const [subject, html, text] = PARTS.map(([part, output]) =>
    renderLiquid(content[part], facts, output),
  ) as [string, string, string];
  return { subject: subject.replace(/\s+/g, " ").trim(), html, text };
}
