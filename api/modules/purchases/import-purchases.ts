import type { Context } from "../../graphql/context.ts";
import type { ReadInput } from "../../graphql/read-input.ts";
import type { WrittenInStep } from "../../work/write-in-step.ts";
import { earningRulesPart } from "../earning/earning-rules-part.ts";
import { lockWallets } from "../ledger/lock-wallets.ts";
import { findMember } from "../members/member-by.ts";
import { programPart } from "../programs/program.ts";
import type { RecordPurchase } from "./read-purchase.ts";
import { recordPurchase } from "./record-purchase.ts";

/** A line of an import as it was read. */
export interface ImportLine {
  /** From 1. */
  readonly line: number;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly read: ReadInput<RecordPurchase>;
}

/** Why a line was not recorded; one for each reason. */
export interface ImportProblem {
  readonly line: number;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly code: string;
  /** The path within the line: `lines.0.unitPrice`; empty where nothing of it is to blame. */
  readonly field: string;
  readonly message: string;
}

export interface ImportReport {
  recorded: number;
  /** Recorded before, by this import or anything else. */
  known: number;
  refused: number;
  problems: ImportProblem[];
}

// Of 100, 250 and 500 lines at once, 250 was as fast as 500 and holds its members' wallets half as long.
const AT_ONCE = 250;

/**
 * Records purchases as `recordPurchase` would one after the other. While one batch is written, the next is read and
 * begins as far as it can: it waits for whom they share.
 */
export async function importPurchases(
  context: Context,
  lines: AsyncIterable<ImportLine>,
): Promise<ImportReport> {
  const report: ImportReport = { recorded: 0, known: 0, refused: 0, problems: [] };
  const isShared = hasBudgets(context);
  let before: Writing | null = null;
  for await (const batch of inBatches(lines)) {
    // The one before holds its members' locks, so that theirs come after.
    if (before) await (isShared ? before.ended : before.locked);
    const now = startBatch(context, batch);
    if (before) tell(report, await before.ended);
    before = now;
  }
  if (before) tell(report, await before.ended);
  return report;
}

interface Writing {
  /** Once it holds its locks, or is over. */
  readonly locked: Promise<void>;
  readonly ended: Promise<Written>;
}

interface Written {
  readonly batch: readonly ImportLine[];
  readonly outcomes: ReadonlyMap<ImportLine, WrittenInStep<{ isKnown: boolean }>>;
}

function startBatch(context: Context, batch: readonly ImportLine[]): Writing {
  const { promise: held, resolve: hold } = Promise.withResolvers<void>();
  const ended = writeBatch(context, batch, hold);
  const locked = Promise.race([
    held,
    ended.then(
      () => {},
      () => {},
    ),
  ]);
  return { locked, ended };
}

async function writeBatch(
  context: Context,
  batch: readonly ImportLine[],
  locked: () => void,
): Promise<Written> {
  const items = batch.flatMap((line) =>
    "input" in line.read ? [{ line, input: line.read.input }] : [],
  );
  const { programId, countryCode } = programOf(context);
  const written = await context.writeInStep({
    ...{ operation: "importPurchases", items, locked },
    ownerOf: async ({ rows }, { input }) => {
      // What can't be found is refused when it is recorded.
      if (Object.values(input.member).filter((it) => it != null).length !== 1) return null;
      return findMember(rows, { programId, countryCode }, { by: input.member, field: [] });
    },
    nameOf: ({ input }) => JSON.stringify([input.source, input.externalId]),
    lock: lockWallets,
    run: async (work, { input }) => {
      const { isKnown } = await recordPurchase(work, input);
      return { isKnown };
    },
  });
  return { batch, outcomes: new Map(items.map(({ line }, at) => [line, written[at]!])) };
}

function programOf({ catalog }: Context) {
  return { programId: catalog.programId, countryCode: catalog.part(programPart).countryCode };
}

/** Whether purchases of different members change each other's points. */
function hasBudgets({ catalog }: Context): boolean {
  return catalog
    .part(earningRulesPart)
    .published.some(({ rule }) => rule.limits.some(({ per }) => per === "PROGRAM"));
}

function tell(report: ImportReport, { batch, outcomes }: Written): void {
  for (const line of batch) {
    const { read } = line;
    const outcome = outcomes.get(line);
    if (outcome?.done) {
      report[outcome.result.isKnown ? "known" : "recorded"] += 1;
      continue;
    }
    report.refused += 1;
    const reasons =
      "problem" in read ? [{ code: "BAD_USER_INPUT", ...read.problem }] : outcome!.userErrors;
    for (const { code, field, message } of reasons) {
      report.problems.push({
        ...{ line: line.line, source: line.source, externalId: line.externalId },
        ...{ code, field: field.slice(1).join("."), message },
      });
    }
  }
}

async function* inBatches(lines: AsyncIterable<ImportLine>): AsyncGenerator<ImportLine[]> {
  let batch: ImportLine[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
