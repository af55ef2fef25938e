import { connect } from "node:net";
import type { Socket } from "node:net";
import { childReady } from "./child.ts";

/** One operation, given as a whole HTTP request. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly warmupSeconds: number;
  readonly request: RequestPlan;
}

/** A request whose credential, and body, are another's each time. */
export interface RequestPlan {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** One is taken at random for each request. */
  readonly credentials: readonly string[];
  /** In it `$unique` stands for a text never sent before, `$name` for one of `names` at random. */
  readonly body?: string;
  readonly names?: readonly string[];
}

export interface LoadResult {
  readonly perSecond: number;
  readonly requests: number;
  readonly failed: number;
  /** One of the answers that failed. */
  readonly failure: string | null;
  readonly medianMs: number;
  readonly p99Ms: number;
}

// A generator of our own, since it shares the machine with what it measures: a quarter of the work
// of one that makes and parses requests with an HTTP library.
process.on("message", (load: Load) => {
  void run(load).then((result) => process.send!(result));
});
childReady(0, () => {});

async function run(load: Load): Promise<LoadResult> {
  const sender = new Sender(load.request);
  const sockets = Array.from({ length: load.connections }, () => connect(load.port, "127.0.0.1"));
  const tally = new Tally();
  const isOver = { value: false };
  const loops = sockets.map((socket) => askAgainAndAgain(socket, { sender, tally, isOver }));
  await sleep(load.warmupSeconds * 1000);
  tally.start();
  await sleep(load.seconds * 1000);
  const result = tally.result();
  isOver.value = true;
  await Promise.all(loops);
  return result;
}

function sleep(ms: number): Promise<void> {
  return new Promise((slept) => setTimeout(slept, ms));
}

interface Loop {
  readonly sender: Sender;
  readonly tally: Tally;
  readonly isOver: { value: boolean };
}

function askAgainAndAgain(socket: Socket, { sender, tally, isOver }: Loop): Promise<void> {
  socket.setNoDelay(true);
  return new Promise((ended, failed) => {
    let began = 0;
    let parts: Buffer[] = [];
    let length = 0;
    let wanted = Infinity;
    const ask = () => {
      parts = [];
      length = 0;
      wanted = Infinity;
      began = performance.now();
      socket.write(sender.next());
    };
    socket.on("connect", ask);
    socket.on("data", (data) => {
      parts.push(data);
      length += data.length;
      if (wanted === Infinity)
        wanted = answerLength(parts.length === 1 ? data : Buffer.concat(parts));
      if (length < wanted) return;
      tally.count(performance.now() - began, parts);
      if (isOver.value) socket.end();
      else ask();
    });
    socket.on("close", () => ended());
    socket.on("error", failed);
  });
}

/** Bytes of the whole answer; infinite until its headers are there. */
function answerLength(data: Buffer): number {
  const end = data.indexOf("\r\n\r\n");
  if (end < 0) return Infinity;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(data.toString("latin1", 0, end)) ?? [];
  if (length === undefined) throw new Error("The answer has no Content-Length.");
  return end + 4 + Number(length);
}

class Tally {
  #latencies: number[] = [];
  #failed = 0;
  #failure: string | null = null;
  #began = 0;

  start(): void {
    this.#latencies = [];
    this.#failed = 0;
    this.#began = performance.now();
  }

  count(ms: number, parts: readonly Buffer[]): void {
    this.#latencies.push(ms);
    const isGood =
      parts[0]!.toString("latin1", 9, 12) === "200" &&
      !parts.some((part) => part.includes('"errors"') || part.includes('"userErrors":[{'));
    if (isGood) return;
    this.#failed += 1;
    this.#failure ??= Buffer.concat(parts as Buffer[])
      .toString()
      .slice(0, 2_000);
  }

  result(): LoadResult {
    const seconds = (performance.now() - this.#began) / 1000;
    const sorted = this.#latencies.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    return {
      requests: sorted.length,
      perSecond: sorted.length / seconds,
      failed: this.#failed,
      failure: this.#failure,
      medianMs: at(0.5),
      p99Ms: at(0.99),
    };
  }
}

class Sender {
  readonly #plan: RequestPlan;
  readonly #run = `${Date.now().toString(36)}-${process.pid}`;
  #sent = 0;

  constructor(plan: RequestPlan) {
    this.#plan = plan;
  }

  next(): string {
    const { method, path, credentials } = this.#plan;
    const credential = credentials[Math.floor(Math.random() * credentials.length)]!;
    const body = this.#body();
    const content =
      body && `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    return (
      `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n` +
      `authorization: Bearer ${credential}\r\n${content}\r\n${body}`
    );
  }

  #body(): string {
    const { body = "", names = [] } = this.#plan;
    if (!body.includes("$unique")) return body;
    this.#sent += 1;
    return body
      .replaceAll("$unique", `${this.#run}-${this.#sent}`)
      .replace("$name", names[Math.floor(Math.random() * names.length)]!);
  }
}
