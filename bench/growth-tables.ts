import type { Growth, MeasuredGrowth } from "./growth.ts";

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
    `| On all ${onAll[0]!.members.toLocaleString("en")} members | seconds |`,
    "| --- | --- |",
    ...onAll.map(({ operation, ms }) => `| ${operation} | ${(ms / 1000).toFixed(2)} |`),
  ].join("\n");
}

function cell(growth: Growth | undefined): string {
  if (!growth) return "";
  const { plainMs, grownMs } = growth;
  return `**${(grownMs / plainMs).toFixed(2)}** (${plainMs.toFixed(1)} → ${grownMs.toFixed(1)})`;
}
