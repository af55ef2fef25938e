import { setTimeout as sleep } from "node:timers/promises";
import { startWorker } from "../../api/engine/worker.ts";
import type { DomainEvent } from "../../api/writes/event.ts";
import type { Work } from "../../api/writes/work.ts";
import { openProcessEngine } from "../harness/process-engine.ts";

// A worker as it runs in an installation, with one more reaction that takes its time and has
// nothing but the transaction to keep it from taking effect twice.
const { url, orm, log, engine } = await openProcessEngine();

const { reactions, ...services } = engine.worker();
const count = {
  name: "test on purchase.recorded",
  async run(work: Work, { id }: DomainEvent) {
    await work.rows("insert into effects (event_id) values ($1)", [id]);
    await sleep(20);
  },
};
await startWorker<Work>({
  ...services,
  url,
  orm,
  log,
  schedules: [],
  reactions: {
    ...reactions,
    "purchase.recorded": [...(reactions["purchase.recorded"] ?? []), count],
  },
});
console.log("working");
