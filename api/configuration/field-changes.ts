import { isDeepStrictEqual } from "node:util";

/** One difference between two versions; null where there is nothing on that side. */
export interface ConfigurationChange {
  /** What differs: "cost", "tiers.Gold.threshold". */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a version says, field by field, as people read it: plain JSON. */
export type VersionFields = Readonly<Record<string, unknown>>;

/**
 * How two versions differ, field by field.
 * @param path what the paths begin with; empty for nothing.
 */
export function fieldChanges(
  before: VersionFields,
  after: VersionFields,
  path = "",
): ConfigurationChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [was, is] = [plain(before[name]), plain(after[name])];
    if (isDeepStrictEqual(was, is)) return [];
    return [{ path: path ? `${path}.${name}` : name, before: was, after: is }];
  });
}

// Dates and getters become what a client would be sent.
function plain(value: unknown): unknown {
  return value == null ? null : JSON.parse(JSON.stringify(value));
}
