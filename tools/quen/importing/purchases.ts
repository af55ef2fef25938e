import { guardedSchemas } from "../../../api/engine/schemas.ts";
import { sdlOf } from "../../../api/engine/sdl.ts";
import { inputReader } from "../../../api/graphql/read-input.ts";
import { readLines } from "../../../api/http/read-lines.ts";
import { modules } from "../../../api/modules.ts";
import { importPurchases } from "../../../api/modules/purchases/import-purchases.ts";
import type { ImportLine } from "../../../api/modules/purchases/import-purchases.ts";
import { purchasesOfTable } from "../../../api/modules/purchases/importing/purchase-table.ts";
import {
  LINE_CHARACTERS_MAX,
  purchaseLines,
} from "../../../api/modules/purchases/purchase-lines.ts";
import type { RecordPurchase } from "../../../api/modules/purchases/read-purchase.ts";
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

/** Imports the purchases of a file: as the mutation records them, or as history. */
export async function importPurchasesFile(
  named: string | undefined,
  flags: ImportFlags,
): Promise<void> {
  const file = namedFile(named, "purchases");
  const columns = await columnMap(flags);
  const { history: isHistory = false, dryRun = false } = flags;
  await inProgram(flags, async (context, installation) => {
    const { storefront } = guardedSchemas(modules);
    const { document } = sdlOf("storefront");
    const read = inputReader<RecordPurchase>(storefront, document, "RecordPurchaseInput");
    await using trial = dryRun ? trialRun(context, installation) : null;
    const done = await importShowingProgress({
      file,
      name: JSON.stringify(["purchases", context.configuration.programId, isHistory, columns]),
      isKept: !dryRun,
      start: { lines: 0, recorded: 0, known: 0, refused: 0 },
      rowsAtOnce: 5_000,
      read: (body) =>
        isTable(file)
          ? purchasesOfTable(body, columns, read)
          : purchaseLines(readLines(body, { charactersMax: LINE_CHARACTERS_MAX + 1 }), read),
      write: async (rows: AsyncIterable<ImportLine>, { resumedFrom, report }) => {
        const options = { isHistory, resumedFrom, trial };
        const { problems, ...counts } = await importPurchases(
          await context.refreshed(),
          rows,
          options,
        );
        await report(problems);
        return { lines: counts.recorded + counts.known + counts.refused, ...counts };
      },
    });
    showImported(done, flags);
  });
}
