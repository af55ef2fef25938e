import type { Reactions } from "../jobs/reactions.ts";
import type { LongWork, LongWorks } from "../jobs/long-work.ts";
import type { LongWorkContext, Module } from "../module.ts";
import type { Work } from "../writes/work.ts";

/** The reactions of modules by the event that they follow, named so that no two have one name. */
export function reactionsOf(modules: readonly Module[]): Reactions<Work> {
  const reactions: Reactions<Work> = {};
  for (const { name: module, reactions: own = [] } of modules) {
    for (const { on, name, run, appliesTo } of own) {
      const others = (reactions[on] ??= []);
      const reaction = { name: `${module}: ${name}`, run, appliesTo };
      // Before reactions had names, a module had one for an event: jobs that were stored then still
      // wait for it.
      const formerName = `${module} on ${on}`;
      const isFirst = others.every((other) => other.formerName !== formerName);
      others.push(isFirst ? { ...reaction, formerName } : reaction);
    }
  }
  return reactions;
}

/** The long work of modules by the event that it follows. */
export function longWorksOf(
  modules: readonly Module[],
  context: Omit<LongWorkContext, "signal" | "isLast">,
): LongWorks {
  const works: Record<string, LongWork[]> = {};
  for (const { name: module, longWorks = [] } of modules) {
    for (const { on, name, run } of longWorks) {
      (works[on] ??= []).push({
        name: `${module}: ${name}`,
        run: (event, attempt) => run({ ...context, ...attempt }, event),
      });
    }
  }
  return works;
}
