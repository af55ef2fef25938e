import { readLines } from "../../../api/http/read-lines.ts";
import { receiveCodes } from "../../../api/modules/coupons/create-code-pool.ts";
import { findCodePool } from "../../../api/modules/coupons/pools/code-pool.ts";
import { decodeId } from "../../../api/values/id.ts";
import { inProgram } from "../keys.ts";
import { UsageError } from "../usage-error.ts";
import { importShowingProgress, namedFile, showImported, trialRun } from "./import-file.ts";
import type { ImportFlags } from "./import-file.ts";

const ROWS_AT_ONCE = 5_000;

/** Adds the codes of a file, one a line, to a pool. */
export async function importCodesFile(
  named: string | undefined,
  flags: ImportFlags,
): Promise<void> {
  const file = namedFile(named, "codes");
  await inProgram(flags, async (context, installation) => {
    const { lane, configuration } = context;
    const { programId } = configuration;
    const poolId = decodeId("pool", flags.pool ?? "");
    const pool = await findCodePool(lane.rows, { programId, poolId });
    if (!pool) throw new UsageError("--pool: give the id of a code pool (pool_…).");
    const { dryRun = false } = flags;
    await using trial = dryRun ? trialRun(context, installation) : null;
    const done = await importShowingProgress({
      file,
      name: JSON.stringify(["codes", pool.id]),
      isKept: !dryRun,
      start: { lines: 0, added: 0, duplicates: 0, refused: 0 },
      rowsAtOnce: ROWS_AT_ONCE,
      read: (body) => readLines(body, { charactersMax: 4096, replaceInvalid: true }),
      write: async (lines: AsyncIterable<string>, { place, report }) => {
        const received = await receiveCodes(context, {
          poolId: pool.id,
          lines,
          trial,
          rejectionsMax: ROWS_AT_ONCE,
        });
        const { lines: count, added, duplicates, rejected } = received;
        await report(received.rejections.map((it) => ({ ...it, line: it.line + place })));
        return { lines: count, added, duplicates, refused: rejected };
      },
    });
    showImported(done, flags);
  });
}
