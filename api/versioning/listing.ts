import { connectionOf, offsetOf, pageOf } from "../graphql/connection.ts";
import type { Connection, Cursor, PageArgs } from "../graphql/connection.ts";
import { decodeId, encodeId } from "../values/id.ts";
import { standingAt } from "./version.ts";
import type { VersionState } from "./version.ts";

/** In the order in which lists show things. */
const STATUSES = ["PUBLISHED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

export type ThingStatus = (typeof STATUSES)[number];

/** A thing in the version that says most about it now, and how far it has come. */
export interface ShownThing<Version> {
  readonly status: ThingStatus;
  readonly shown: Version;
  /** What it will say once its draft is published; null for a thing that is shown as its draft. */
  readonly draft: Version | null;
  /** The version that takes the live one's place at its time. */
  readonly scheduled: Version | null;
}

/**
 * A thing as it is live, else as it is scheduled, else as its draft says; null when nothing of it
 * is left to show.
 * @param versions the newest first.
 */
export function shownThing<Version extends VersionState>(
  versions: readonly Version[],
  { archivedAt, now }: { readonly archivedAt?: Date | null; readonly now: Date },
): ShownThing<Version> | null {
  const standing = standingAt(versions, now);
  if (!standing) return null;
  const { shown, draft, scheduled } = standing;
  const other = (version: Version | null) => (version === shown ? null : version);
  const status = archivedAt ? "ARCHIVED" : standing.status;
  return { status, shown, draft: other(draft), scheduled: other(scheduled) };
}

/** A thing as staff see it, with its draft and its scheduled version beside it. */
export function withOtherVersions<Version, View extends object>(
  { status, shown, draft, scheduled }: ShownThing<Version>,
  view: (version: Version, status: ThingStatus) => View,
) {
  const single = (version: Version | null, as: ThingStatus) =>
    version && { ...view(version, as), draft: null, scheduled: null };
  return {
    ...view(shown, status),
    draft: single(draft, "DRAFT"),
    scheduled: single(scheduled, "SCHEDULED"),
  };
}

interface WithVersion {
  readonly version: number;
}

/** What a write shows: the version that it made, as it stands now, or else the thing. */
export function versionIn<
  Alone extends WithVersion,
  Thing extends WithVersion & { readonly draft: Alone | null; readonly scheduled: Alone | null },
>(thing: Thing | null, version: number): Thing | Alone | null {
  const views = [thing, thing?.draft, thing?.scheduled];
  return views.find((view) => view?.version === version) ?? thing;
}

/** Which things, and which page of them. */
export interface ListThings extends PageArgs {
  readonly offset?: number | null;
  readonly status?: ThingStatus | null;
}

/** What orders the things of one status, and what makes their places unique. */
interface ThingOrder<Thing> {
  readonly idPrefix: string;
  readonly id: (thing: Thing) => string;
  readonly key: (thing: Thing) => string | number;
}

interface ThingPage<Thing> {
  /** Of all pages. */
  readonly totalCount: number;
  /** Those that the page shows. */
  readonly rows: readonly Thing[];
  readonly connection: <Node>(node: (thing: Thing) => Node) => Connection<Node>;
}

type Place = readonly [rank: number, key: string | number, id: string];

/**
 * A page of things: by status, then by their key, then by id.
 * @throws BAD_USER_INPUT for a page or a cursor that is none.
 */
export function pageOfThings<Thing extends { readonly status: ThingStatus }>(
  things: readonly Thing[],
  args: ListThings,
  { idPrefix, id, key }: ThingOrder<Thing>,
): ThingPage<Thing> {
  const placeOf = (it: Thing): Place => [STATUSES.indexOf(it.status), key(it), id(it)];
  const page = pageOf(args, (cursor) => placeIn(cursor, idPrefix));
  const skipped = offsetOf(args);
  const matching = things
    .filter(({ status }) => args.status == null || status === args.status)
    .toSorted((a, b) => byPlace(placeOf(a), placeOf(b)));
  const rows = matching
    .filter((it) => !page.from || byPlace(page.from, placeOf(it)) < 0)
    .slice(skipped, skipped + page.limit);
  const cursor = (it: Thing) => [...placeOf(it).slice(0, 2), encodeId(idPrefix, id(it))];
  return {
    totalCount: matching.length,
    rows: rows.slice(0, page.size),
    connection: (node) => connectionOf(rows, page, { cursor, node }),
  };
}

function placeIn([rank, key, publicId]: Cursor, idPrefix: string): Place | null {
  const id = decodeId(idPrefix, String(publicId));
  const isKey = typeof key === "string" || typeof key === "number";
  return id && typeof rank === "number" && isKey ? [rank, key, id] : null;
}

function byPlace(a: Place, b: Place): number {
  const at = a.findIndex((part, position) => part !== b[position]);
  if (at === -1) return 0;
  return a[at]! < b[at]! ? -1 : 1;
}
