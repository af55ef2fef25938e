import canonicalize from "canonicalize";
import { sql } from "../database/sql.ts";
import type { Statement } from "../database/sql.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";

/** A row of a sealed table. */
export interface SealedRow {
  readonly place: number;
  readonly id: string;
  /** Null for a row of no member. */
  readonly memberId: string | null;
  /** SHA-256 of what of the row may never change. */
  readonly digest: Buffer;
  /** What its mark is over, and the mark; null in tables without marks and in rows before them. */
  readonly content: object | null;
  readonly mark: string | null;
}

/** A table whose rows are sealed behind the writes, in the order of their places. */
export interface SealedTable {
  readonly table: string;
  /** Whether the engine marks its rows when it writes them. */
  readonly isMarked: boolean;
  /** Rows of a program behind a place and up to another, in their order. */
  readonly rowsBetween: Statement<SealedRow, "programId" | "after" | "until" | "limit">;
  /** Null for rows that are not found by member. */
  readonly rowsOfMembers: Statement<SealedRow, "memberIds"> | null;
  /** Whether its rows are ready to be sealed in a program; null for always. */
  readonly isReady: Statement<{ isReady: boolean }, "programId"> | null;
}

interface SealedTableOptions {
  readonly table: string;
  /** An expression for the row's id. */
  readonly id: string;
  readonly memberId?: string;
  /** An expression for the program that it belongs to. */
  readonly programId?: string;
  readonly findsByMember?: boolean;
  /** Expressions for what of a row never changes, erasure included; see `instant` and `hex`. */
  readonly lasting: readonly string[];
  /** An expression for what the row's mark is over: see `recordMark`. */
  readonly marked?: string;
  /** An expression of `${"programId"}`. */
  readonly isReady?: Statement<{ isReady: boolean }, "programId">;
}

/** Declares a table whose rows are sealed; it has a column `place`, an identity. */
export function sealedTable({
  table,
  id,
  memberId = "member_id",
  programId = "program_id",
  findsByMember = memberId === "member_id",
  lasting,
  marked,
  isReady = undefined,
}: SealedTableOptions): SealedTable {
  const row = sql.raw(`
    place, ${id} as id, ${memberId} as "memberId",
    sha256(convert_to(jsonb_build_array(place, ${lasting.join(", ")})::text, 'UTF8')) as digest,
    ${marked ?? "null"} as content, ${marked ? "mark" : "null"} as mark
    from ${table}`);
  return {
    table,
    isMarked: marked !== undefined,
    isReady: isReady ?? null,
    rowsBetween: sql.read<SealedRow>(`read the sealed rows of ${table}`)`
      select ${row}
      where ${sql.raw(programId)} = ${"programId"} and place > ${"after"} and place <= ${"until"}
      order by place limit ${"limit"}
    `,
    rowsOfMembers: findsByMember
      ? sql.read<SealedRow>(`read the sealed rows of members in ${table}`)`
          select ${row} where member_id = any (${"memberIds"}) order by place
        `
      : null,
  };
}

/** The program of the member of a row, where the row does not say it. */
export function programOfMember(table: string): string {
  return `(select m.program_id from members m where m.id = ${table}.member_id)`;
}

/** An instant for a digest, whatever the time zone of the session. */
export function instant(column: string): string {
  return `extract(epoch from ${column})`;
}

/** An instant for a mark, as `toISOString` writes it. */
export function isoInstant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Bytes for a digest, whatever the settings of the session. */
export function hex(column: string): string {
  return `encode(${column}, 'hex')`;
}

/** The mark of a row that the engine writes: nobody makes it who has the database alone. */
export function recordMark(hashes: KeyedHashes, table: string, content: object): string {
  return marksOf(hashes, table, content)[0]!;
}

/** Whether a row's mark is one that the engine made for it, with any of its secrets. */
export function hasOwnMark(hashes: KeyedHashes, table: string, { content, mark }: SealedRow) {
  return marksOf(hashes, table, content ?? {}).includes(mark ?? "");
}

function marksOf(hashes: KeyedHashes, table: string, content: object): readonly string[] {
  return hashes.names(`mark ${table} ${canonicalize(JSON.parse(JSON.stringify(content)))}`);
}
