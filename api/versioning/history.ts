import { connectionOf, numberPlace, pageOf } from "../graphql/connection.ts";
import type { Connection, PageArgs } from "../graphql/connection.ts";
import type { ConfigurationChange } from "../configuration/field-changes.ts";
import type { StoredVersion } from "./version.ts";

/** A published version, as staff read it in a thing's history. */
export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly publishedBy: { readonly name: string };
  readonly inForceFrom: Date;
  readonly cancelled: boolean;
  readonly changes: readonly ConfigurationChange[];
}

type Publication = Pick<
  StoredVersion,
  "version" | "status" | "publishedAt" | "publishedBy" | "inForceFrom"
>;

/**
 * A page of the versions that were published, the newest first.
 * @param versions all of a thing's versions, the newest first.
 * @param changes how a version differs from the one published before it; from nothing for the
 *   first.
 * @throws BAD_USER_INPUT as `pageOf`.
 */
export function versionHistory<Version extends Publication>(
  versions: readonly Version[],
  args: PageArgs,
  changes: (before: Version | null, after: Version) => readonly ConfigurationChange[],
): Connection<PublishedVersion> {
  const page = pageOf(args, numberPlace);
  const published = versions.filter(({ publishedAt }) => publishedAt);
  const rows = published
    .map((version, at) => ({ version, before: before(published.slice(at + 1)) }))
    .filter(({ version }) => page.from === null || version.version < page.from)
    .slice(0, page.limit);
  return connectionOf(rows, page, {
    cursor: ({ version }) => [version.version],
    node: ({ version, before: former }) => ({
      version: version.version,
      publishedAt: version.publishedAt!,
      publishedBy: { name: version.publishedBy ?? "" },
      inForceFrom: version.inForceFrom!,
      cancelled: version.status === "CANCELLED",
      // Compared when asked for: a list of versions is cheap, what changed in each is not.
      get changes() {
        return changes(former, version);
      },
    }),
  });
}

function before<Version extends Publication>(older: readonly Version[]): Version | null {
  return older.find(({ status }) => status !== "CANCELLED") ?? null;
}
