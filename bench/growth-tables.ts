import type { Growth, MeasuredGrowth } from "./growth.ts";
import type { MeasuredCatalog } from "./partner-catalog.ts";
import type { MeasuredStaffPages, StaffPage } from "./staff-pages.ts";

/** The growths as a table, and what looks at every member as another. */
export function growthTables({ growths, onAll }: MeasuredGrowth): string {
  const sizes = [...new Set(growths.map(({ of }) => of))];
  const rows = [...Map.groupBy(growths, ({ operation }) => operation)].map(
    ([operation, measured]) => {
      const cells = sizes.map((size) => cell(measured.find(({ of }) => of === size)));
      return `| ${operation} | ${cells.join(" | ")} |`;
    },
  );
  return [
    `| Growth: how many times as long (ms → ms), one request at a time | ${sizes.join(" | ")} |`,
    `| --- | ${sizes.map(() => "---").join(" | ")} |`,
    ...rows,
    "",
    `| On all ${inWords(onAll[0]!.members)} members | seconds |`,
    "| --- | --- |",
    ...onAll.map(({ operation, ms }) => `| ${operation} | ${(ms / 1000).toFixed(2)} |`),
  ].join("\n");
}

/** The list of members and the page of one, as staff wait for them. */
export function staffTables({ lists, members, member, entries }: MeasuredStaffPages): string {
  return [
    ...staffTable("List of members", lists, members.map(inWords).join(" → ")),
    "",
    ...staffTable("Page of a member", member, `entries ${entries.map(inWords).join(" → ")}`),
  ].join("\n");
}

function staffTable(title: string, pages: readonly StaffPage[], of: string): string[] {
  return [
    `| ${title}: 95th percentile of ten warm runs, ms | ${of} | times |`,
    "| --- | --- | --- |",
    ...pages.map(({ page, plainMs, grownMs }) => {
      const times = (grownMs / plainMs).toFixed(2);
      return `| ${page} | ${plainMs.toFixed(0)} → ${grownMs.toFixed(0)} | **${times}** |`;
    }),
  ];
}

/** A partner's catalog, as its client waits for it. */
export function catalogTable({ items, waits }: MeasuredCatalog): string {
  return [
    `| Partner's catalog: median, ms | items ${items.map(inWords).join(" → ")} | times |`,
    "| --- | --- | --- |",
    ...waits.map(({ what, plainMs, grownMs }) => {
      const times = (grownMs / plainMs).toFixed(2);
      return `| ${what} | ${plainMs.toFixed(1)} → ${grownMs.toFixed(1)} | **${times}** |`;
    }),
  ].join("\n");
}

/** A count with its thousands set apart. */
export const inWords = (count: number) => count.toLocaleString("en");

function cell(growth: Growth | undefined): string {
  if (!growth) return "";
  const { plainMs, grownMs } = growth;
  return `**${(grownMs / plainMs).toFixed(2)}** (${plainMs.toFixed(1)} → ${grownMs.toFixed(1)})`;
}
