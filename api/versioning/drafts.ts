import { text } from "../locales/text.ts";
import { Refusal, refusal } from "../writes/refusal.ts";
import type { Work } from "../writes/work.ts";
import { changing, refuseOutdated } from "./changing.ts";
import { draftOf, editableVersions, newestNumber, scheduledAt } from "./version.ts";
import { emitVersionEvent } from "./version-events.ts";
import type {
  Changing,
  RevertInput,
  Saving,
  VersionedTable,
  VersionRef,
} from "./versioned-thing.ts";

/** See `Versioned.saveDraft`. */
export async function saveDraft<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Input,
): Promise<VersionRef> {
  await work.changeConfiguration();
  const thing = await edited(of, work, input);
  const read = await of.read(work, input, { thing, before: beforeOf(thing, input, work.now) });
  if ("reasons" in read) throw new Refusal(...read.reasons);
  const begun = thing ?? newThing<Definition>(await of.things.create(work, input));
  const saved = await writeDraft(of, work, { thing: begun, definition: read.definition });
  await of.afterSave?.(work, input, begun);
  return saved;
}

async function edited<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Input,
): Promise<Changing<Definition> | null> {
  const ref = of.things.named(input);
  if (ref === null) return null;
  const thing = await changing(of, work, ref);
  if (input.version != null) {
    refuseOutdated(work, thing, { version: input.version });
  } else if (editableVersions(thing.versions, work.now).length > 0) {
    const message = text("versioning.versionMissing", { thing: of.noun });
    throw refusal("REQUIRED", ["input", "version"], message);
  }
  return thing;
}

function newThing<Definition>(id: string): Changing<Definition> {
  return { id, versions: [], draft: null, live: null };
}

/** What the version that was edited says: what an input leaves out may stay as it was there. */
function beforeOf<Definition>(
  thing: Changing<Definition> | null,
  { version }: Saving,
  now: Date,
): Definition | null {
  if (!thing) return null;
  const { versions, draft, live } = thing;
  const named = versions.find((other) => other.version === version);
  const shown = draft ?? live ?? scheduledAt(versions, now)[0];
  return (named ?? shown)?.definition ?? null;
}

/** Puts a draft in the place of the one there was. */
export async function writeDraft<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  { thing, definition }: { thing: Changing<Definition>; definition: Definition },
): Promise<VersionRef> {
  const { id, versions } = thing;
  const before = (thing.draft ?? thing.live)?.definition as object | undefined;
  const version = newestNumber(versions) + 1;
  await of.beforeDraft?.(work, id, definition);
  const values = { id, version, definition: JSON.stringify(definition), now: work.now };
  await work.rows(of.statements.saveDraft, { ...values, ...callerOf(work) });
  work.audit({ subjectId: id, ...(before && { before }), after: definition as object });
  if (of.events) emitVersionEvent(work, of.events, { what: "saved", id, version });
  return { id, version };
}

/** See `Versioned.discardDraft`. */
export async function discardDraft<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Ref & { readonly version: number },
): Promise<VersionRef> {
  await work.changeConfiguration();
  const thing = await changing(of, work, input);
  const { id, versions } = thing;
  const draft = draftOf(versions);
  if (!draft) throw refusal("NO_DRAFT", ["input", "version"], text("versioning.noDraft"));
  refuseOutdated(work, thing, { version: input.version });
  const left = versions.filter((version) => version !== draft);
  if (of.things.archive && editableVersions(left, work.now).length === 0) {
    const message = text("versioning.onlyDraft", { thing: of.noun });
    throw refusal("NOT_PUBLISHED", ["input", "version"], message);
  }
  await work.rows(of.statements.discardDraft, { id });
  work.audit({ subjectId: id });
  const { version } = draft;
  if (of.events) emitVersionEvent(work, of.events, { what: "draft-discarded", id, version });
  return { id, version };
}

/** See `Versioned.revert`. */
export async function revert<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Ref & RevertInput,
): Promise<VersionRef> {
  await work.changeConfiguration();
  const thing = await changing(of, work, input);
  if (input.version != null) refuseOutdated(work, thing, { version: input.version });
  const former = thing.versions.find(
    ({ version, publishedAt }) => version === input.toVersion && publishedAt,
  );
  if (former) return writeDraft(of, work, { thing, definition: former.definition });
  throw refusal("NOT_FOUND", ["input", "toVersion"], text("versioning.neverPublished"));
}

/** Who calls, as the statements take it. */
export function callerOf({ programId, caller }: Work) {
  return { programId, credentialId: caller.credentialId, callerKind: caller.kind };
}
