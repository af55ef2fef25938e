import type { Context } from "../../../graphql/context.ts";
import type { RecordedDocument } from "../../../writes/document-replay.ts";
import type { TrialRun } from "../../../writes/trying/trial-run.ts";
import type { BatchWritten } from "../../../writes/write-batch.ts";
import { userErrorsOf } from "../../../writes/write.ts";
import { readPurchase } from "../read-purchase.ts";
import type { RecordPurchase } from "../read-purchase.ts";
import { purchaseDiffers, soldContent } from "../recording/replay-purchase.ts";
import { recordPurchase } from "../record-purchase.ts";
import type { RecordedPurchase } from "../recorded-purchase.ts";

/** What became of a line. */
export type LineOutcome = BatchWritten<
  Pick<RecordedDocument<RecordedPurchase>, "isReplay" | "recorded">
>;

interface Line {
  readonly input: RecordPurchase;
  readonly memberId: string | null;
}

/**
 * What a trial run's outcomes would be had its earlier lines been recorded: one id is recorded
 * once. Those that would be are remembered for later lines. (Lines of one batch have met each
 * other.)
 */
export async function afterEarlierLines(
  context: Context,
  lines: readonly Line[],
  { outcomes, trial }: { outcomes: readonly LineOutcome[]; trial: TrialRun },
): Promise<LineOutcome[]> {
  const names = lines.map(({ input }) => recordPurchase.grouping.nameOf(input));
  const named = names.flatMap((name) => [`SOLD ${name}`, `CODES ${name}`]);
  const earlier = await trial.find(context.lane, named);
  const recorded: { id: string; text: string }[] = [];
  const after = outcomes.map((outcome, at): LineOutcome => {
    if (!outcome.done && !outcome.userErrors.some(({ code }) => code === "PURCHASE_DIFFERS")) {
      return outcome;
    }
    const { sold, codes } = contentOf(context, lines[at]!);
    const [earlierSold, earlierCodes] = [`SOLD ${names[at]}`, `CODES ${names[at]}`].map((text) =>
      earlier.get(text),
    );
    if (earlierSold !== undefined) {
      const isSame =
        earlierSold === trial.ownerOf(sold) &&
        (earlierCodes === undefined || earlierCodes === trial.ownerOf(codes));
      if (!isSame) return { done: false, userErrors: userErrorsOf(purchaseDiffers(), context) };
      return outcome.done ? { ...outcome, result: { ...outcome.result, isReplay: true } } : outcome;
    }
    if (outcome.done && !outcome.result.isReplay) {
      recorded.push({ id: sold, text: `SOLD ${names[at]}` });
      if (codes !== NO_CODES) recorded.push({ id: codes, text: `CODES ${names[at]}` });
    }
    return outcome;
  });
  if (recorded.length > 0) {
    await trial.write(async (work) => {
      for (const { id, text } of recorded) trial.claim(work, id, [text]);
    });
  }
  return after;
}

const NO_CODES = "[]";

function contentOf(context: Context, { input, memberId }: Line) {
  const purchase = readPurchase(context, input);
  const sold = JSON.stringify([memberId, soldContent(purchase)]);
  return { sold, codes: JSON.stringify(purchase.couponCodes ?? []) };
}
