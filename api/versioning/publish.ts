import { text } from "../locales/text.ts";
import { Refusal, refusal } from "../writes/refusal.ts";
import type { RefusalReason } from "../writes/refusal.ts";
import type { Work } from "../writes/work.ts";
import { changing, refuseOutdated } from "./changing.ts";
import { callerOf } from "./drafts.ts";
import { emitVersionEvent } from "./version-events.ts";
import type {
  PublishInput,
  Saving,
  Versioned,
  VersionedTable,
  VersionRef,
} from "./versioned-thing.ts";

/** See `Versioned.publishDraft`. */
export async function publishDraft<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Ref & PublishInput,
): Promise<VersionRef> {
  refusePast(work, input.at);
  await work.changeConfiguration();
  return publishAt(of, work, { ...input, field: ["input"] });
}

/** @throws Refusal IN_THE_PAST. */
function refusePast({ now }: Work, at: Date | null | undefined): void {
  if (!at || at >= now) return;
  throw refusal("IN_THE_PAST", ["input", "at"], text("versioning.inThePast"));
}

/** Publishes a draft for a write that holds the configuration. See `Versioned.publishDraft`. */
export async function publishAt<Ref, Input extends Saving, Definition>(
  of: VersionedTable<Ref, Input, Definition>,
  work: Work,
  input: Ref & PublishInput & { readonly field: readonly string[] },
): Promise<VersionRef> {
  const { field } = input;
  const thing = await changing(of, work, input, field);
  const { id, draft } = thing;
  if (!draft) {
    const message = text("versioning.nothingToPublish");
    throw refusal("NOTHING_TO_PUBLISH", [...field, "version"], message);
  }
  refuseOutdated(work, thing, { version: input.version, field });
  const problems = (await of.problems?.(work, draft.definition, thing)) ?? [];
  if (problems.length > 0) throw new Refusal(...problems.map((problem) => below(field, problem)));

  const { version } = draft;
  const at = input.at ?? work.now;
  const values = { id, version, at, now: work.now, ...callerOf(work) };
  await work.rows(of.statements.publish, values);
  await of.afterPublish?.(work, thing);
  work.audit({
    subjectId: id,
    before: { ...thing.live?.definition },
    after: { ...draft.definition, inForceFrom: at },
  });
  if (of.events) emitVersionEvent(work, of.events, { what: "published", id, version, at });
  return { id, version };
}

function below(field: readonly string[], problem: RefusalReason): RefusalReason {
  return { ...problem, field: [...field, ...problem.field.slice(1)] };
}

/** A draft of any versioned thing, to be published with others. */
export interface DraftToPublish {
  publish(work: Work, at: Date, field: readonly string[]): Promise<VersionRef>;
}

/** Names a draft for `publishTogether`. */
export function draftToPublish<Ref, Input>(
  of: Versioned<Ref, Input>,
  draft: Ref & { readonly version: number },
): DraftToPublish {
  return { publish: (work, at, field) => of.publishAt(work, { ...draft, at, field }) };
}

/**
 * Publishes drafts of several things at one instant: all of them, or none.
 * @param at from when on they hold; now when left out.
 * @throws Refusal with every reason why one of them can't be published, below `input.drafts` and
 *   its position.
 */
export async function publishTogether(
  work: Work,
  drafts: readonly DraftToPublish[],
  at?: Date | null,
): Promise<VersionRef[]> {
  refusePast(work, at);
  await work.changeConfiguration();
  const published: VersionRef[] = [];
  const reasons: RefusalReason[] = [];
  for (const [position, draft] of drafts.entries()) {
    const field = ["input", "drafts", String(position)];
    try {
      published.push(await draft.publish(work, at ?? work.now, field));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reasons.push(...error.reasons);
    }
  }
  if (reasons.length > 0) throw new Refusal(...reasons);
  return published;
}
