/** A table as a file that is safe to open in a spreadsheet. */
export function tableFile(rows: readonly (readonly string[])[]): Blob {
  const content = rows.map((cells) => cells.map(cellOf).join(",")).join("\r\n");
  return new Blob([`\ufeff${content}\r\n`], { type: "text/csv" });
}

/** In quotes; what a spreadsheet would take for a formula begins with an apostrophe. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
