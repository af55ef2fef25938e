import { spawn } from "node:child_process";

/** The whole program, started as a process of its own. */
export interface StartedQuen {
  /** Where it serves; waits until the demo is there. */
  server(): Promise<string>;
  /** Where it serves, once it has said so. */
  url(): string;
  /** Waits until it has said so. @throws Error when it ends before. */
  says(words: string | RegExp): Promise<void>;
  /** What it has said so far. */
  output(): string;
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; output: string }>;
}

const FROM_SOURCE = ["--import", "@oxc-node/core/register", "api/start.ts"];

/**
 * Starts it with these settings, with the demo and without the worker, on any free port.
 * @param script what Node runs; the sources when left out
 */
export function startQuen(
  settings: Readonly<Record<string, string>>,
  script: readonly string[] = FROM_SOURCE,
): StartedQuen {
  const child = spawn(process.execPath, [...script], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      DEMO: "on",
      WORKER: "off",
      PORT: "0",
      LOG_LEVEL: "error",
      ...settings,
    },
  });
  let output = "";
  let hear = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      hear();
    });
  }
  const ended = new Promise<number | null>((end) => {
    child.on("exit", (code) => (end(code), hear()));
  });

  const says = async (words: string | RegExp) => {
    while (output.search(words) < 0) {
      if (child.exitCode !== null) throw new Error(`It ended too early.\n${output}`);
      await new Promise<void>((heard) => (hear = heard));
    }
  };
  const url = () => /Storefront API +(\S+)\/storefront\/graphql/.exec(output)![1]!;
  return {
    says,
    url,
    output: () => output,
    async server() {
      await says(/-d '\{"query"/);
      return url();
    },
    async stop(signal) {
      child.kill(signal);
      return { code: await ended, output };
    },
  };
}
