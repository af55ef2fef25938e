/** Somewhere that two people changed differently. */
export interface Conflict {
  /** The names of the fields that lead there; an item of a list is named by its `id`. */
  readonly path: readonly string[];
  /** Undefined where one of them took it away. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge<Values> {
  readonly merged: Values;
  readonly conflicts: readonly Conflict[];
  /** What they changed alone. */
  readonly taken: readonly (readonly string[])[];
}

export type Side = "mine" | "theirs";

/** The same values as they were, and as two people made them. */
export interface Versions<Values> {
  readonly base: Values;
  readonly mine: Values;
  readonly theirs: Values;
}

type Fields = Readonly<Record<string, unknown>>;
type Item = Fields & { readonly id?: string };

/**
 * Brings together what two people made of the same values: whatever one of them changed alone is
 * kept, field by field and item by item. Items of lists are the same by their `id`; a list of
 * anything else is one value.
 * @param sideOf whose value is taken where both changed it
 */
export function mergeValues<Values>(
  versions: Versions<Values>,
  sideOf: (path: readonly string[]) => Side = () => "mine",
): Merge<Values> {
  const conflicts: Conflict[] = [];
  const taken: (readonly string[])[] = [];
  const merged = merge(versions, []) as Values;
  return { merged, conflicts, taken };

  function merge({ base, mine, theirs }: Versions<unknown>, path: readonly string[]): unknown {
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    const all = [base, mine, theirs];
    if (all.every(isFields)) return mergeFields(all as [Fields, Fields, Fields], path);
    if (all.every(isItems)) return mergeItems(all as [Item[], Item[], Item[]], path);
    if (isSame(base, mine)) {
      taken.push(path);
      return theirs;
    }
    conflicts.push({ path, mine, theirs });
    return sideOf(path) === "mine" ? mine : theirs;
  }

  function mergeFields([base, mine, theirs]: [Fields, Fields, Fields], path: readonly string[]) {
    const result: Record<string, unknown> = {};
    for (const name of Object.keys({ ...theirs, ...mine })) {
      const versions = { base: base[name], mine: mine[name], theirs: theirs[name] };
      result[name] = merge(versions, [...path, name]);
    }
    return result;
  }

  /** In the order of whoever changed the order; mine, where both did. */
  function mergeItems([base, mine, theirs]: [Item[], Item[], Item[]], path: readonly string[]) {
    const first = isSame(idsOf(base), idsOf(mine)) ? theirs : mine;
    const other = first === mine ? theirs : mine;
    const kept = first.flatMap((item) => {
      if (item.id === undefined) return [item];
      return mergedItem(item.id);
    });
    const missing = other.filter(({ id }) => id === undefined || !first.some((it) => it.id === id));
    return [...kept, ...missing.flatMap((it) => (it.id === undefined ? [it] : mergedItem(it.id)))];

    function mergedItem(id: string): unknown[] {
      const versions = {
        base: itemOf(base, id),
        mine: itemOf(mine, id),
        theirs: itemOf(theirs, id),
      };
      const item = merge(versions, [...path, id]);
      return item === undefined ? [] : [item];
    }
  }
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(values: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => {
    if (Array.isArray(at)) return itemOf(at as Item[], name);
    return isFields(at) ? at[name] : undefined;
  }, values);
}

/** Whether two values are the same; a field that is undefined is as good as none. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list whose items are known by their ids; new ones have none yet. */
function isItems(value: unknown): value is Item[] {
  return Array.isArray(value) && value.every(isFields) && value.some((it) => it.id !== undefined);
}

function itemOf(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id);
}

function idsOf(items: readonly Item[]) {
  return items.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
