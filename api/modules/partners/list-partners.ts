import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { searchable } from "../../values/typed/searchable.ts";
import { partnersSnapshot, partnerView } from "./partner-company.ts";
import type { PartnerCompany } from "./partner-company.ts";

interface PartnersArgs extends PageArgs {
  readonly search?: string | null;
}

const place = timedPlace("ptn");

/** A page of the program's partners, newest first, from the configuration in memory. */
export function listPartners({ configuration }: Context, args: PartnersArgs) {
  const page = pageOf(args, place);
  const { from } = page;
  const search = searchable(args.search ?? "");
  const found = [...configuration.part(partnersSnapshot).values()]
    .filter(({ name }) => searchable(name).includes(search))
    .sort(newestFirst);
  const rest = from
    ? found.filter((it) => newestFirst({ createdAt: from.at, id: from.id }, it) < 0)
    : found;
  const offset = offsetOf(args);
  const connection = connectionOf(rest.slice(offset, offset + page.limit), page, {
    cursor: ({ createdAt, id }) => timedCursor("ptn", { at: createdAt, id }),
    node: partnerView,
  });
  return { totalCount: found.length, ...connection };
}

type Aged = Pick<PartnerCompany, "createdAt" | "id">;

function newestFirst(a: Aged, b: Aged): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
