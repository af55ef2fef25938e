import { text } from "../locales/text.ts";
import { refusal } from "../writes/refusal.ts";
import type { Work } from "../writes/work.ts";
import { changing } from "./changing.ts";
import { writeDraft } from "./drafts.ts";
import { scheduledAt } from "./version.ts";
import { emitVersionEvent } from "./version-events.ts";
import type { Saving, VersionedTable, VersionRef } from "./versioned-thing.ts";

/** See `Versioned.cancelScheduled`. */
export async function cancelScheduled<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Ref & { readonly version: number },
): Promise<VersionRef> {
  await work.changeConfiguration();
  const thing = await changing(of, work, input);
  const { id, versions, draft } = thing;
  const { version } = input;
  const scheduled = scheduledAt(versions, work.now).find((other) => other.version === version);
  if (!scheduled) {
    const message = text("versioning.notScheduled", { version });
    throw refusal("NOT_SCHEDULED", ["input", "version"], message);
  }
  await work.rows(of.statements.cancel, { id, version });
  work.audit({ subjectId: id });
  const at = scheduled.inForceFrom!;
  if (of.events) emitVersionEvent(work, of.events, { what: "schedule-cancelled", id, version, at });
  // So that nothing that was written is lost, and a thing that never began still has something to
  // show.
  if (!draft) await writeDraft(of, work, { thing, definition: scheduled.definition });
  return { id, version };
}
