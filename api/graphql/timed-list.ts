import { containing } from "../database/like.ts";
import { searchWords } from "../values/typed/searchable.ts";
import {
  connectionOf,
  COUNTED_MAX,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "./connection.ts";
import type { PageArgs } from "./connection.ts";
import type { Context } from "./context.ts";

/**
 * A list for staff that is ordered by an instant. The texts are SQL in which `$1` is the program;
 * the columns hold `id` and `at`, by which the list is ordered.
 */
export interface TimedList {
  readonly columns: string;
  /** The tables and the condition that every row meets: `from … where …`. */
  readonly rows: string;
  readonly at: string;
  readonly id: string;
  /** Of the public ids of its rows. */
  readonly prefix: string;
}

/** Which page of a list, and in which direction of time; newest first when left out. */
export interface TimedListArgs extends PageArgs {
  readonly offset?: number | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

export interface InstantRange {
  readonly from?: Date | null;
  readonly until?: Date | null;
}

interface TimedRow {
  readonly id: string;
  readonly at: Date;
}

/** What the rows of a list have to meet beside being the program's, with the values for it. */
export class Conditions {
  readonly clauses: string[] = [];
  readonly values: unknown[];

  constructor({ caller }: Pick<Context, "caller">) {
    this.values = [caller.programId];
  }

  /** A value's place in the statement. */
  put = (value: unknown): string => `$${this.values.push(value)}`;

  /** Adds a condition; nothing where it is not asked for. */
  add(value: unknown, clause: (place: string) => string): this {
    if (value != null) this.clauses.push(clause(this.put(value)));
    return this;
  }

  /** Only rows whose column lies in a range of time. */
  within(column: string, range: InstantRange | null | undefined): this {
    this.add(range?.from, (from) => `${column} >= ${from}`);
    return this.add(range?.until, (until) => `${column} < ${until}`);
  }

  /**
   * Only rows in which each word of a search occurs, or that all of it names.
   * @param matches the clause for a word; it is given the place of its pattern for LIKE
   * @param named the clause for what the search names as a whole, such as a code
   */
  search(
    search: string | null | undefined,
    matches: (pattern: string) => string,
    named?: string,
  ): this {
    const words = searchWords(search ?? "").map((word) => matches(this.put(containing(word))));
    if (words.length > 0) {
      const all = words.join(" and ");
      this.clauses.push(named ? `((${all}) or ${named})` : all);
    }
    return this;
  }
}

/** The clause of a search: `column` holds the id of a member whose names or identities match. */
export function isMemberLike(column: string, pattern: string): string {
  return `${column} in (
    select p.member_id from member_profiles p
    where p.program_id = $1 and p.search_text like ${pattern})`;
}

interface TimedPage {
  readonly args: TimedListArgs;
  readonly matching: Conditions;
}

/**
 * The rows of a page of a list, by one statement whatever its length.
 * @returns the rows that are shown, and how to make the page of them once more of them is read
 * @throws BAD_USER_INPUT for a page that is none.
 */
export async function timedRows<Row extends TimedRow>(
  { lane }: Pick<Context, "lane">,
  list: TimedList,
  { args, matching }: TimedPage,
) {
  const { at, id, prefix } = list;
  const page = pageOf(args, timedPlace(prefix));
  const offset = offsetOf(args);
  const direction = args.orderBy?.direction ?? "DESC";
  const clauses = [...matching.clauses];
  const values = [...matching.values];
  const put = (value: unknown) => `$${values.push(value)}`;
  if (page.from) {
    const isBeyond = direction === "ASC" ? ">" : "<";
    clauses.push(`(${at}, ${id}) ${isBeyond} (${put(page.from.at)}, ${put(page.from.id)}::uuid)`);
  }
  const rows = await lane.rows<Row>(
    `select ${list.columns} ${[list.rows, ...clauses].join(" and ")}
    order by ${at} ${direction}, ${id} ${direction} limit ${put(page.limit)} offset ${put(offset)}`,
    values,
  );
  return {
    rows: rows.slice(0, page.size),
    connect: <Node>(node: (row: Row) => Node) =>
      connectionOf(rows, page, { cursor: (row) => timedCursor(prefix, row), node }),
  };
}

/** How many rows all pages of a list have, up to 10,000. */
export async function countTimed(
  { lane }: Pick<Context, "lane">,
  { rows }: TimedList,
  { clauses, values }: Conditions,
): Promise<number> {
  const [counted] = await lane.rows<{ count: number }>(
    `select count(*) as count from (
      select ${[rows, ...clauses].join(" and ")} limit ${COUNTED_MAX}
    ) matching`,
    values,
  );
  return counted!.count;
}
