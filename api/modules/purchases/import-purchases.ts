import type { Context } from "../../graphql/context.ts";
import type { ReadInput } from "../../graphql/read-input.ts";
import { reasonText } from "../../writes/refusal.ts";
import type { TrialRun } from "../../writes/trying/trial-run.ts";
import { text } from "../../locales/text.ts";
import { madeAt } from "../../values/id.ts";
import type { InputProblem } from "../../graphql/limits/check-input.ts";
import { chargeGuess, readGuesses } from "../coupons/count-guesses.ts";
import type { Guess } from "../coupons/count-guesses.ts";
import { hasBudgets } from "../earning/charge-limits.ts";
import { findMembers } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import type { RecordPurchase } from "./read-purchase.ts";
import { afterEarlierLines } from "./importing/earlier-lines.ts";
import type { LineOutcome } from "./importing/earlier-lines.ts";
import { recordPurchase } from "./record-purchase.ts";

/** A line of an import as it was read. */
export interface ImportLine {
  /** From 1. */
  readonly line: number;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly read: ReadInput<RecordPurchase> | { problem: InputProblem & { code: "RATE_LIMITED" } };
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

/** How purchases are imported; each as `recordPurchase` would record it where nothing is said. */
export interface PurchaseImport {
  /** Whether they were made elsewhere: they count and earn nothing, and no event is emitted. */
  readonly isHistory?: boolean;
  /**
   * When the place was saved that an import which was cut off goes on from: what was recorded since
   * is its own, and counts as recorded.
   */
  readonly resumedFrom?: Date | null;
  /**
   * Counts only, where set. Coupons and points that a line would use are still there for later
   * lines; history uses none.
   */
  readonly trial?: TrialRun | null;
}

export interface ImportReport {
  recorded: number;
  /** Recorded before, by this import or anything else. */
  known: number;
  refused: number;
  problems: ImportProblem[];
}

// What is read before it is written; while it is written, the next is read.
const READ_AT_ONCE = 500;
const PAGES_AHEAD = 2;
const WRITTEN_AT_ONCE = 250;
const LANES = 2;

/**
 * Records purchases as `recordPurchase` would one after the other. They are written in two lanes at
 * once, each member's always in the same, so that PostgreSQL has two transactions to work at that
 * never wait for each other.
 */
export async function importPurchases(
  context: Context,
  lines: AsyncIterable<ImportLine>,
  { isHistory = false, resumedFrom = null, trial = null }: PurchaseImport = {},
): Promise<ImportReport> {
  const report: ImportReport = { recorded: 0, known: 0, refused: 0, problems: [] };
  const lanes = new Lanes(context, { isHistory, trial });
  const pages: Promise<Outcomes>[] = [];
  for await (const read of inPages(lines)) {
    // The codes of history are only noted.
    const page = isHistory ? read : await withoutGuesses(context, read);
    pages.push(lanes.write(page, await itemsOf(context, page, isHistory)));
    if (pages.length > PAGES_AHEAD) addTo(report, await pages.shift()!, { context, resumedFrom });
  }
  for (const page of pages) addTo(report, await page, { context, resumedFrom });
  report.problems.sort((a, b) => a.line - b.line);
  return report;
}

/**
 * Counts codes that do not exist, as `recordPurchase` does. Lines of somebody who tried too many
 * are refused, so that an import is no way to try more.
 */
async function withoutGuesses(
  context: Context,
  page: readonly ImportLine[],
): Promise<readonly ImportLine[]> {
  const guesses = new Map<ImportLine, Guess>();
  for (const line of page) {
    if (!("input" in line.read) || !line.read.input.couponCodes?.length) continue;
    const { member, couponCodes } = line.read.input;
    guesses.set(line, { member, codes: couponCodes });
  }
  if (guesses.size === 0) return page;
  const read = await readGuesses(context, [...guesses.values()]);
  const waits = new Map([...guesses.keys()].map((line, at) => [line, chargeGuess(read[at]!)]));
  return page.map((line) => {
    const seconds = Math.ceil(waits.get(line) ?? 0);
    return seconds > 0 ? { ...line, read: { problem: guessedTooOften(seconds) } } : line;
  });
}

function guessedTooOften(seconds: number) {
  const message = text("coupons.tooManyGuessesOfLine", { seconds });
  return { code: "RATE_LIMITED" as const, message, field: ["input", "couponCodes"] };
}

/** A line that can be written, and whose it is. */
interface Item {
  readonly line: ImportLine;
  readonly input: RecordPurchase;
  readonly memberId: string | null;
}

interface Outcomes {
  readonly page: readonly ImportLine[];
  readonly written: ReadonlyMap<ImportLine, LineOutcome>;
}

async function itemsOf(
  context: Context,
  page: readonly ImportLine[],
  isHistory: boolean,
): Promise<Item[]> {
  const { programId, countryCode } = programOf(context);
  const read = page.flatMap((line) =>
    "input" in line.read ? [{ line, input: { ...imported(line.read.input), isHistory } }] : [],
  );
  const wanted = read.map(({ input }) => input.member);
  const memberIds = await findMembers(context.lane.rows, { programId, countryCode }, wanted);
  return read.map((item, at) => ({ ...item, memberId: memberIds[at]! }));
}

/** What was paid with points is only noted, unless the line says that they are to be spent. */
function imported(input: RecordPurchase): RecordPurchase {
  return { ...input, spendPoints: input.spendPoints ?? false };
}

/** What is written one after the other in each lane; after a failure nothing more is. */
class Lanes {
  #ends: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());

  constructor(
    private readonly context: Context,
    private readonly options: { readonly isHistory: boolean; readonly trial: TrialRun | null },
  ) {}

  write(page: readonly ImportLine[], items: readonly Item[]): Promise<Outcomes> {
    const { trial } = this.options;
    const written = new Map<ImportLine, LineOutcome>();
    const writeLane = async (items: readonly Item[]) => {
      for (let from = 0; from < items.length; from += WRITTEN_AT_ONCE) {
        const batch = items.slice(from, from + WRITTEN_AT_ONCE);
        const outcomes = await this.#written(batch);
        const known = trial
          ? await afterEarlierLines(this.context, batch, { outcomes, trial })
          : outcomes;
        batch.forEach(({ line }, at) => written.set(line, known[at]!));
      }
    };
    if (trial || hasBudgets(this.context.configuration) || isClaimedTwice(items)) {
      const whole = Promise.all(this.#ends).then(() => writeLane(items));
      this.#ends = this.#ends.map(() => whole);
    } else {
      const byLane = Map.groupBy(items, ({ memberId }) => laneOf(memberId));
      this.#ends = this.#ends.map((end, lane) => end.then(() => writeLane(byLane.get(lane) ?? [])));
    }
    const ended = Promise.all(this.#ends).then(() => ({ page, written }));
    // Looked at when the page is reported.
    for (const promise of [...this.#ends, ended]) promise.catch(() => {});
    return ended;
  }

  #written(batch: readonly Item[]): Promise<LineOutcome[]> {
    const { isHistory, trial } = this.options;
    return this.context.writeBatch({
      operation: "importPurchases",
      items: batch.map(({ input, memberId }) => ({ input, ownerId: memberId })),
      run: recordPurchase,
      isSilent: isHistory,
      isTrial: trial !== null,
    });
  }
}

// The last digit of an id is as good as random.
function laneOf(memberId: string | null): number {
  return memberId === null ? 0 : parseInt(memberId.slice(-1), 16) % LANES;
}

/** Whether different members' purchases go by one id: the first in the file has it. */
function isClaimedTwice(items: readonly Item[]): boolean {
  const owners = new Map<string, string | null>();
  return items.some(({ input, memberId }) => {
    const name = recordPurchase.grouping.nameOf(input);
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, memberId);
    return owner !== undefined && owner !== memberId;
  });
}

function programOf({ configuration }: Context) {
  return {
    programId: configuration.programId,
    countryCode: configuration.part(programSnapshot).countryCode,
  };
}

function addTo(
  report: ImportReport,
  { page, written }: Outcomes,
  { context: { locale }, resumedFrom }: { context: Context; resumedFrom: Date | null },
): void {
  for (const line of page) {
    const { read } = line;
    const outcome = written.get(line);
    if (outcome?.done) {
      const { isReplay, recorded } = outcome.result;
      const isOwn = resumedFrom !== null && madeAt(recorded.purchaseId) >= resumedFrom.getTime();
      report[isReplay && !isOwn ? "known" : "recorded"] += 1;
      continue;
    }
    report.refused += 1;
    const reasons =
      "problem" in read ? [{ code: "BAD_USER_INPUT", ...read.problem }] : outcome!.userErrors;
    for (const { code, field, message } of reasons) {
      report.problems.push({
        line: line.line,
        source: line.source,
        externalId: line.externalId,
        code,
        field: field.slice(1).join("."),
        message: reasonText(message, locale),
      });
    }
  }
}

async function* inPages(lines: AsyncIterable<ImportLine>): AsyncGenerator<ImportLine[]> {
  let page: ImportLine[] = [];
  for await (const line of lines) {
    page.push(line);
    if (page.length < READ_AT_ONCE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
