import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";

/** Whether purchases of different members change each other's points. */
export function hasBudgets(configuration: ConfigurationSnapshot): boolean {
  return configuration
    .part(earningRulesSnapshot)
    .published.some(({ rule }) => rule.limits.some(({ per }) => per === "PROGRAM"));
}
