import { setTimeout as sleep } from "node:timers/promises";

export interface Destination {
  readonly url: string;
  readonly key: string;
  readonly locale?: string;
  /** Called when Quen does not answer and is asked again a little later. */
  waiting(why: string | null): void;
}

export interface SentReport {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
  readonly problems: readonly { readonly line: number }[];
}

const TRIES_MAX = 12;
const WAIT_MS_MAX = 15_000;

/**
 * Sends lines to Quen, again if need be: a purchase that was recorded the first time is known the
 * second.
 * @throws Error when Quen can't be reached for about two minutes, or will not have it
 */
export async function sendLines(lines: Buffer, destination: Destination): Promise<SentReport> {
  for (let tries = 1; ; tries++) {
    const answer = await ask(lines, destination);
    if ("report" in answer) return answer.report;
    if (answer.isFinal || tries === TRIES_MAX) throw new Error(answer.problem);
    destination.waiting(`${answer.problem} Trying again.`);
    await sleep(Math.min(WAIT_MS_MAX, 500 * 2 ** (tries - 1)));
  }
}

type Answer = { report: SentReport } | { problem: string; isFinal: boolean };

async function ask(body: Buffer, { url, key, locale }: Destination): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL("/storefront/import/purchases", url), {
      method: "POST",
      headers: {
        "content-type": "application/x-ndjson",
        authorization: `Bearer ${key}`,
        ...(locale && { "accept-language": locale }),
      },
      body: new Uint8Array(body),
    });
    text = await response.text();
  } catch (error) {
    const cause = ((error as Error).cause as Error | undefined) ?? (error as Error);
    return { problem: `${url} does not answer (${cause.message}).`, isFinal: false };
  }
  if (response.ok) return { report: JSON.parse(text) as SentReport };
  const isFinal = response.status < 500 && response.status !== 429 && response.status !== 408;
  return { problem: `${response.status}: ${messageIn(text)}`, isFinal };
}

function messageIn(text: string): string {
  try {
    return (JSON.parse(text) as { errors: [{ message: string }] }).errors[0].message;
  } catch {
    return text.slice(0, 200);
  }
}
