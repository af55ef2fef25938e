import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { SERVER_FLAGS } from "../tools/server-flags.mjs";

/** A process of the benchmark's own: a server that is measured, or what sends it requests. */
export interface Child {
  /** What it said when it was ready. */
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Starts `bench/<name>.ts` in a process of its own. What it writes goes nowhere, like the output of
 * a container that nobody looks at; its errors come here.
 * @param given what it reads with `serverOptions`.
 */
export async function startChild(name: string, given: object): Promise<Child> {
  const profile = process.env.BENCH_PROFILE === name;
  const folder = join(import.meta.dirname, "results");
  const child = fork(join(import.meta.dirname, `${name}.ts`), [JSON.stringify(given)], {
    stdio: ["ignore", process.env.BENCH_VERBOSE ? "inherit" : "ignore", "inherit", "ipc"],
    execArgv: [
      ...SERVER_FLAGS,
      "--import",
      "@oxc-node/core/register",
      ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : []),
    ],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`bench/${name}.ts ended with ${code} before it was ready.`);
  });
  const [ready] = (await Promise.race([once(child, "message"), failed])) as [{ port: number }];
  failed.catch(() => {});
  return {
    port: ready.port,
    process: child,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** In a child: what its parent gave it. */
export function serverOptions<Given>(): Given {
  return JSON.parse(process.argv[2]!) as Given;
}

/** In a child: tells the parent that it serves, and ends it when the parent is done, or gone. */
export function childReady(port: number, stop: () => Promise<void> | void): void {
  process.on("disconnect", () => void Promise.resolve(stop()).finally(() => process.exit(0)));
  process.send!({ port });
}
