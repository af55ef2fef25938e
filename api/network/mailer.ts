import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";
import { isEmailAddress } from "../values/typed/email-address.ts";
import type { Log } from "../values/log.ts";

/** A complete e-mail. */
export interface OutgoingMail {
  /** The same in every attempt, so that a mail program can notice a repeated mail. */
  readonly id: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What came of it. `REFUSED` is for good; `DELAYED` may go better later. An error is a code, never
 * what a server answered: that may hold the address.
 */
export type MailOutcome =
  { readonly status: "SENT" } | { readonly status: "REFUSED" | "DELAYED"; readonly error: string };

/** Hands e-mails to a mail server. */
export interface Mailer {
  /** The address of this installation from outside, without a slash at its end. */
  readonly publicUrl: string;
  send(mail: OutgoingMail): Promise<MailOutcome>;
  /** Deletes what is kept here of mails that were sent. @param ids those of the mails */
  forget(ids: readonly string[]): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  readonly publicUrl: string;
  /**
   * Whom mails come from: an address, or `Name <address>`; without a name, the program's is used.
   */
  readonly mailFrom: string;
  /** `smtp://` or `smtps://`; null writes files. */
  readonly smtpUrl: string | null;
  /** Where files are written. */
  readonly outbox: string;
  readonly log: Pick<Log, "info">;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
const CONNECTIONS_MAX = 4;
// Logged together: hundreds of mails at once, one a line, would bury everything else.
const LOG_EVERY_MS = 500;
const FILES_LOGGED_MAX = 5;

export function openMailer({ publicUrl, mailFrom, smtpUrl, outbox, log }: MailerOptions): Mailer {
  const from = mailAddressOf(mailFrom);
  const [, domain] = from.address.split("@");
  const composed = ({ id, fromName, to, ...mail }: OutgoingMail): SendMailOptions => ({
    ...mail,
    // Not as a text, in which a comma would begin another address.
    to: { name: "", address: to },
    from: { name: from.name || fromName, address: from.address },
    messageId: `<${id}@${domain}>`,
    // A template may hold "file://…": nothing is fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  if (smtpUrl === null) return openOutbox({ outbox, log, publicUrl }, composed);

  const transport = createTransport({ ...smtpOptions(smtpUrl), ...TIMEOUTS });
  return {
    publicUrl,
    send: (mail) =>
      transport.sendMail(composed(mail)).then(() => ({ status: "SENT" as const }), outcomeOf),
    // They are where they were sent.
    forget: async () => {},
    close: () => transport.close(),
  };
}

/** Writes mails as files, and logs their names. */
function openOutbox(
  { outbox, log, publicUrl }: Pick<MailerOptions, "outbox" | "log" | "publicUrl">,
  composed: (mail: OutgoingMail) => SendMailOptions,
): Mailer {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  let unlogged: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const logFiles = () => {
    clearTimeout(timer);
    timer = undefined;
    if (unlogged.length === 0) return;
    const files = unlogged.slice(0, FILES_LOGGED_MAX);
    const details = { folder: outbox, count: unlogged.length, files };
    log.info(details, "E-mails were written to the outbox: without SMTP_URL, none is sent.");
    unlogged = [];
  };
  return {
    publicUrl,
    async send(mail) {
      const { message } = await writer.sendMail(composed(mail));
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      const name = `${mail.id}.eml`;
      const file = join(outbox, name);
      // A reader finds the whole file or none.
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
      unlogged.push(name);
      timer ??= setTimeout(logFiles, LOG_EVERY_MS).unref();
      return { status: "SENT" };
    },
    async forget(ids) {
      await Promise.all(ids.map((id) => rm(join(outbox, `${id}.eml`), { force: true })));
    },
    close() {
      logFiles();
      writer.close();
    },
  };
}

/**
 * Reads an address with a name before it, if there is one; the address is "" when it is malformed.
 */
export function mailAddressOf(text: string): { name: string; address: string } {
  const [, quoted, bracketed, bare] =
    /^(?:\s*"?([^"<>]*?)"?\s*<([^\s<>]+)>|\s*([^\s<>]+))\s*$/.exec(text) ?? [];
  const address = bracketed ?? bare ?? "";
  return { name: quoted ?? "", address: isEmailAddress(address) ? address : "" };
}

function smtpOptions(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    secure,
    port: Number(url.port) || (secure ? 465 : 587),
    pool: true as const,
    maxConnections: CONNECTIONS_MAX,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      // A password is not sent where others may listen.
      requireTLS: !isLocal,
    }),
  };
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

// Only these answers are about this very mail; any other is about our connection to the server.
const ABOUT_THE_MAIL = new Set(["RCPT TO", "DATA"]);

function outcomeOf(error: SmtpError): MailOutcome {
  const { code = "FAILED", command = "", responseCode, response = "" } = error;
  const [enhanced = ""] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? [];
  const reason = responseCode ? `${responseCode} ${enhanced}`.trim() : code;
  const isRefused = ABOUT_THE_MAIL.has(command) && responseCode && responseCode >= 500;
  return { status: isRefused ? "REFUSED" : "DELAYED", error: reason };
}
