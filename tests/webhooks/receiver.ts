import { createServer } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/** A webhook as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // Of whatever shape the test expects.
  readonly json: any;
}

/** How a receiver answers: a status, or by hand; `null` never does. */
export type Answer = number | null | ((response: ServerResponse) => void);

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it answers next, one after the other. */
  answers(...answers: Answer[]): void;
  /** What it answers when there is nothing more; 200 if not said otherwise. */
  otherwise(answer: Answer): void;
}

const opened = new AsyncDisposableStack();
afterAll(() => opened.disposeAsync());

/** A shop's own server that takes webhooks. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const next: Answer[] = [];
  let last: Answer = 200;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    received.push({ headers: request.headers, text, json: JSON.parse(text) });
    const answer = next.length > 0 ? next.shift()! : last;
    if (answer === null) return;
    if (typeof answer === "function") answer(response);
    else response.writeHead(answer).end(`answered ${answer}`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  opened.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/hooks`;
  return {
    url,
    received,
    answers: (...answers) => void next.push(...answers),
    otherwise: (answer) => void (last = answer),
  };
}
