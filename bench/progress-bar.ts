const WIDTH = 30;
const REDRAW_MS = 200;

/** A bar on the terminal; elsewhere a line when it is done. */
export function progressBar(title: string) {
  const began = Date.now();
  let drawnAt = 0;
  return {
    /** @param share from 0 to 1. */
    at(share: number, told: string): void {
      if (!process.stdout.isTTY || Date.now() - drawnAt < REDRAW_MS) return;
      drawnAt = Date.now();
      const full = Math.round(share * WIDTH);
      const left = share > 0 ? Math.round(((drawnAt - began) / 1000) * (1 / share - 1)) : 0;
      const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      process.stdout.write(`\r${title} ${bar} ${told}, ${left} s left\x1b[K`);
    },
    done(told: string): void {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const start = process.stdout.isTTY ? "\r" : "";
      process.stdout.write(`${start}${title}: ${told} in ${seconds} s${start && "\x1b[K"}\n`);
    },
  };
}
