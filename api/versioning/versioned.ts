import { archive } from "./archive.ts";
import { unarchivedThing } from "./changing.ts";
import { cancelScheduled } from "./cancel-scheduled.ts";
import { discardDraft, revert, saveDraft } from "./drafts.ts";
import { publishAt, publishDraft } from "./publish.ts";
import type { StoredVersion } from "./version.ts";
import { versionStatements } from "./version-statements.ts";
import type { Saving, Versioned, VersionedThing } from "./versioned-thing.ts";

/** Makes the writes of a versioned thing out of what its module declares. */
export function versioned<Ref, Input extends Saving, Definition>(
  declared: VersionedThing<Ref, Input, Definition>,
): Versioned<Ref, Input, Definition> {
  const of = { ...declared, statements: versionStatements(declared.table) };
  return {
    versions: (rows, id) =>
      rows(of.statements.read, { id }) as Promise<StoredVersion<Definition>[]>,
    unarchived: (work, ref) => unarchivedThing(of, work, ref),
    saveDraft: (work, input) => saveDraft(of, work, input),
    publishDraft: (work, input) => publishDraft(of, work, input),
    publishAt: (work, input) => publishAt(of, work, input),
    cancelScheduled: (work, input) => cancelScheduled(of, work, input),
    discardDraft: (work, input) => discardDraft(of, work, input),
    revert: (work, input) => revert(of, work, input),
    archive: (work, input) => archive(of, work, input),
  };
}
