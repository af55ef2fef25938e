import { instantField, numberField, programEvent } from "../writes/event.ts";
import type { EventDeclaration, EventField, EventFields } from "../writes/event.ts";
import type { Work } from "../writes/work.ts";

type Plain<Value> = EventField<Value> & { readonly mayLack: false };
type OfVersion<Id extends EventFields> = Id & { readonly version: Plain<number> };
type AtInstant<Id extends EventFields> = OfVersion<Id> & { readonly at: Plain<string | Date> };

/** The events of a versioned thing: "reward.saved", "reward.published" … */
export type VersionEvents<Name extends string, Id extends EventFields> = {
  readonly [Event in `${Name}.saved` | `${Name}.draft-discarded`]: EventDeclaration<
    OfVersion<Id>,
    "PROGRAM"
  >;
} & {
  readonly [Event in `${Name}.published` | `${Name}.schedule-cancelled`]: EventDeclaration<
    AtInstant<Id>,
    "PROGRAM"
  >;
};

/**
 * Declares the events that the mechanism emits for a versioned thing.
 * @param name what their names begin with: "reward".
 * @param id the field that names the thing in their payloads; empty for what a program has once.
 * @param thing how their descriptions call it: "a reward".
 */
export function versionEvents<const Name extends string, const Id extends EventFields>(
  name: Name,
  id: Id,
  thing: string,
): VersionEvents<Name, Id> {
  const version = { ...id, version: numberField("The version.", 3) };
  const from = instantField("From when on it holds.");
  const planned = instantField("From when on it was to hold.");
  return {
    [`${name}.saved`]: programEvent(`A draft of ${thing} was saved.`, version),
    [`${name}.published`]: programEvent(`A version of ${thing} was published, for now or later.`, {
      ...version,
      at: from,
    }),
    [`${name}.schedule-cancelled`]: programEvent(
      `A version of ${thing} that was published for later was cancelled.`,
      { ...version, at: planned },
    ),
    [`${name}.draft-discarded`]: programEvent(`The draft of ${thing} was discarded.`, version),
  } as unknown as VersionEvents<Name, Id>;
}

/** What a write of the mechanism did. */
export interface VersionEvent {
  readonly what: "saved" | "published" | "schedule-cancelled" | "draft-discarded" | "archived";
  readonly id: string;
  readonly version?: number;
  readonly at?: Date;
}

/**
 * How the events of a thing are named, and which field of their payload is its id; null for none.
 */
export interface VersionEventNames {
  readonly name: string;
  readonly idField: string | null;
}

/** Emits an event of a versioned thing, which its module declared by `versionEvents`. */
export function emitVersionEvent(
  work: Work,
  { name, idField }: VersionEventNames,
  { what, id, version, at }: VersionEvent,
): void {
  const payload: Record<string, unknown> = idField ? { [idField]: id } : {};
  if (version !== undefined) payload.version = version;
  if (at) payload.at = at.toISOString();
  // The names are put together here, so the compiler cannot know them; a test publishes each thing.
  work.emit({ type: `${name}.${what}`, payload } as never);
}
