import type { ReadRows } from "../database/transaction-rows.ts";
import type { Concerns, Reaction, Reactions, ToldEvent } from "./jobs.ts";

/** A reaction that an event is to be followed by. */
export interface DueReaction<Work> {
  readonly event: ToldEvent;
  readonly reaction: Reaction<Work>;
}

/**
 * What is to follow events, in their order. Each reaction that not every event concerns is asked once, about all of them
 * at a time.
 */
export async function dueReactions<Work>(
  rows: ReadRows,
  reactions: Reactions<Work>,
  events: readonly ToldEvent[],
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

function isOfMember({ memberId }: ToldEvent): boolean {
  return memberId !== null;
}
