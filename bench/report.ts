import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { asSuperuser } from "./bench-database.ts";
import type { BenchData, BenchDatabase } from "./bench-database.ts";
import type { MeasuredGrowth } from "./growth.ts";
import { catalogTable, growthTables, staffTables } from "./growth-tables.ts";
import type { MeasuredCatalog } from "./partner-catalog.ts";
import type { Measured, RoundsPlan } from "./rounds.ts";
import type { MeasuredStaffPages } from "./staff-pages.ts";

type Rounds = ReadonlyMap<string, readonly Measured[]>;

export interface Report {
  readonly data: BenchData;
  readonly server: BenchDatabase["server"];
  readonly plan: RoundsPlan;
  /** Null: not measured this time. */
  readonly page: Rounds | null;
  readonly purchase: Rounds | null;
  readonly imported: Rounds | null;
  readonly growth: MeasuredGrowth | null;
  readonly staff: MeasuredStaffPages | null;
  readonly catalog: MeasuredCatalog | null;
}

const PAGE_NAMES: Record<string, string> = {
  floor: "floor: `node:http`, one prepared statement, by hand",
  quen: "**Quen**",
  baseline: "baseline: Apollo, type-graphql, MikroORM, DataLoader",
};
const PURCHASE_NAMES: Record<string, string> = {
  pgbench: "pgbench: one call of the minimal function",
  quen: "**Quen**, over HTTP",
};
const IMPORT_NAMES: Record<string, string> = {
  pgbench: "pgbench: one call of the minimal function",
  quen: "**Quen**, importing over HTTP",
};
// What was measured at other sizes is no result to show.
const MEMBERS_SHOWN = 100_000;
const PLACE = /(<!-- figures -->\n\n)[^]*?(\n<!-- end of figures -->)/;

/**
 * Writes what was measured to `results/latest.md`, and a whole run at full size to `RESULTS.md` and
 * to where the README shows it.
 */
export async function writeReport(report: Report): Promise<string> {
  const text = await format(await markdown(report), { parser: "markdown" });
  const folder = import.meta.dirname;
  await mkdir(join(folder, "results"), { recursive: true });
  await writeFile(join(folder, "results", "latest.md"), text);
  const { page, purchase, imported, growth, staff, catalog, data } = report;
  const parts = [page, purchase, imported, growth, staff, catalog];
  const isWhole = parts.every(Boolean) && data.members >= MEMBERS_SHOWN;
  if (isWhole) {
    await writeFile(join(folder, "RESULTS.md"), `# Results\n\n${text}`);
    await showIn(join(folder, "../README.md"), text);
  }
  return text;
}

/** Puts the figures where a document has kept their place. */
async function showIn(file: string, text: string): Promise<void> {
  const document = await readFile(file, "utf8");
  const shown = document.replace(PLACE, (_, start: string, end: string) => `${start}${text}${end}`);
  await writeFile(file, shown);
}

async function markdown({ data, server, plan, ...report }: Report): Promise<string> {
  const { page, purchase, imported, growth, staff, catalog } = report;
  const tables = [
    page && table("Loyalty page", { rounds: page, of: "floor", names: PAGE_NAMES }),
    purchase &&
      table("Recording a purchase", { rounds: purchase, of: "pgbench", names: PURCHASE_NAMES }),
    imported &&
      table("Importing purchases", { rounds: imported, of: "pgbench", names: IMPORT_NAMES }),
    growth && growthTables(growth),
    staff && staffTables(staff),
    catalog && catalogTable(catalog),
  ];
  return [...tables.filter(Boolean), await circumstances(data, server, plan)].join("\n\n") + "\n";
}

interface Table {
  readonly rounds: Rounds;
  /** Whom the others are compared with. */
  readonly of: string;
  readonly names: Readonly<Record<string, string>>;
}

function table(title: string, { rounds, of, names }: Table): string {
  const reference = rounds.get(of)!;
  const rows = Object.entries(names).flatMap(([name, label]) => {
    const measured = rounds.get(name);
    if (!measured) return [];
    const perSecond = spread(measured.map((round) => round.perSecond));
    // Round by round: what disturbs a round disturbs both.
    const ratios = spread(measured.map((round, at) => round.perSecond / reference[at]!.perSecond));
    const ms = spread(measured.map((round) => round.medianMs));
    const { min, median, max } = ratios;
    const ratio = `**${median.toFixed(2)}** (${min.toFixed(2)}–${max.toFixed(2)})`;
    const range = `${Math.round(perSecond.min)}–${Math.round(perSecond.max)}`;
    return [
      `| ${label} | ${Math.round(perSecond.median)} (${range}) | ` +
        `${name === of ? "1" : ratio} | ${ms.median.toFixed(1)} |`,
    ];
  });
  return [
    `| ${title} | a second: median (least–most) | of ${of === "floor" ? "the floor" : of} | ms |`,
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function spread(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

async function circumstances(
  data: BenchData,
  { superuserUrl }: BenchDatabase["server"],
  { rounds, seconds }: RoundsPlan,
): Promise<string> {
  const { rows } = await asSuperuser(superuserUrl, "show server_version");
  const versions = await Promise.all(
    ["@apollo/server", "@mikro-orm/core", "type-graphql", "pg"].map(async (name) => {
      const file = join(import.meta.dirname, "../node_modules", name, "package.json");
      const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
      return `${name} ${version}`;
    }),
  );
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const number = new Intl.NumberFormat("en").format;
  const today = new Date().toISOString().slice(0, 10);
  const { server_version: postgres } = rows[0] as { server_version: string };
  return [
    `${today}: ${cpus().length} cores (${cpus()[0]!.model.trim()}), ${gigabytes} GB, shared by ` +
      `servers, PostgreSQL and the load; ${number(data.members)} members, ` +
      `${number(data.transfers)} transfers; ` +
      `16 connections, random members, ${rounds} rounds of ${seconds} s in turns.`,
    `Node ${process.version.slice(1)}, PostgreSQL ${postgres} ` +
      `with fsync, ${versions.join(", ")}.`,
  ].join("\n");
}
