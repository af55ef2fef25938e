import type { RunStatement } from "../database/sql.ts";
import type { DomainEvent } from "../writes/event.ts";

/**
 * Follows an event a moment later. Its changes and the job's completion are one transaction,
 * so it takes effect once, however often it is tried. Events may come in any order.
 */
export interface Reaction<Work> {
  /** Stored with its jobs, so it never changes. */
  name: string;
  /** The name under which earlier versions stored its jobs. */
  formerName?: string;
  run(work: Work, event: DomainEvent): Promise<void>;
  /** All events, when left out. */
  appliesTo?: EventFilter;
}

/**
 * Of events about members, returns the ids of those that a reaction applies to: for the others no
 * job is made.
 */
export type EventFilter = (
  rows: RunStatement,
  events: readonly DomainEvent[],
) => Promise<ReadonlySet<string>>;

/** The reactions by the event's name. */
export type Reactions<Work> = Record<string, Reaction<Work>[]>;

/** A reaction that is due for an event. */
export interface DueReaction<Work> {
  readonly event: DomainEvent;
  readonly reaction: Reaction<Work>;
}

/**
 * Returns the reactions that are due for events, in the events' order. Each filter is called once,
 * for all events.
 */
export async function dueReactions<Work>(
  rows: RunStatement,
  reactions: Reactions<Work>,
  events: readonly DomainEvent[],
): Promise<DueReaction<Work>[]> {
  const all = events.flatMap((event) =>
    (reactions[event.type] ?? []).map((reaction) => ({ event, reaction })),
  );
  const applicable = new Map<EventFilter, ReadonlySet<string>>();
  for (const [appliesTo, candidates] of Map.groupBy(all, ({ reaction }) => reaction.appliesTo)) {
    if (!appliesTo) continue;
    const ofMembers = new Set(candidates.map(({ event }) => event).filter(isOfMember));
    applicable.set(appliesTo, await appliesTo(rows, [...ofMembers]));
  }
  return all.filter(({ event, reaction: { appliesTo } }) => {
    return !appliesTo || applicable.get(appliesTo)!.has(event.id);
  });
}

function isOfMember({ memberId }: DomainEvent): boolean {
  return memberId !== null;
}
