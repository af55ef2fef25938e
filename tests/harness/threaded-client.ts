import { Worker } from "node:worker_threads";

export interface ThreadedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ThreadedAnswer {
  readonly status: number;
  readonly text: string;
  /** The statuses of `/health` while it was answered. */
  readonly health: readonly number[];
}

const ASK = `
  const { parentPort, workerData: { url, headers, body } } = require("node:worker_threads");
  const bytes = Buffer.from(body);
  parentPort.once("message", async () => {
    let isAsking = true;
    const health = new Set();
    const watching = (async () => {
      while (isAsking) health.add((await fetch(new URL("/health", url))).status);
    })();
    const response = await fetch(url, { method: "POST", headers, body: bytes });
    const text = await response.text();
    isAsking = false;
    await watching;
    parentPort.postMessage({ status: response.status, text, health: [...health] });
  });
  parentPort.postMessage("ready");
`;

/**
 * A client in a thread of its own, so that only the server's work is done in this one; ready to
 * send its request, and to ask for the server's health all the while.
 */
export async function openThreadedClient(
  asked: ThreadedRequest,
): Promise<() => Promise<ThreadedAnswer>> {
  const worker = new Worker(ASK, { eval: true, workerData: asked });
  const said = () =>
    new Promise<unknown>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  await said();
  return async () => {
    const answered = said();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage("ask");
    const answer = (await answered) as ThreadedAnswer;
    await worker.terminate();
    return answer;
  };
}
