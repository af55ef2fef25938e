import type { RunStatement } from "../database/sql.ts";
import type { Text } from "../locales/text.ts";
import type { RefusalReason } from "../writes/refusal.ts";
import type { Work } from "../writes/work.ts";
import type { Thing, Things } from "./things.ts";
import type { StoredVersion } from "./version.ts";
import type { VersionEventNames } from "./version-events.ts";
import type { VersionStatements, VersionTable } from "./version-statements.ts";

/** A thing as a write is about to change it, under the lock of the configuration. */
export interface Changing<Definition> {
  readonly id: string;
  /** The newest first; none for a new thing. */
  readonly versions: readonly StoredVersion<Definition>[];
  readonly draft: StoredVersion<Definition> | null;
  /** The version in force now. */
  readonly live: StoredVersion<Definition> | null;
}

/** What the input of a save is read against. */
export interface Editing<Definition> {
  /** Null for a new thing. */
  readonly thing: Changing<Definition> | null;
  /** What the version that was edited says; null for a new thing. */
  readonly before: Definition | null;
}

/** A definition as it was read, or everything that is wrong with the input, each at its field. */
export type ReadDefinition<Definition> =
  { readonly definition: Definition } | { readonly reasons: readonly RefusalReason[] };

/**
 * What a module declares of a versioned thing; the rest is the mechanism's. `Ref` is how inputs
 * name the thing, `Input` the input of a save, `Definition` what a version says, as JSON.
 */
export interface VersionedThing<Ref, Input extends Saving, Definition> {
  /** What people call it, without an article: "reward". */
  readonly noun: Text;
  readonly table: VersionTable;
  readonly things: Things<Ref, Input>;
  /** Null for a thing that emits no events. */
  readonly events: VersionEventNames | null;
  /** Reads the input of a save. May throw a refusal for what is wrong with more than the input. */
  read(
    work: Work,
    input: Input,
    editing: Editing<Definition>,
  ): ReadDefinition<Definition> | Promise<ReadDefinition<Definition>>;
  /**
   * Checks a draft again before it is published: what is accepted may have become less since it was
   * saved.
   */
  readonly problems?: (
    work: Work,
    definition: Definition,
    thing: Changing<Definition>,
  ) => readonly RefusalReason[] | Promise<readonly RefusalReason[]>;
  /** Runs before a draft is written, by a save as by a revert. */
  readonly beforeDraft?: (work: Work, id: string, definition: Definition) => Promise<void>;
  /** Runs after a save wrote its draft, with what else its input says. */
  readonly afterSave?: (work: Work, input: Input, thing: Changing<Definition>) => Promise<void>;
  readonly afterPublish?: (work: Work, thing: Changing<Definition>) => Promise<void>;
  /** Refuses to archive it, where it must stay. */
  readonly beforeArchive?: (work: Work, id: string) => Promise<void>;
  readonly afterArchive?: (work: Work, thing: Changing<Definition>) => Promise<void>;
}

/**
 * What every save says beside the definition: the version that was edited; none for a new thing.
 */
export interface Saving {
  readonly version?: number | null;
}

/** Which version of which thing a write made or changed. */
export interface VersionRef {
  readonly id: string;
  readonly version: number;
}

export interface PublishInput {
  /** The draft's. */
  readonly version: number;
  /** From when on it holds; now when left out. */
  readonly at?: Date | null;
}

export interface RevertInput {
  /** The version that was looked at; left out, any draft is replaced. */
  readonly version?: number | null;
  readonly toVersion: number;
}

/**
 * The writes on a versioned thing. Each locks the configuration of the program until its commit.
 */
export interface Versioned<Ref, Input, Definition = unknown> {
  /** Every version of a thing, the newest first. @param id the thing's, as it is stored. */
  versions(rows: RunStatement, id: string): Promise<StoredVersion<Definition>[]>;
  /**
   * Finds a thing for another write on it.
   * @throws Refusal NOT_FOUND, ARCHIVED.
   */
  unarchived(work: Work, ref: Ref): Promise<Thing>;
  /**
   * Writes the draft, whole, in the place of the one there was.
   * @throws Refusal NOT_FOUND, ARCHIVED, REQUIRED, EDITED_MEANWHILE, and what the module's reader
   *   refuses.
   */
  saveDraft(work: Work, input: Input): Promise<VersionRef>;
  /**
   * Makes the draft the version in force, from now or from a later moment on.
   * @throws Refusal IN_THE_PAST, NOT_FOUND, ARCHIVED, NOTHING_TO_PUBLISH, EDITED_MEANWHILE, and
   *   what the module checks.
   */
  publishDraft(work: Work, input: Ref & PublishInput): Promise<VersionRef>;
  /** The same at an instant that was checked, its refusals below `field`: see `publishTogether`. */
  publishAt(
    work: Work,
    input: Ref & PublishInput & { readonly field: readonly string[] },
  ): Promise<VersionRef>;
  /**
   * Takes back the publication of a version that has not begun. What it says becomes the draft,
   * where there is none.
   * @throws Refusal NOT_FOUND, ARCHIVED, NOT_SCHEDULED.
   */
  cancelScheduled(work: Work, input: Ref & { readonly version: number }): Promise<VersionRef>;
  /**
   * Throws the draft away.
   * @throws Refusal NOT_FOUND, ARCHIVED, NO_DRAFT, EDITED_MEANWHILE, NOT_PUBLISHED when nothing
   *   would be left.
   */
  discardDraft(work: Work, input: Ref & { readonly version: number }): Promise<VersionRef>;
  /**
   * Makes a draft out of a version that was published, in the place of the one there was.
   * @throws Refusal NOT_FOUND, ARCHIVED, EDITED_MEANWHILE.
   */
  revert(work: Work, input: Ref & RevertInput): Promise<VersionRef>;
  /**
   * Archives the thing permanently, with its draft and what is scheduled; one that is archived
   * stays so.
   * @throws Refusal NOT_FOUND, EDITED_MEANWHILE.
   */
  archive(
    work: Work,
    input: Ref & { readonly version?: number | null },
  ): Promise<{ readonly id: string }>;
}

/** A thing and its statements, as the writes of the mechanism take it. */
export interface VersionedTable<Ref, Input extends Saving, Definition> extends VersionedThing<
  Ref,
  Input,
  Definition
> {
  readonly statements: VersionStatements;
}
