import type { ChildProcess } from "node:child_process";
import type { TestProgram } from "../harness/open-program.ts";
import { startProcess } from "../harness/start-process.ts";

/** Starts a worker in a process of its own, and waits until it works. */
export async function startWorkerProcess(
  program: TestProgram,
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  return (await startProcess("tests/jobs/worker-to-kill.ts", program, settings)).child;
}
