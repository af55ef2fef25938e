import type { Catalog } from "../../work/catalog.ts";
import { earningRulesPart } from "./earning-rules-part.ts";

/** Whether purchases of different members change each other's points. */
export function hasBudgets(catalog: Catalog): boolean {
  return catalog
    .part(earningRulesPart)
    .published.some(({ rule }) => rule.limits.some(({ per }) => per === "PROGRAM"));
}
