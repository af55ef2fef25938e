import { useList } from "@refinedev/core";
import type { BaseRecord, HttpError } from "@refinedev/core";
import { keepPreviousData } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

/** The filters of a list as its address has them, such as `{ status: "ACTIVE,CLOSED" }`. */
export type Filters = Readonly<Record<string, string>>;

export interface Sort {
  readonly field: string;
  readonly descends: boolean;
}

export interface Listing<Row> {
  readonly resource: string;
  readonly rows: readonly Row[];
  /** How many there are on all pages; null while that is not known yet. */
  readonly total: number | null;
  readonly pageSize: number;
  readonly isLoading: boolean;
  readonly error: HttpError | null;
  readonly search: string;
  readonly page: number;
  readonly sort: Sort | null;
  readonly filters: Filters;
  /** The API's filter for them. */
  readonly where: object | undefined;
  /** Changes search (`q`) or filters, and begins at the first page; null takes one away. */
  change(changes: Readonly<Record<string, string | null>>): void;
  sortBy(sort: Sort | null): void;
  turnTo(page: number): void;
  retry(): void;
}

interface ListingOptions {
  readonly resource: string;
  /** The API's filter for what the address says. */
  where(filters: Filters): object | undefined;
}

/** The API's range of instants for days in the address, both included. */
export function daysOf(filters: Filters, name: string, startOfDay: (day: string) => string) {
  const { [`${name}-from`]: from, [`${name}-to`]: to } = filters;
  if (!from && !to) return undefined;
  return { from: from && startOfDay(from), until: to && startOfDay(dayAfter(to)) };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const PAGE_SIZE = 20;
// `enroll` opens a dialog, `view` is what the rest was opened by: they narrow nothing.
const OWN = new Set(["q", "page", "sort", "columns", "view", "enroll"]);

/** A list whose search, filters, order and page are in the address: a view is a link. */
export function useListing<Row extends BaseRecord>({
  resource,
  where,
}: ListingOptions): Listing<Row> {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get("q") ?? "";
  const page = Math.max(1, Math.trunc(Number(parameters.get("page"))) || 1);
  const sort = sortFrom(parameters.get("sort"));
  const filters = Object.fromEntries([...parameters].filter(([name]) => !OWN.has(name)));

  const asked = where(filters);
  const { query, result } = useList<Row>({
    resource,
    pagination: { currentPage: page, pageSize: PAGE_SIZE },
    sorters: sort ? [{ field: sort.field, order: sort.descends ? "desc" : "asc" }] : [],
    filters: [
      { field: "search", operator: "eq", value: search || undefined },
      { field: "where", operator: "eq", value: asked },
    ],
    queryOptions: { placeholderData: keepPreviousData },
    errorNotification: false,
  });

  function changeParameters(changes: Readonly<Record<string, string | null>>) {
    // From the address itself: what was changed a moment ago is there before it is rendered.
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParameters(next);
  }

  return {
    resource,
    rows: result.data,
    total: result.total ?? null,
    pageSize: PAGE_SIZE,
    isLoading: query.isFetching,
    error: query.isLoadingError ? query.error : null,
    search,
    page,
    sort,
    filters,
    where: asked,
    change: (changes) => changeParameters({ ...changes, page: null }),
    sortBy: (next) => changeParameters({ sort: next && sortText(next), page: null }),
    turnTo(next) {
      changeParameters({ page: next > 1 ? String(next) : null });
      scrollTo({ top: 0 });
    },
    retry: () => void query.refetch(),
  };
}

/** `-total-spent` in the address is the field TOTAL_SPENT, largest first. */
function sortFrom(text: string | null): Sort | null {
  if (!text) return null;
  const field = text.replace(/^-/, "").replaceAll("-", "_").toUpperCase();
  return { field, descends: text.startsWith("-") };
}

export function sortText({ field, descends }: Sort): string {
  return (descends ? "-" : "") + field.toLowerCase().replaceAll("_", "-");
}
