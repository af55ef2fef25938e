const WIDTH = 24;
const LINE_PERCENT = 20;

/** Where progress is shown: a terminal, or a file or another program's pipe. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far the seeding is: a bar that grows on a terminal, a line now and then elsewhere.
 * @returns what to call with the number done.
 */
export function seedingProgress(all: number, output: ProgressOutput): (done: number) => void {
  let shown = -1;
  return (done) => {
    const percent = Math.floor((done / all) * 100);
    if (percent === shown) return;
    if (output.isTTY)
      output.write(`\r  Seeding Mộc Coffee ${bar(percent)} ${percent} %${end(percent)}`);
    else if (percent % LINE_PERCENT === 0) output.write(`Seeding Mộc Coffee … ${percent} %\n`);
    shown = percent;
  };
}

function bar(percent: number): string {
  const full = Math.round((percent / 100) * WIDTH);
  return "█".repeat(full) + "░".repeat(WIDTH - full);
}

const end = (percent: number) => (percent === 100 ? "\n" : "");
