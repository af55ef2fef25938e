import { sql } from "../../database/sql.ts";
import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";

interface ListedProgram {
  readonly id: string;
  readonly names: Localized;
  readonly defaultLocale: string;
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly sandboxOf: string | null;
}

const PROGRAMS = sql`
  select id, names, default_locale as "defaultLocale", currency_code as "currencyCode",
    time_zone as "timeZone", created_at as "createdAt", closed_at as "closedAt",
    close_reason as "closeReason", sandbox_of as "sandboxOf"
  from programs
`;

const LIST_PROGRAMS = sql.read<ListedProgram>("list programs")`
  ${PROGRAMS} where ${"at"}::timestamptz is null or (created_at, id) < (${"at"}, ${"id"}::uuid)
  order by created_at desc, id desc limit ${"limit"} offset ${"offset"}
`;

const COUNT_PROGRAMS = sql.read<{ count: number }>("count programs")`
  select count(*) as count from programs
`;

const FIND_PROGRAMS = sql.read<ListedProgram>("find programs")`
  ${PROGRAMS} where id = any(${"ids"}::uuid[])
`;

const place = timedPlace("prg");

/** A page of the installation's programs, newest first. */
export async function listPrograms(
  context: Context,
  args: PageArgs & { readonly offset?: number | null },
) {
  const { lane } = context;
  const page = pageOf(args, place);
  const { at = null, id = null } = page.from ?? {};
  const [rows, [total]] = await Promise.all([
    lane.rows(LIST_PROGRAMS, { at, id, limit: page.limit, offset: offsetOf(args) }),
    lane.rows(COUNT_PROGRAMS, {}),
  ]);
  const originals = await lane.rows(FIND_PROGRAMS, {
    ids: rows.flatMap((it) => it.sandboxOf ?? []),
  });
  const connection = connectionOf(rows, page, {
    cursor: (program) => timedCursor("prg", { at: program.createdAt, id: program.id }),
    node: (program) => programSummary(program, { originals, context }),
  });
  return { totalCount: total!.count, ...connection };
}

/** A program of the installation by its id. */
export async function programById(context: Context, id: string) {
  const [program] = await context.lane.rows(FIND_PROGRAMS, { ids: [id] });
  const ids = program!.sandboxOf ? [program!.sandboxOf] : [];
  const originals = await context.lane.rows(FIND_PROGRAMS, { ids });
  return programSummary(program!, { originals, context });
}

/** A program as the operator sees it. */
interface ProgramSummary {
  readonly id: string;
  readonly name: string;
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly status: "OPEN" | "CLOSED";
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly sandboxOf: ProgramSummary | null;
}

interface Others {
  readonly originals: readonly ListedProgram[];
  readonly context: Context;
}

function programSummary(program: ListedProgram, { originals, context }: Others): ProgramSummary {
  const { id, names, defaultLocale, sandboxOf, ...plain } = program;
  const original = originals.find((it) => it.id === sandboxOf);
  return {
    ...plain,
    id: encodeId("prg", id),
    name: names[context.locale] ?? inLocale(names, defaultLocale),
    status: plain.closedAt ? "CLOSED" : "OPEN",
    // A sandbox of a sandbox can't be made, so this ends here.
    sandboxOf: original ? programSummary(original, { originals: [], context }) : null,
  };
}
