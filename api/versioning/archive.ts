import { sql } from "../database/sql.ts";
import type { Work } from "../writes/work.ts";
import { existingThing, refuseOutdated, withVersions } from "./changing.ts";
import { emitVersionEvent } from "./version-events.ts";
import type { Saving, VersionedTable } from "./versioned-thing.ts";

/** See `Versioned.archive`. */
export async function archive<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Ref & { readonly version?: number | null },
): Promise<{ readonly id: string }> {
  const { things } = of;
  if (!things.archive) throw new Error(`The versions of ${of.table.name} can't be archived.`);
  const { id, archivedAt } = await existingThing(of, work, input);
  work.audit({ subjectId: id });
  if (archivedAt) return archivedBefore(work, id);
  await of.beforeArchive?.(work, id);
  // The thing's own row before the configuration, in the order in which redeeming locks them.
  const isArchived = await things.archive(work, id);
  if (!isArchived) return archivedBefore(work, id);
  await work.changeConfiguration();
  const thing = await withVersions(of, work, id);
  if (input.version != null) refuseOutdated(work, thing, { version: input.version });
  await of.afterArchive?.(work, thing);
  if (of.events) emitVersionEvent(work, of.events, { what: "archived", id });
  return { id };
}

const CONFIGURATION_VERSION = sql.read<{ version: number }>("read the configuration's version")`
  select catalog_version as version from programs where id = ${"programId"}
`;

/** Another write archived it, perhaps a moment ago: the answer shows it as that one left it. */
async function archivedBefore(work: Work, id: string): Promise<{ readonly id: string }> {
  const [program] = await work.rows(CONFIGURATION_VERSION, { programId: work.programId });
  await work.ensureConfigurationVersion(program!.version);
  return { id };
}
