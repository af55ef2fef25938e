import type { App } from "../../api/app.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import type { ReadRows } from "../../api/database/transaction-rows.ts";
import type { Engine } from "../../api/engine.ts";
import { dispatchBatch } from "../../api/work/events-dispatcher.ts";
import type { Jobs, Reaction, ToldEvent } from "../../api/work/jobs.ts";
import type { Work } from "../../api/work/work.ts";

/**
 * Lets the modules react to what was told, as a worker would, until nothing new is told: to each member's events in
 * order, to different members' at once. Events are handed out when their reactions are done, so one that was broken
 * off is followed again: reactions allow that.
 */
export async function followEvents({ orm }: Pick<App, "orm">, engine: Engine): Promise<void> {
  const { reactions, inWork } = engine.worker();
  const add: Jobs["add"] = async (em, events) => {
    const due: Due[] = [];
    for (const [type, told] of Map.groupBy(events, (event) => event.type)) {
      for (const reaction of reactions[type] ?? []) {
        due.push(...(await dueOf(transactionRows(em), reaction, told)));
      }
    }
    const ofMembers = Map.groupBy(due, ({ event }) => event.memberId);
    await Promise.all(
      [...ofMembers.values()].map(async (own) => {
        for (const { event, run } of own) await inWork(event, (work) => run(work, event));
      }),
    );
  };
  while ((await dispatchBatch({ orm, jobs: { add } })) > 0);
}

interface Due extends Pick<Reaction<Work>, "run"> {
  readonly event: ToldEvent;
}

async function dueOf(
  rows: ReadRows,
  { run, concerns }: Reaction<Work>,
  told: readonly ToldEvent[],
): Promise<Due[]> {
  const ofMembers = told.filter(({ memberId }) => memberId !== null);
  const concerned = await concerns?.(rows, ofMembers);
  return ofMembers
    .filter(({ id }) => !concerned || concerned.has(id))
    .map((event) => ({ event, run }));
}
