import { text } from "../locales/text.ts";
import { refusal } from "../writes/refusal.ts";
import type { Work } from "../writes/work.ts";
import { outdatedVersion } from "./outdated-version.ts";
import type { Thing } from "./things.ts";
import { draftOf, editableVersions, inForceAt, newestNumber } from "./version.ts";
import type { StoredVersion } from "./version.ts";
import type { Changing, Saving, VersionedTable } from "./versioned-thing.ts";

/**
 * Finds a thing and its versions for a write that holds the configuration
 * (`work.changeConfiguration`).
 * @throws Refusal NOT_FOUND, ARCHIVED.
 */
export async function changing<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  ref: Ref,
  field: readonly string[] = ["input"],
): Promise<Changing<Definition>> {
  const { id } = await unarchivedThing(of, work, ref, field);
  return withVersions(of, work, id);
}

/** @throws Refusal NOT_FOUND, ARCHIVED. */
export async function unarchivedThing<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  ref: Ref,
  field: readonly string[] = ["input"],
): Promise<Thing> {
  const thing = await existingThing(of, work, ref, field);
  if (!thing.archivedAt) return thing;
  const message = text("versioning.archived", { thing: of.noun });
  throw refusal("ARCHIVED", [...field, "id"], message);
}

/** @throws Refusal NOT_FOUND. */
export async function existingThing<Ref, Input extends Saving, Definition>(
  { things, noun }: VersionedTable<Ref, Input, Definition>,
  work: Work,
  ref: Ref,
  field: readonly string[] = ["input"],
): Promise<Thing> {
  const thing = await things.find(work, ref);
  if (thing) return thing;
  throw refusal("NOT_FOUND", [...field, "id"], text("versioning.notFound", { thing: noun }));
}

/** A thing with its versions as they are now. */
export async function withVersions<Ref, Input extends Saving, Definition>(
  { statements }: VersionedTable<Ref, Input, Definition>,
  work: Work,
  id: string,
): Promise<Changing<Definition>> {
  const versions = (await work.rows(statements.read, { id })) as StoredVersion<Definition>[];
  return { id, versions, draft: draftOf(versions), live: inForceAt(versions, work.now) };
}

/**
 * Refuses a write on a version that is not the one to edit.
 * @throws Refusal EDITED_MEANWHILE.
 */
export function refuseOutdated(
  work: Work,
  { versions }: Changing<unknown>,
  { version, field = ["input"] }: { version: number; field?: readonly string[] },
): void {
  const editable = editableVersions(versions, work.now);
  // Where nothing is left to edit, lists show no version, or 0.
  if (editable.length === 0 ? version === 0 : editable.includes(version)) return;
  throw outdatedVersion(newestNumber(versions), [...field, "version"]);
}
