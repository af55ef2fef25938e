const WIDTH = 30;
const REDRAW_MS = 200;
const LINE_MS = 10_000;

/** How far an import is. */
export interface ImportProgress {
  /** From 0 to 1. */
  readonly share: number;
  readonly lines: number;
  readonly refused: number;
  /** Null while all is well. */
  readonly waitingFor: string | null;
}

/** A bar on a terminal; elsewhere a line now and then. */
export function importProgress(output: { isTTY?: boolean; write(text: string): unknown }) {
  const began = Date.now();
  let start: ImportProgress | undefined;
  let drawnAt = output.isTTY ? 0 : began;
  return {
    at(progress: ImportProgress): void {
      start ??= progress;
      const now = Date.now();
      if (now - drawnAt < (output.isTTY ? REDRAW_MS : LINE_MS) && !progress.waitingFor) return;
      drawnAt = now;
      const text = textOf(progress, start, (now - began) / 1000);
      output.write(output.isTTY ? `\r${text}\x1b[K` : `${text}\n`);
    },
    end(): void {
      if (output.isTTY) output.write("\r\x1b[K");
    },
  };
}

function textOf(progress: ImportProgress, start: ImportProgress, seconds: number): string {
  const { share, lines, refused, waitingFor } = progress;
  const full = Math.round(share * WIDTH);
  const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
  const number = new Intl.NumberFormat("en").format;
  const rate = seconds > 0 ? Math.round((lines - start.lines) / seconds) : 0;
  const gone = share - start.share;
  const left = gone > 0 ? `${Math.ceil(((1 - share) / gone) * seconds)} s left` : "";
  const told = [
    `${number(lines)} lines`,
    `${number(rate)}/s`,
    left,
    refused && `${refused} refused`,
  ];
  return `${bar} ${Math.floor(share * 100)} % ${told.filter(Boolean).join(", ")}${waitingFor ? `; ${waitingFor}` : ""}`;
}
