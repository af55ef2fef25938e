/** What a list knows of its address: the filters by name, with their choices where they are few. */
export type FilterChoices = Readonly<Record<string, readonly string[] | "any">>;

/** The two ends of a range, such as `made-from` and `made-to`. */
export function rangeOf(name: string): FilterChoices {
  return { [`${name}-from`]: "any", [`${name}-to`]: "any" };
}

/** What a view may name: filters, fields to order by and columns. */
export interface ListVocabulary {
  readonly filters: FilterChoices;
  readonly sorts: readonly string[];
  readonly columns: readonly string[];
}

// What is searched for may be a member's name, which would outlive its erasure in a view.
const NOT_KEPT = ["q", "page", "view", "enroll"];

/** What a view keeps of a list: its filters and order, and the columns that it shows. */
export function stateOf(address: URLSearchParams, columns: readonly string[]): string {
  const kept = new URLSearchParams(address);
  for (const name of NOT_KEPT) kept.delete(name);
  if (columns.length > 0) kept.set("columns", columns.join(","));
  kept.sort();
  return kept.toString();
}

/**
 * The address of a list by a view, as far as the list knows what it names.
 * @returns the names of what is left out, too
 */
export function readView(state: string, known: ListVocabulary) {
  const address = new URLSearchParams();
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(state)) {
    const choices = choicesOf(name, known);
    const values = choices === "any" ? [value] : value.split(",");
    const kept = choices === "any" ? values : values.filter((it) => choices.includes(it));
    if (kept.length > 0) address.set(name, kept.join(","));
    if (kept.length < values.length) unknown.push(name);
  }
  return { address, unknown };
}

function choicesOf(name: string, { filters, sorts, columns }: ListVocabulary) {
  if (name === "sort") return sorts;
  if (name === "columns") return columns;
  return filters[name] ?? [];
}
