import { readFile } from "node:fs/promises";
import type { Context } from "../../../api/graphql/context.ts";
import { HttpError } from "../../../api/http/http-error.ts";
import { readColumnMap } from "../../../api/http/tables/table-rows.ts";
import type { ColumnMap } from "../../../api/http/tables/table-rows.ts";
import { say } from "../../../api/locales/text.ts";
import { TrialRun } from "../../../api/writes/trying/trial-run.ts";
import { importRowsFile } from "../../import/import-rows-file.ts";
import type { Counts, ImportedRows, RowsFile } from "../../import/import-rows-file.ts";
import { progressBar } from "../../progress-bar.ts";
import type { Installation } from "../installation.ts";
import { UsageError } from "../usage-error.ts";

export interface ImportFlags {
  readonly program?: string;
  /** A file of JSON: which field each column of a table fills. */
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly update?: boolean;
  readonly welcome?: boolean;
  readonly events?: boolean;
  readonly history?: boolean;
  readonly pool?: string;
  readonly json?: boolean;
}

const number = new Intl.NumberFormat("en").format;

/** Imports a file with a progress bar. @throws UsageError where it can't begin */
export async function importShowingProgress<Row, Numbers extends Counts>(
  options: Omit<RowsFile<Row, Numbers>, "onProgress">,
): Promise<ImportedRows<Numbers>> {
  const bar = progressBar({ title: "Importing", output: process.stderr, lineEvery: 0.05 });
  const onProgress = (share: number, counts: Numbers) => bar.at(share, countsText(counts));
  try {
    return await importRowsFile({ ...options, onProgress });
  } catch (error) {
    throw error instanceof HttpError ? new UsageError(say(error.text, "en")) : error;
  } finally {
    bar.end();
  }
}

/** Says what was imported. The command ends with 1 where lines were refused. */
export function showImported(
  { counts, problemsFile, hasProblems }: ImportedRows<Counts & { refused: number }>,
  flags: ImportFlags,
): void {
  if (counts.refused > 0) process.exitCode = 1;
  if (flags.json) {
    const report = hasProblems ? problemsFile : null;
    console.log(JSON.stringify({ dryRun: flags.dryRun ?? false, ...counts, report }));
    return;
  }
  if (flags.dryRun) console.log("A trial run: nothing was imported.");
  console.log(`${countsText(counts)}.`);
  if (hasProblems) console.log(`Line by line: ${problemsFile}`);
}

/** "1,000 lines, 990 imported, 10 refused": zeros are left out. */
function countsText(counts: Counts): string {
  const shown = Object.entries(counts).filter(([name, count]) => name === "lines" || count > 0);
  return shown.map(([name, count]) => `${number(count)} ${NAMES[name] ?? name}`).join(", ");
}

const NAMES: Readonly<Record<string, string>> = {
  convertedPhones: "old phone numbers converted",
  known: "known before",
};

/** The file that a command names. @throws UsageError */
export function namedFile(file: string | undefined, what: string): string {
  if (file) return file;
  throw new UsageError(`Give the file: quen import ${what} FILE.`);
}

/** Whether a file is a table, by its name. */
export function isTable(file: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(file);
}

/** What `--map` says of columns; undefined without it. @throws UsageError */
export async function columnMap({ map }: ImportFlags): Promise<ColumnMap | undefined> {
  if (map === undefined) return undefined;
  try {
    return readColumnMap(await readFile(map, "utf8"));
  } catch {
    throw new UsageError(`--map: ${map} must hold a JSON object from columns to fields.`);
  }
}

/** A trial run that a command makes; it ends with the command. */
export function trialRun({ caller }: Context, installation: Installation): TrialRun {
  return TrialRun.of(caller.programId, installation);
}
