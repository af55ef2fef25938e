/** A code as it stands in what was chosen or pasted. */
export interface CodeLine {
  /** From 1. */
  readonly line: number;
  readonly code: string;
}

/** Codes that are sent together. */
export interface Piece {
  readonly codes: readonly CodeLine[];
  /** How much of the whole is read with it, from 0 to 1. */
  readonly share: number;
}

// As many as the server reports one by one.
const PIECE = 1_000;

/**
 * The codes of lines or of a table's first column, a piece at a time: a file of millions is never
 * read whole. Empty lines and the heading of a table are left out.
 */
export async function* codesIn(source: Blob): AsyncGenerator<Piece> {
  const reader = source.stream().pipeThrough(new TextDecoderStream()).getReader();
  let codes: CodeLine[] = [];
  let rest = "";
  let line = 0;
  let read = 0;
  for (let isDone = false; !isDone;) {
    const { done, value = "" } = await reader.read();
    isDone = done;
    read += value.length;
    const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = done ? "" : lines.pop()!;
    for (const text of lines) {
      line += 1;
      const code = firstCell(text);
      if (code === "" || (line === 1 && HEADINGS.test(code))) continue;
      codes.push({ line, code });
      if (codes.length < PIECE) continue;
      yield { codes, share: Math.min(1, read / source.size) };
      codes = [];
    }
  }
  if (codes.length > 0) yield { codes, share: 1 };
}

const HEADINGS = /^(?:codes?|coupons?|vouchers?|mã)$/i;

/** `"ABC-1";2026` is ABC-1. */
function firstCell(text: string): string {
  const [cell = ""] = text.replace(/^\ufeff/, "").split(/[,;\t]/, 1);
  return cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();
}
