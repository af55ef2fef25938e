/** A rule in the order in which rules go. */
export interface Placed {
  readonly id: string;
  readonly priority: number;
}

const STEP = 10;

/**
 * The priorities by which rules go in an order, highest first. Only those of the rules that were
 * moved change, and of others as few as must make room.
 */
export function prioritiesIn(
  order: readonly Placed[],
  moved: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const priorities = new Map<string, number>();
  let below: number | null = null;
  for (let at = order.length - 1; at >= 0; at--) {
    const { id, priority } = order[at]!;
    const isFree: boolean = below === null || priority > below;
    const next: number = moved.has(id) || !isFree ? between(below, ceilingAt(at)) : priority;
    priorities.set(id, next);
    below = next;
  }
  return priorities;

  /** The priority of the next rule above that stays where it is. */
  function ceilingAt(at: number): number | null {
    const above = order.slice(0, at).findLast(({ id }) => !moved.has(id));
    return above?.priority ?? null;
  }
}

function between(below: number | null, above: number | null): number {
  if (below === null) return above === null ? 0 : above - STEP;
  return above !== null && above - below > 1 ? Math.floor((below + above) / 2) : below + STEP;
}
