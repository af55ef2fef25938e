import type { RunStatement } from "../database/sql.ts";
import type { EventFilter, Reaction, Reactions } from "./jobs.ts";
import type { DomainEvent } from "../writes/event.ts";

/** A reaction that an event is to be followed by. */
export interface DueReaction<Work> {
  readonly event: DomainEvent;
  readonly reaction: Reaction<Work>;
}

/**
 * What is to follow events, in their order. Each reaction that not every event concerns is asked once, about all of them
 * at a time.
 */
export async function dueReactions<Work>(
  rows: RunStatement,
  reactions: Reactions<Work>,
  events: readonly DomainEvent[],
): Promise<DueReaction<Work>[]> {
  const all = events.flatMap((event) =>
    (reactions[event.type] ?? []).map((reaction) => ({ event, reaction })),
  );
  const concerned = new Map<EventFilter | undefined, ReadonlySet<string>>();
  for (const [appliesTo, asked] of Map.groupBy(all, ({ reaction }) => reaction.appliesTo)) {
    const about = new Set(asked.map(({ event }) => event).filter(isOfMember));
    if (appliesTo) concerned.set(appliesTo, await appliesTo(rows, [...about]));
  }
  return all.filter(({ event, reaction: { appliesTo } }) => {
    return !appliesTo || concerned.get(appliesTo)!.has(event.id);
  });
}

function isOfMember({ memberId }: DomainEvent): boolean {
  return memberId !== null;
}
