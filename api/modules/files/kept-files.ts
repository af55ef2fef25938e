import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import type { ObjectStore } from "../../network/object-store.ts";
import { encodeId } from "../../values/id.ts";
import type { Work } from "../../writes/work.ts";

/** What files are kept for: pictures stay, reports end. */
export type FilePurpose = "PICTURE" | "IMPORT_REPORT" | "JOB_REPORT";

/** A file that is to be kept, as it is: whoever brings it has looked into it. */
export interface NewFile {
  readonly purpose: FilePurpose;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Where a kept file is. */
export interface KeptFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Null where it is kept in an object store. */
  readonly content: Buffer | null;
}

// Shorter than the month within which a member's erasure has to be done: see docs/decisions/0040.
const REPORT_DAYS = 14;
const DAY_MS = 86_400_000;

// The same picture twice is one; what did not reach its store goes on its way again.
const INSERT = sql.write<{ id: string; isStored: boolean }>("keep a file")`
  insert into files (id, program_id, purpose, media_type, size, sha256, content, is_stored, made_at,
    ends_at)
  values (${"id"}, ${"programId"}, ${"purpose"}, ${"mediaType"}, ${"size"},
    decode(${"sha256"}, 'hex'), ${"content"}::bytea, ${"content"}::bytea is not null, ${"now"},
    ${"endsAt"})
  on conflict (program_id, sha256) where purpose = 'PICTURE' do update
    set content = coalesce(files.content, excluded.content),
      is_stored = files.is_stored or excluded.is_stored
  returning id, is_stored as "isStored"
`;

const SET_STORED = sql.write("say that a file is in its store")`
  update files set is_stored = true where id = ${"id"}
`;

/**
 * Keeps a file in the database, or in the object store where there is one. Its row is there before
 * it goes to the store: what was cut off in between is found by it, and removed or sent again.
 */
export async function storeFile(
  context: Context,
  store: ObjectStore | null,
  file: NewFile,
): Promise<Omit<KeptFile, "content">> {
  const { purpose, mediaType, bytes } = file;
  const sha256 = hashOf(bytes);
  const { id, isStored } = await written(context, "storeFile", async (work) => {
    const { programId, now } = work;
    const endsAt = purpose === "PICTURE" ? null : new Date(now.getTime() + REPORT_DAYS * DAY_MS);
    const stored = { purpose, mediaType, size: bytes.length, sha256, now, endsAt };
    const content = store ? null : bytes;
    const [row] = await work.rows(INSERT, { id: uuidv7(), programId, content, ...stored });
    work.audit({ subjectId: row!.id });
    return row!;
  });
  if (!isStored) {
    await store!.put(objectKey({ id, purpose, sha256 }), { bytes, sha256, mediaType });
    await written(context, "confirmFile", (work) => work.rows(SET_STORED, { id }));
  }
  return { id, purpose, sha256 };
}

async function written<Result>(
  context: Context,
  operation: string,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  const outcome = await context.write({ operation, input: null }, run);
  if (!outcome.done) throw new Error(`${operation}: ${outcome.userErrors[0]!.message}`);
  return outcome.result;
}

/**
 * The bytes of a kept file.
 * @throws Error when its store has lost or changed it, or is not set any more
 */
export async function contentOf(file: KeptFile, store: ObjectStore | null): Promise<Buffer> {
  const bytes = file.content ?? (await stored(file, store).get(objectKey(file)));
  if (bytes && hashOf(bytes) === file.sha256) return bytes;
  throw new Error(`The object store has ${bytes ? "changed" : "lost"} file ${file.id}.`);
}

/** Takes a file out of its object store; what is in the database goes with its row. */
export async function removeFromStore(file: KeptFile, store: ObjectStore | null): Promise<void> {
  if (!file.content) await stored(file, store).remove(objectKey(file));
}

function stored({ id }: KeptFile, store: ObjectStore | null): ObjectStore {
  if (store) return store;
  throw new Error(`File ${id} is in an object store, and FILES_URL is not set.`);
}

/** The address at which staff reads a report. */
export function reportUrl(publicUrl: string, id: string): string {
  return `${publicUrl}/admin/files/${encodeId("file", id)}`;
}

/** Where a file is in an object store: pictures of all programs by what they are. */
function objectKey({ id, purpose, sha256 }: Omit<KeptFile, "content">): string {
  return purpose === "PICTURE" ? `pictures/${sha256}` : `reports/${id}`;
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
