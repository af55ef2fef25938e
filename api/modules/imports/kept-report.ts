import { createGzip } from "node:zlib";
import type { Gzip } from "node:zlib";
import { loggableError } from "../../values/errors/loggable-error.ts";
import type { Context } from "../../graphql/context.ts";
import type { RouteContext } from "../../module.ts";
import { storeFile, reportUrl } from "../files/kept-files.ts";
import type { MemberCounts, MemberProblem } from "./import-members.ts";

// As it is kept, compressed: some two million lines that are refused.
const BYTES_MAX = 8 * 1024 * 1024;

/** The report of an import while it grows: JSON Lines, of which memory holds them compressed. */
export class KeptReport {
  readonly #gzip: Gzip = createGzip();
  readonly #pieces: Buffer[] = [];
  #bytes = 0;
  #leftOut = 0;

  constructor() {
    this.#gzip.on("data", (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#bytes += piece.length;
    });
  }

  async add(problems: readonly MemberProblem[]): Promise<void> {
    if (this.#bytes > BYTES_MAX) this.#leftOut += problems.length;
    else await this.#write(problems.map((it) => `${JSON.stringify(it)}\n`).join(""));
  }

  /**
   * Keeps it, with the counts in its last line.
   * @returns its address; null where it could not be kept, which undoes no import
   */
  async keep(
    context: Context,
    { files }: RouteContext,
    counts: MemberCounts,
  ): Promise<string | null> {
    await this.#write(`${JSON.stringify({ ...counts, problemsLeftOut: this.#leftOut })}\n`);
    await new Promise<void>((resolve) => this.#gzip.once("end", resolve).end());
    const bytes = Buffer.concat(this.#pieces);
    const file = { purpose: "IMPORT_REPORT", mediaType: "application/gzip", bytes } as const;
    return storeFile(context, files.store, file).then(
      ({ id }) => reportUrl(context.publicUrl, id),
      (error: unknown) => {
        context.log.error({ error: loggableError(error) }, "The report of an import is lost.");
        return null;
      },
    );
  }

  #write(lines: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gzip.write(lines, (error) => (error ? reject(error) : resolve()));
    });
  }
}
