import { Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isSame } from "./merge-values.ts";

/** A difference between two versions, as the API answers it. */
export interface ConfigurationChange {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

interface ChangesProps {
  readonly changes: readonly ConfigurationChange[];
  /** A difference as a person says it; null for what goes without saying. */
  say(change: ConfigurationChange, all: readonly ConfigurationChange[]): ReactNode;
}

/** The differences between two versions, in words. */
export function ChangesInWords({ changes, say }: ChangesProps) {
  const { t } = useTranslation();
  // The first version differs from nothing in everything.
  const isFirst = changes.length > 5 && changes.every(({ before }) => (before ?? null) === null);
  if (isFirst) return <>{t("versions.first")}</>;
  const words = changes
    .map((change) => ({ path: change.path, text: say(change, changes) }))
    .filter(({ text }) => text !== null);
  if (words.length === 0) {
    return <Typography.Text type="secondary">{t("versions.none")}</Typography.Text>;
  }
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: "anywhere" }}>
      {words.map(({ path, text }) => (
        <li key={path}>{text}</li>
      ))}
    </ul>
  );
}

/** How a draft differs from the version that is live, in some of their fields. */
export function draftDifferences<Version extends object>(
  fields: readonly (keyof Version & string)[],
  live: Version | null,
  draft: Version,
): ConfigurationChange[] {
  const compared = (version: Version) =>
    Object.fromEntries(fields.map((name) => [name, version[name] ?? null]));
  return changesBetween(live ? compared(live) : {}, compared(draft));
}

/** How two versions differ, by the names of their fields. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ConfigurationChange[] {
  return Object.keys(after)
    .filter((path) => !isSame(before[path] ?? null, after[path] ?? null))
    .map((path) => ({ path, before: before[path], after: after[path] }));
}
