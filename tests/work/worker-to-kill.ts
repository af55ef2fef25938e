import "reflect-metadata";
import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";
import { openDatabase } from "../../api/database/open.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import { openEngine } from "../../api/engine.ts";
import { modules } from "../../api/modules.ts";
import { startWorker } from "../../api/worker.ts";
import { systemClock } from "../../api/work/clock.ts";
import type { ToldEvent } from "../../api/work/jobs.ts";
import { openMail } from "../../api/work/mail.ts";
import { openOutside } from "../../api/work/outside.ts";
import type { Work } from "../../api/work/work.ts";

// A worker as it runs in an installation, with one more reaction that takes its time and has nothing but the
// transaction to keep it from taking effect twice.
const { DATABASE_URL: url = "", TOKEN_SECRET: tokenSecret = "" } = process.env;
const { SMTP_URL: smtpUrl = null } = process.env;
const log = pino({ level: "fatal" });
const entities = modules.flatMap((module) => module.entities ?? []);
const orm = await openDatabase({ url, entities: entities as never });
const lane = await openReadLane({ url });
const engine = await openEngine({
  ...{ orm, lane, url, log, tokenSecret, clock: systemClock, isProduction: false, wake() {} },
  outside: openOutside({ allowLoopback: true }),
  ...(smtpUrl && {
    mail: openMail({
      ...{ publicUrl: "http://localhost:4000", mailFrom: "tea@tea.example", smtpUrl, outbox: "" },
      log,
    }),
  }),
});

const { reactions, ...services } = engine.worker();
const count = {
  name: "test on purchase.recorded",
  async run(work: Work, { id }: ToldEvent) {
    await work.rows("insert into effects (event_id) values ($1)", [id]);
    await sleep(20);
  },
};
await startWorker<Work>({
  ...{ ...services, url, orm, log, schedules: [] },
  reactions: {
    ...reactions,
    "purchase.recorded": [...(reactions["purchase.recorded"] ?? []), count],
  },
});
console.log("working");
