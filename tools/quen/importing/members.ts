import { importMembers, noMembers } from "../../../api/modules/imports/import-members.ts";
import type { MemberCounts } from "../../../api/modules/imports/import-members.ts";
import { importRows } from "../../../api/modules/imports/import-rows.ts";
import { MEMBER_FIELDS } from "../../../api/modules/imports/members/member-line.ts";
import type { Counts } from "../../import/import-rows-file.ts";
import { inProgram } from "../keys.ts";
import {
  columnMap,
  importShowingProgress,
  isTable,
  namedFile,
  showImported,
  trialRun,
} from "./import-file.ts";
import type { ImportFlags } from "./import-file.ts";

/** Imports the members of a file. */
export async function importMembersFile(
  named: string | undefined,
  flags: ImportFlags,
): Promise<void> {
  const file = namedFile(named, "members");
  const format = isTable(file) ? "csv" : "jsonl";
  const columns = await columnMap(flags);
  const { update = false, welcome = false, events = false, dryRun = false } = flags;

  await inProgram(flags, async (context, installation) => {
    await using trial = dryRun ? trialRun(context, installation) : null;
    const options = { update, welcome, events, trial };
    const done = await importShowingProgress<unknown, Counts & MemberCounts>({
      file,
      name: JSON.stringify(["members", context.configuration.programId, update, welcome]),
      isKept: !dryRun,
      start: { ...noMembers },
      rowsAtOnce: 1_000,
      read: (body) => importRows(body, { format, columns, fields: MEMBER_FIELDS }),
      write: async (rows, part) => ({
        ...(await importMembers(await context.refreshed(), rows as never, {
          ...options,
          ...part,
        })),
      }),
    });
    showImported(done, flags);
  });
}
