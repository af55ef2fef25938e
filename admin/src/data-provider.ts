import type { CrudFilters, DataProvider } from "@refinedev/core";
import { resources } from "./resources/resources.ts";

/**
 * Reads lists by the registry of resources. A record's page asks for all it shows in one query, and
 * what is written goes through `useWrite`, by a mutation of its own.
 */
export const dataProvider: DataProvider = {
  async getList({ resource, pagination, filters, sorters }) {
    const { currentPage = 1, pageSize = 20 } = pagination ?? {};
    const [sorter] = sorters ?? [];
    const { totalCount, nodes } = await resources[resource]!.list({
      first: pageSize,
      offset: (currentPage - 1) * pageSize,
      search: valueOf(filters, "search"),
      where: valueOf(filters, "where"),
      ...(sorter && {
        orderBy: { field: sorter.field, direction: sorter.order === "asc" ? "ASC" : "DESC" },
      }),
    });
    return { data: [...nodes] as never[], total: totalCount };
  },
  getOne: refuse,
  create: refuse,
  update: refuse,
  deleteOne: refuse,
  getApiUrl: () => "/admin/graphql",
};

function valueOf(filters: CrudFilters = [], field: string) {
  return filters.find((filter) => "field" in filter && filter.field === field)?.value;
}

function refuse(): Promise<never> {
  throw new Error("Only lists are read through the data provider.");
}
