import { readFile } from "node:fs/promises";
import type { Context } from "../../api/graphql/context.ts";
import { HttpError } from "../../api/http/http-error.ts";
import { say } from "../../api/locales/text.ts";
import { importMembers, noMembers } from "../../api/modules/imports/import-members.ts";
import type { MemberCounts } from "../../api/modules/imports/import-members.ts";
import type { ColumnMap, ImportFormat } from "../../api/modules/imports/import-rows.ts";
import { isColumnMap } from "../../api/modules/imports/members-route.ts";
import { MEMBER_FIELDS } from "../../api/modules/imports/members/member-line.ts";
import { endTrial, startTrial } from "../../api/modules/imports/members/trial-claims.ts";
import { importRowsFile } from "../import/import-rows-file.ts";
import type { Counts, ImportedRows } from "../import/import-rows-file.ts";
import { progressBar } from "../progress-bar.ts";
import { inProgram } from "./keys.ts";
import { UsageError } from "./usage-error.ts";

export interface ImportFlags {
  readonly program?: string;
  /** A file of JSON: which field each column of a table fills. */
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly update?: boolean;
  readonly welcome?: boolean;
  readonly events?: boolean;
  readonly json?: boolean;
}

/** Imports the members of a file. Ends with 1 where lines were refused. */
export async function importMembersFile(
  file: string | undefined,
  flags: ImportFlags,
): Promise<void> {
  if (!file) throw new UsageError("Give the file: quen import members FILE.");
  const format: ImportFormat = /\.(csv|tsv|txt)$/i.test(file) ? "csv" : "jsonl";
  const columns = flags.map === undefined ? undefined : await readColumnMap(flags.map);
  const { update = false, welcome = false, events = false, dryRun = false } = flags;
  const bar = progressBar({ title: "Importing", output: process.stderr, lineEvery: 0.05 });

  await inProgram(flags, async (context) => {
    const trial = dryRun ? startTrial() : null;
    const options = { update, welcome, events, trial };
    try {
      const done = await importRowsFile<Counts & MemberCounts>({
        file,
        format,
        columns,
        fields: MEMBER_FIELDS,
        name: JSON.stringify(["members", context.configuration.programId, update, welcome]),
        isKept: !dryRun,
        start: { ...noMembers },
        write: async (rows, part) => ({
          ...(await importMembers(await context.refreshed(), rows, { ...options, ...part })),
        }),
        onProgress: (share, { lines, refused }) =>
          bar.at(
            share,
            [`${lines} lines`, refused > 0 && `${refused} refused`].filter(Boolean).join(", "),
          ),
      });
      bar.end();
      show(done, flags);
    } catch (error) {
      bar.end();
      throw error instanceof HttpError ? new UsageError(say(error.text, "en")) : error;
    } finally {
      if (trial) await forget(context, trial);
    }
  });
}

type Trial = ReturnType<typeof startTrial>;

async function forget(context: Context, trial: Trial): Promise<void> {
  await context.write({ operation: "endTrial", input: null }, (work) => endTrial(work, trial));
}

function show({ counts, problemsFile }: ImportedRows<MemberCounts>, flags: ImportFlags): void {
  const hasProblems = counts.refused + counts.twins + counts.convertedPhones > 0;
  if (counts.refused > 0) process.exitCode = 1;
  if (flags.json) {
    const report = hasProblems ? problemsFile : null;
    console.log(JSON.stringify({ dryRun: flags.dryRun ?? false, ...counts, report }));
    return;
  }
  const number = new Intl.NumberFormat("en").format;
  const { lines, imported, updated, known, refused, twins, convertedPhones } = counts;
  if (flags.dryRun) console.log("A trial run: nothing was imported.");
  console.log(
    `${number(lines)} lines: ${number(imported)} members imported, ${number(updated)} updated,`,
  );
  console.log(`${number(known)} known before, ${number(refused)} refused.`);
  console.log(`${number(twins)} twins, ${number(convertedPhones)} old phone numbers converted.`);
  if (hasProblems) console.log(`Line by line: ${problemsFile}`);
}

async function readColumnMap(file: string): Promise<ColumnMap> {
  const value = await readFile(file, "utf8").then(JSON.parse, (error: Error) => error);
  if (isColumnMap(value) && !(value instanceof Error)) return value;
  throw new UsageError(`--map: ${file} must hold a JSON object from columns to fields.`);
}
