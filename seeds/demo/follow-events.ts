import type { App } from "../../api/engine/app.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import type { Engine } from "../../api/engine/engine.ts";
import { dueReactions } from "../../api/jobs/reactions.ts";
import { dispatchBatch } from "../../api/jobs/events-dispatcher.ts";
import type { Jobs } from "../../api/jobs/jobs.ts";

/**
 * Runs the modules' reactions to emitted events, as a worker does, until no event is left: to each
 * member's events in order, to different members' at once. Events are handed out when their
 * reactions are done, so one that was broken off is followed again: reactions allow that.
 */
export async function followEvents({ orm }: Pick<App, "orm">, engine: Engine): Promise<void> {
  const { reactions, inWork } = engine.worker();
  const add: Jobs["add"] = async (em, events) => {
    const due = await dueReactions(transactionRows(em), reactions, events);
    const ofMembers = Map.groupBy(due, ({ event }) => event.memberId);
    await Promise.all(
      [...ofMembers.values()].map(async (own) => {
        for (const { event, reaction } of own) {
          await inWork(event, (work) => reaction.run(work, event));
        }
      }),
    );
  };
  while ((await dispatchBatch({ orm, jobs: { add } })) > 0);
}
