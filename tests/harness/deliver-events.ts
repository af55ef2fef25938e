import { transactionRows } from "../../api/database/transaction-rows.ts";
import { dueReactions } from "../../api/jobs/reactions.ts";
import type { DomainEvent } from "../../api/writes/event.ts";
import type { TestProgram } from "./open-program.ts";

/**
 * Runs all reactions and long work that follow the emitted events, at once and in order, until no
 * event is left: a worker without waiting.
 */
export async function deliverEvents({ fixture, programId }: TestProgram): Promise<void> {
  const { reactions, longWorks = {}, inWork, notifySubscribers } = fixture.engine.worker();
  for (;;) {
    const due = await fixture.orm.em.fork().transactional(async (em) => {
      const rows = transactionRows(em);
      const events = await rows<DomainEvent>(
        `update events set dispatched_at = now() where program_id = $1 and dispatched_at is null
         returning id, program_id as "programId", member_id as "memberId", type, payload, sequence,
           to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
             as "occurredAt"`,
        [programId],
      );
      if (events.length > 0) await notifySubscribers!(rows, events);
      if (events.length === 0) return null;
      return { events, reactions: await dueReactions(rows, reactions, events) };
    });
    if (due === null) return;
    for (const { event, reaction } of due.reactions) {
      await inWork(event, (work) => reaction.run(work, event));
    }
    const { signal } = new AbortController();
    for (const event of due.events) {
      for (const work of longWorks[event.type] ?? []) {
        await work.run(event, { signal, isLast: false });
      }
    }
  }
}
