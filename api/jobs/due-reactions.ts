import type { RunStatement } from "../database/sql.ts";
import type { Concerns, Reaction, Reactions } from "./jobs.ts";
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
  const concerned = new Map<Concerns | undefined, ReadonlySet<string>>();
  for (const [concerns, asked] of Map.groupBy(all, ({ reaction }) => reaction.concerns)) {
    const about = new Set(asked.map(({ event }) => event).filter(isOfMember));
    if (concerns) concerned.set(concerns, await concerns(rows, [...about]));
  }
  return all.filter(({ event, reaction: { concerns } }) => {
    return !concerns || concerned.get(concerns)!.has(event.id);
  });
}

function isOfMember({ memberId }: DomainEvent): boolean {
  return memberId !== null;
}
