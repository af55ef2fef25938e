const WIDTH = 30;
const REDRAW_MS = 200;

/** Where progress is shown: a terminal, or a file or another program's pipe. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressBarOptions {
  readonly title: string;
  readonly output: ProgressOutput;
  /**
   * Where there is no terminal: writes a line when so much more is done, from 0 to 1; none when
   * left out.
   */
  readonly lineEvery?: number;
}

export interface ProgressBar {
  /**
   * Shows how far it is.
   * @param share from 0 to 1
   * @param details what else to say
   */
  at(share: number, details?: string): void;
  /** Takes the bar away, and writes a last line. */
  end(summary?: string): void;
}

/** A bar that grows on a terminal, with the time that is left; a line now and then elsewhere. */
export function progressBar({ title, output, lineEvery }: ProgressBarOptions): ProgressBar {
  const began = Date.now();
  let firstShare: number | null = null;
  let drawnAt = 0;
  let nextLine = 0;

  const textOf = (share: number, details: string) => {
    const parts = [`${Math.floor(share * 100)} %`, details, timeLeft(share)];
    return `${title} ${barOf(share)} ${parts.filter(Boolean).join(", ")}`;
  };
  const timeLeft = (share: number) => {
    const done = share - (firstShare ?? 0);
    const seconds = (Date.now() - began) / 1000;
    return done > 0 && share < 1 ? `${Math.ceil(((1 - share) / done) * seconds)} s left` : "";
  };

  return {
    at(share, details = "") {
      // What goes on where it was stopped has not done the beginning now.
      firstShare ??= share;
      if (output.isTTY) {
        if (Date.now() - drawnAt < REDRAW_MS && share < 1) return;
        drawnAt = Date.now();
        output.write(`\r${textOf(share, details)}\x1b[K`);
      } else if (lineEvery !== undefined && share >= nextLine) {
        nextLine = (Math.floor(share / lineEvery + 1e-9) + 1) * lineEvery;
        const parts = [`${title}: ${Math.floor(share * 100)} %`, details];
        output.write(`${parts.filter(Boolean).join(", ")}\n`);
      }
    },
    end(summary) {
      if (output.isTTY) output.write("\r\x1b[K");
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      if (summary !== undefined) output.write(`${title}: ${summary} in ${seconds} s\n`);
    },
  };
}

function barOf(share: number): string {
  const full = Math.round(share * WIDTH);
  return "█".repeat(full) + "░".repeat(WIDTH - full);
}
