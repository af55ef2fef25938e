/**
 * How far a version has come. What was discarded or cancelled keeps its number, so that none comes
 * twice.
 */
export type VersionStatus = "DRAFT" | "PUBLISHED" | "DISCARDED" | "CANCELLED";

/** One version of a thing, whole, as it is stored. */
export interface StoredVersion<Definition = unknown> {
  readonly version: number;
  readonly status: VersionStatus;
  readonly definition: Definition;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly publishedAt?: Date | null;
  readonly publishedBy?: string | null;
  /** From when on it is to hold; null for a draft. */
  readonly inForceFrom?: Date | null;
}

/** What decides which version holds when. */
export type VersionState = Pick<StoredVersion, "version" | "status" | "inForceFrom">;

/** How far a thing has come, by its versions. */
export type StandingStatus = "DRAFT" | "SCHEDULED" | "PUBLISHED";

/** Where a thing stands at an instant. */
export interface Standing<Version> {
  /** The version that says most about the thing: in force, else the next one, else the draft. */
  readonly shown: Version;
  readonly status: StandingStatus;
  readonly live: Version | null;
  readonly draft: Version | null;
  /** The version that comes next at its time. */
  readonly scheduled: Version | null;
}

/** The draft; null when there is none. */
export function draftOf<Version extends VersionState>(
  versions: readonly Version[],
): Version | null {
  return versions.find(({ status }) => status === "DRAFT") ?? null;
}

/**
 * The version in force at an instant: the newest that has begun. One that was to begin before it,
 * and was published before, never does.
 * @param versions the newest first.
 */
export function inForceAt<Version extends VersionState>(
  versions: readonly Version[],
  at: Date,
): Version | null {
  return versions.find((version) => isPublished(version) && version.inForceFrom! <= at) ?? null;
}

/**
 * The end of a published version, which newer ones set: not before its beginning; null while none
 * does.
 * @param versions the newest first.
 */
export function inForceUntil(
  version: VersionState,
  versions: readonly VersionState[],
): Date | null {
  const from = version.inForceFrom!;
  return versions
    .filter((other) => isPublished(other) && other.version > version.version)
    .map((newer) => (newer.inForceFrom! > from ? newer.inForceFrom! : from))
    .reduce<Date | null>((first, end) => (first && first < end ? first : end), null);
}

/**
 * The versions that are to come at an instant, the next one first. @param versions the newest
 * first.
 */
export function scheduledAt<Version extends VersionState>(
  versions: readonly Version[],
  now: Date,
): Version[] {
  const isToCome = (version: Version) => {
    if (!isPublished(version) || version.inForceFrom! <= now) return false;
    const until = inForceUntil(version, versions);
    // One whose time is empty was replaced before it began.
    return !until || until > version.inForceFrom!;
  };
  return versions.filter(isToCome).toReversed();
}

/**
 * Where a thing stands at an instant; null when nothing of it is left to show.
 * @param versions the newest first.
 */
export function standingAt<Version extends VersionState>(
  versions: readonly Version[],
  now: Date,
): Standing<Version> | null {
  const [live, draft] = [inForceAt(versions, now), draftOf(versions)];
  const [next = null] = scheduledAt(versions, now);
  const shown = live ?? next ?? draft;
  if (!shown) return null;
  const status = live ? "PUBLISHED" : next ? "SCHEDULED" : "DRAFT";
  return { shown, status, live, draft, scheduled: next };
}

/** How far one version has come: ENDED once another took its place, or when it was taken back. */
export function statusOfVersion<Version extends VersionState>(
  version: Version,
  versions: readonly Version[],
  now: Date,
): StandingStatus | "ENDED" {
  if (version.status === "DRAFT") return "DRAFT";
  if (version === inForceAt(versions, now)) return "PUBLISHED";
  return scheduledAt(versions, now).includes(version) ? "SCHEDULED" : "ENDED";
}

/**
 * The numbers that a save may name as the version that was edited: the draft's, or else every
 * version that lists show. Empty while there is nothing to edit.
 */
export function editableVersions(versions: readonly VersionState[], now: Date): number[] {
  const draft = draftOf(versions);
  if (draft) return [draft.version];
  const live = inForceAt(versions, now);
  const shown = live ? [live, ...scheduledAt(versions, now)] : scheduledAt(versions, now);
  return shown.map(({ version }) => version);
}

/** The highest number that any version had; 0 before the first. */
export function newestNumber(versions: readonly VersionState[]): number {
  return versions[0]?.version ?? 0;
}

function isPublished({ status }: VersionState): boolean {
  return status === "PUBLISHED";
}
