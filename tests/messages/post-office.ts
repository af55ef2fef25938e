import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import type { ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";

/** How a mail server refuses a mail: at which step, with which code. */
export interface Answer {
  readonly at: "RCPT" | "DATA";
  readonly code: number;
}

export interface PostOffice {
  readonly url: string;
  readonly received: ParsedMail[];
  /** What it answers next, one after the other; then it takes everything. */
  answers(...answers: Answer[]): void;
  close(): Promise<void>;
}

const opened = new AsyncDisposableStack();
afterAll(() => opened.disposeAsync());

/** A mail server on this machine; it may take its time over a mail. */
export async function openPostOffice({ tookMs = 0 } = {}): Promise<PostOffice> {
  const received: ParsedMail[] = [];
  const next: Answer[] = [];
  const refusal = (at: "RCPT" | "DATA") => {
    const [answer] = next;
    if (answer?.at !== at) return null;
    next.shift();
    return Object.assign(new Error(`5.1.1 <lan@tea.example> is not to our taste`), {
      responseCode: answer.code,
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 50,
    onRcptTo: (_address, _session, answer) => answer(refusal("RCPT")),
    onData(stream, _session, answer) {
      const take = (mail: ParsedMail) => {
        const refused = refusal("DATA");
        if (!refused) received.push(mail);
        setTimeout(() => answer(refused), tookMs);
      };
      // One whose sender was killed in the middle of it never came.
      void simpleParser(stream).then(take, () => {});
    },
  });
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  opened.defer(close);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close,
    answers: (...answers) => void next.push(...answers),
  };
}
