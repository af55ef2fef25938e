import "reflect-metadata";
import pino from "pino";
import { openDatabase } from "../../api/database/open.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import { openEngine } from "../../api/engine/engine.ts";
import { modules } from "../../api/modules.ts";
import { openMailer } from "../../api/network/mailer.ts";
import { openSafeHttpClient } from "../../api/network/safe-http-client.ts";

/** The engine as it runs in an installation, in a process that `start-process.ts` started. */
export async function openProcessEngine() {
  const { DATABASE_URL: url = "", TOKEN_SECRET: tokenSecret = "" } = process.env;
  const { SMTP_URL: smtpUrl = null, CLOCK_AHEAD_MS = "0" } = process.env;
  const log = pino({ level: "fatal" });
  const entities = modules.flatMap((module) => module.entities ?? []);
  const orm = await openDatabase({ url, entities: entities as never });
  const lane = await openReadLane({ url });
  const engine = await openEngine({
    orm,
    lane,
    url,
    log,
    tokenSecret,
    clock: { now: () => new Date(Date.now() + Number(CLOCK_AHEAD_MS)), isOfMachine: true },
    isProduction: false,
    wake() {},
    httpClient: openSafeHttpClient({ allowLoopback: true }),
    ...(smtpUrl && {
      mailer: openMailer({
        publicUrl: "http://localhost:4000",
        mailFrom: "tea@tea.example",
        smtpUrl,
        outbox: "",
        log,
      }),
    }),
  });
  return { url, orm, log, engine };
}
