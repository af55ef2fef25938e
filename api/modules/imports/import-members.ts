import type { Context } from "../../graphql/context.ts";
import { dayOf } from "../../values/calendar.ts";
import { madeAt } from "../../values/id.ts";
import { reasonText } from "../../writes/refusal.ts";
import { findMembers } from "../members/member-by.ts";
import type { ProfileRules } from "../members/profile.ts";
import { programSnapshot } from "../programs/program.ts";
import type { ReadRow } from "../../http/tables/table-rows.ts";
import { importMember } from "./members/import-member.ts";
import type { ImportedMember, ImportMember } from "./members/import-member.ts";
import { claimedBy } from "./members/existing-members.ts";
import { readMemberLine } from "./members/member-line.ts";
import type { MemberLine } from "./members/member-line.ts";
import type { TrialRun } from "../../writes/trying/trial-run.ts";

/** How members are imported. */
export interface MemberImport {
  /** Whether lines change members who exist. */
  readonly update: boolean;
  /** Whether new members have the points of the rules for enrollment. */
  readonly welcome: boolean;
  /** Whether events are emitted: webhooks and messages follow. */
  readonly events: boolean;
  /** Counts only, where set. */
  readonly trial: TrialRun | null;
  /**
   * When the place was saved that an import which was cut off goes on from: members who were made
   * since are its own, and count as imported.
   */
  readonly resumedFrom?: Date | null;
}

/** Something to know about a line; one for each reason. */
export interface MemberProblem {
  readonly line: number;
  readonly externalId: string | null;
  /** A refused line left nothing; one with a notice is imported. */
  readonly level: "REFUSED" | "NOTICE";
  readonly code: string;
  /** The path within the line: `points.0.expiresAt`; empty where nothing of it is to blame. */
  readonly field: string;
  readonly message: string;
}

export interface MemberCounts {
  lines: number;
  imported: number;
  updated: number;
  /** They exist, and were left as they are. */
  known: number;
  refused: number;
  /** Lines that may be of somebody else's: both refused ones and ones that are imported. */
  twins: number;
  /** Old Vietnamese phone numbers that were stored as those they became. */
  convertedPhones: number;
}

export const noMembers: Readonly<MemberCounts> = {
  lines: 0,
  imported: 0,
  updated: 0,
  known: 0,
  refused: 0,
  twins: 0,
  convertedPhones: 0,
};

const WRITTEN_AT_ONCE = 250;

/**
 * Imports members line by line, many in one transaction; memory does not grow with their number.
 * @param report is given what is to be known of lines, in their order
 */
export async function importMembers(
  context: Context,
  rows: AsyncIterable<ReadRow>,
  { report, ...options }: MemberImport & { report(problems: MemberProblem[]): Promise<void> },
): Promise<MemberCounts> {
  const counts = { ...noMembers };
  const importing = new Importing(context, options);
  let batch: Line[] = [];
  let taken = new Set<string>();
  const write = async () => {
    const problems = await importing.write(batch, counts);
    if (problems.length > 0) await report(problems);
    batch = [];
    taken = new Set();
  };
  for await (const row of rows) {
    const line = importing.read(row);
    const claims = "line" in line.read ? claimedBy(line.read.line) : [];
    // A line that shares something with another has to see what became of that.
    if (batch.length === WRITTEN_AT_ONCE || claims.some((one) => taken.has(one))) await write();
    batch.push(line);
    for (const one of claims) taken.add(one);
  }
  if (batch.length > 0) await write();
  return counts;
}

interface Line {
  readonly row: ReadRow;
  readonly read: ReturnType<typeof readMemberLine>;
}

class Importing {
  readonly #rules: ProfileRules;
  /** The lines since it goes on, which are few. */
  readonly #resumed = new Set<string>();

  constructor(
    private readonly context: Context,
    private readonly options: MemberImport,
  ) {
    const { configuration, now } = context;
    const program = configuration.part(programSnapshot);
    this.#rules = { ...program, now, today: dayOf(now, program.timeZone) };
  }

  read(row: ReadRow): Line {
    const { problem, values } = row;
    if (!problem) return { row, read: readMemberLine(values, this.#rules) };
    return { row, read: { reasons: [{ code: "INVALID", field: [], message: problem }] } };
  }

  /** Writes lines of different members, and says what is to be known of them. */
  async write(lines: readonly Line[], counts: MemberCounts): Promise<MemberProblem[]> {
    const readable = lines.flatMap(({ read }) => ("line" in read ? [read.line] : []));
    const written = await this.#written(readable);
    let next = 0;
    return lines.flatMap(({ row, read }) => {
      counts.lines += 1;
      const problemOf = this.#problems(row);
      if (!("line" in read)) {
        counts.refused += 1;
        return read.reasons.map(problemOf("REFUSED"));
      }
      const outcome = written[next++]!;
      if (!outcome.done) {
        counts.refused += 1;
        if (outcome.userErrors.some(({ code }) => TWINS.has(code))) counts.twins += 1;
        return outcome.userErrors.map(problemOf("REFUSED"));
      }
      const counted = this.#counted(outcome.result, read.line);
      const notices = counted === "KNOWN" ? [] : outcome.result.notices;
      counts[COUNTED[counted]] += 1;
      if (notices.some(({ code }) => code === "TWIN")) counts.twins += 1;
      if (notices.some(({ code }) => code === "PHONE_CONVERTED")) counts.convertedPhones += 1;
      return notices.map(problemOf("NOTICE"));
    });
  }

  /** A line that was imported just before the import was cut off is imported, not known. */
  #counted({ memberId, outcome }: ImportedMember, { externalId }: MemberLine) {
    const { resumedFrom } = this.options;
    if (!resumedFrom || memberId === null || this.#resumed.has(externalId)) return outcome;
    this.#resumed.add(externalId);
    return madeAt(memberId) >= resumedFrom.getTime() ? "IMPORTED" : outcome;
  }

  async #written(lines: readonly MemberLine[]) {
    if (lines.length === 0) return [];
    const { context } = this;
    const { update, welcome, events, trial } = this.options;
    const former = context.keyRing.keyedHash;
    const owners = update ? await this.#existing(lines) : lines.map(() => null);
    // They share nothing, so that all can ask at once what the lines before them have taken.
    const claims = await trial?.find(context.lane, lines.flatMap(claimedBy));
    const earlier = trial && claims ? { trial, claims } : null;
    return context.writeBatch({
      operation: "importMembers",
      items: lines.map((line, at) => {
        const input: ImportMember = { line, update, welcome, earlier, former };
        return { input, ownerId: owners[at]! };
      }),
      run: importMember,
      isSilent: !events,
    });
  }

  #existing(lines: readonly MemberLine[]): Promise<(string | null)[]> {
    const { programId } = this.context.configuration;
    const { countryCode } = this.#rules;
    const named = lines.map(({ externalId }) => ({ externalId }));
    return findMembers(this.context.lane.rows, { programId, countryCode }, named);
  }

  #problems({ line, values }: ReadRow) {
    const externalId = typeof values.externalId === "string" ? values.externalId : null;
    return (level: MemberProblem["level"]) =>
      ({ code, field, message }: Reason): MemberProblem => ({
        line,
        externalId,
        level,
        code,
        field: field.slice(1).join("."),
        message: reasonText(message, this.context.locale),
      });
  }
}

interface Reason {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: Parameters<typeof reasonText>[0];
}

const TWINS: ReadonlySet<string> = new Set(["EMAIL_TAKEN", "PHONE_TAKEN"]);

const COUNTED = { IMPORTED: "imported", UPDATED: "updated", KNOWN: "known" } as const;
