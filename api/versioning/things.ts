import { uuidv7 } from "uuidv7";
import { sql } from "../database/sql.ts";
import { text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import { decodeId } from "../values/id.ts";
import { refusal } from "../writes/refusal.ts";
import type { Work } from "../writes/work.ts";

/** What carries versions, as a write finds it. */
export interface Thing {
  readonly id: string;
  readonly archivedAt: Date | null;
}

/** How inputs name a thing, and how it begins. `Ref` is the part of an input that names it. */
export interface Things<Ref, Input> {
  /** @returns null when the program has no such thing. */
  find(work: Work, ref: Ref): Promise<Thing | null>;
  /**
   * The thing that a save is about; null when it is to begin a new one.
   * @throws Refusal REQUIRED when a version is given and no thing.
   */
  named(input: Input): Ref | null;
  /** Begins a thing. @returns its id. */
  create(work: Work, input: Input): Promise<string>;
  /**
   * Archives it, permanently. @returns false when it was archived before; null where nothing is
   * archived.
   */
  readonly archive: ((work: Work, id: string) => Promise<boolean>) | null;
}

/** How the input of a save names a thing of many. */
export interface NewOrExisting {
  /** The public id; none for a new one. */
  readonly id?: string | null;
  readonly version?: number | null;
}

/** Things of which a program has many, each with a public id and a row of its own. */
export function thingsWithId<Input extends NewOrExisting>({
  table,
  idPrefix,
  noun,
  insert,
}: {
  /** With `id`, `program_id`, `created_at` and `archived_at`. */
  readonly table: string;
  readonly idPrefix: string;
  readonly noun: Text;
  /** Writes the row of a new one, where it has columns of its own. */
  readonly insert?: (work: Work, id: string, input: Input) => Promise<void>;
}): Things<{ readonly id: string }, Input> {
  const rows = sql.raw(table);
  const FIND = sql.read<Thing>(`find one of the ${table}`)`
    select id, archived_at as "archivedAt" from ${rows}
    where id = ${"id"} and program_id = ${"programId"}
  `;
  const CREATE = sql.write(`create one of the ${table}`)`
    insert into ${rows} (id, program_id, created_at) values (${"id"}, ${"programId"}, ${"now"})
  `;
  const ARCHIVE = sql.write<{ id: string }>(`archive one of the ${table}`)`
    update ${rows} set archived_at = ${"now"} where id = ${"id"} and archived_at is null
    returning id
  `;
  return {
    async find(work, { id: publicId }) {
      const id = decodeId(idPrefix, publicId);
      const found = id && (await work.rows(FIND, { id, programId: work.programId }));
      return (found && found[0]) || null;
    },
    named({ id, version }) {
      if (id != null) return { id };
      if (version == null) return null;
      throw refusal("REQUIRED", ["input", "id"], text("versioning.idMissing", { thing: noun }));
    },
    async create(work, input) {
      const [id, { programId, now }] = [uuidv7(), work];
      if (insert) await insert(work, id, input);
      else await work.rows(CREATE, { id, programId, now });
      return id;
    },
    async archive(work, id) {
      return (await work.rows(ARCHIVE, { id, now: work.now })).length > 0;
    },
  };
}

/** What a program has exactly once: the program itself carries the versions. */
export const onceInProgram: Things<object, object> = {
  find: async ({ programId }) => ({ id: programId, archivedAt: null }),
  named: (input) => input,
  create: async ({ programId }) => programId,
  archive: null,
};
