import type { LineProblem } from "./send-table.ts";

/** What is wrong with lines, as a table that is safe to open in a spreadsheet. */
export function tableOfProblems(problems: readonly LineProblem[]): Blob {
  const rows = problems.map(({ line, externalId, level, field, message }) => [
    String(line),
    externalId ?? "",
    level,
    field,
    message,
  ]);
  const lines = [["line", "externalId", "level", "field", "message"], ...rows];
  const content = lines.map((cells) => cells.map(cellOf).join(",")).join("\r\n");
  return new Blob([`\ufeff${content}\r\n`], { type: "text/csv" });
}

/** In quotes; what a spreadsheet would take for a formula begins with an apostrophe. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
