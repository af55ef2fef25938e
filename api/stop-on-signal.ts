const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
// Ctrl-C reaches us from the terminal and again from npm: the second within this time is the first.
const SAME_MS = 1_000;
const STOP_MS_MAX = 10_000;

export interface Stopping {
  stop(): Promise<void>;
  /** Says in the log that it stops, and that it has stopped. */
  log(message: string, details: object): void;
}

/**
 * Stops in order on the first Ctrl-C or SIGTERM, at once on the second, and when stopping takes
 * more than ten seconds. Also when the process that started us is gone.
 */
export function stopOnSignal({ stop, log }: Stopping): void {
  let since: number | undefined;

  const onSignal = (name: string) => {
    if (since !== undefined) {
      if (Date.now() - since > SAME_MS) process.exit(130);
      return;
    }
    const began = Date.now();
    since = began;
    log("Stopping: what is under way is finished first.", { signal: name });
    if (name === "SIGINT") process.stdout.write("\nStopping. Ctrl-C again to stop at once.\n");
    setTimeout(() => {
      console.error("Stopping took too long; ending now.");
      process.exit(1);
    }, STOP_MS_MAX).unref();
    stop().then(
      () => {
        log("Stopped.", { ms: Date.now() - began });
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };

  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on("disconnect", () => onSignal("disconnect"));
}
