import type { Answer } from "./answer.ts";
import { pageAnswer } from "./page.ts";

interface FramedPage {
  readonly status: number;
  /** Such as `en`. */
  readonly language: string;
  readonly title: string;
  /** HTML; whatever comes from outside went through `escapeHtml`. */
  readonly body: string;
}

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; font: 1rem/1.6 system-ui, "Noto Sans", sans-serif;
  color: light-dark(#1f2a26, #e5e9e6); background: light-dark(#f3f5f1, #161b19) }
main { max-width: 44rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) 1.25rem }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.25; text-wrap: balance }
p { margin: 0 0 1rem }
ul { margin: 0 0 1.5rem; padding: 0; list-style: none; display: grid; gap: .75rem }
li { padding: 1rem 1.25rem; border-radius: .75rem; background: light-dark(#fff, #222926) }
li strong, li span { display: block }
a { color: light-dark(#0b6b4f, #6fd6b1) }
code, pre { font: .875rem/1.5 ui-monospace, "Noto Sans Mono", monospace }
li code { overflow-wrap: anywhere }
pre { margin: 0 0 1rem; padding: 1rem; border-radius: .75rem; overflow-x: auto;
  color: #e5e9e6; background: #24302b }
`;

/** A plain page of the server's own, for whoever opens an address of it in a browser. */
export function framedPage({ status, language, title, body }: FramedPage): Answer {
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</html>
`;
  return pageAnswer(status, html);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
