import { once } from "node:events";
import type pg from "pg";

/** A value as COPY takes it; objects become JSON, lists of texts become `text[]`. */
export type Copied = string | number | boolean | Date | Buffer | object | null;

/** Rows on their way into one table, in PostgreSQL's text format for COPY. */
export class CopyRows {
  readonly #statement: string;
  #text = "";
  count = 0;

  /** @param columns as SQL lists them: `member_id, id, …`. */
  constructor(table: string, columns: string) {
    this.#statement = `copy ${table} (${columns}) from stdin`;
  }

  add(...values: readonly Copied[]): void {
    let line = copied(values[0]!);
    for (let at = 1; at < values.length; at++) line += "\t" + copied(values[at]!);
    this.#text += line + "\n";
    this.count += 1;
  }

  /** Takes out what was added since the last time; what it returns writes that. */
  take(): (client: pg.Client) => Promise<void> {
    const text = this.#text;
    this.#text = "";
    return (client) => copy(client, { statement: this.#statement, text });
  }
}

async function copy(client: pg.Client, copying: { statement: string; text: string }) {
  if (copying.text === "") return;
  await new Promise<void>((done, failed) => {
    client.query(copyQuery({ ...copying, done, failed }));
  });
}

/** The part of a connection that its published type leaves out. */
type Connection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

interface Copying {
  statement: string;
  text: string;
  done(): void;
  failed(error: Error): void;
}

// What `pg` calls while a query of one's own is running; it knows COPY but has no method for it.
function copyQuery({ statement, text, done, failed }: Copying) {
  return {
    submit: (connection: pg.Connection) => connection.query(statement),
    async handleCopyInResponse(connection: Connection) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        connection.sendCopyFromChunk(bytes.subarray(at, at + CHUNK_BYTES));
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    },
    handleError: failed,
    handleCommandComplete() {},
    handleReadyForQuery: done,
  };
}

const CHUNK_BYTES = 64 * 1024;

function copied(value: Copied): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (Array.isArray(value)) return escaped(textArray(value));
  return escaped(JSON.stringify(value));
}

function escaped(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}

function textArray(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
