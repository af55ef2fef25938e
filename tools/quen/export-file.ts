import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { exportKinds, exportRows } from "../../api/modules/exports/export-rows.ts";
import { inProgram } from "./keys.ts";
import { UsageError } from "./usage-error.ts";

export interface ExportFlags {
  readonly program?: string;
  readonly format?: string;
  readonly output?: string;
}

/** Writes everything of a kind to the terminal, or a file that has its name when it is whole. */
export async function exportFile(name: string, flags: ExportFlags): Promise<void> {
  const { format = "jsonl", output } = flags;
  if (format !== "jsonl" && format !== "csv") throw new UsageError("--format: give jsonl or csv.");
  await inProgram(flags, async (context) => {
    let count = 0;
    const onLines = (now: number) => void (count = now);
    const rows = exportRows(context, exportKinds.get(name)!, { format, onLines });
    if (!output) return pipeline(rows, process.stdout, { end: false });
    const partial = `${output}.partial`;
    const file = createWriteStream(partial, { mode: 0o600 });
    await (output.endsWith(".gz") ? pipeline(rows, createGzip(), file) : pipeline(rows, file));
    await rename(partial, output);
    console.error(`${new Intl.NumberFormat("en").format(count)} ${name} in ${output}.`);
  });
}
