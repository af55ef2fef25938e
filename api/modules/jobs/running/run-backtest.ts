import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import type { Work } from "../../../writes/work.ts";
import { backtestEarningRule, draftInBacktest } from "../../returns/backtest-earning-rule.ts";
import { BACKTEST_MAX } from "../backtests/start-earning-rule-backtest.ts";
import type { JobProblem, StoredJob } from "../job.ts";

/** What the run of a backtest needs of whoever runs jobs. */
export interface BacktestRun {
  readonly job: StoredJob;
  /** A context of whoever started it, or why there is none any more. */
  starter(): Promise<Context | JobProblem>;
  /** Runs a write in the name of the engine. */
  written<Result>(run: (work: Work) => Promise<Result>): Promise<Result>;
}

const PROGRESS = sql.write<{ status: string }>("write down how far a backtest has come")`
  update staff_jobs set status = 'RUNNING', started_at = coalesce(started_at, ${"now"}),
    total = ${"total"}, succeeded = ${"done"}
  where id = ${"id"} and status in ('WAITING', 'RUNNING')
  returning status
`;

const SAVE = sql.write("save what a backtest found")`
  update staff_jobs set result = ${"result"}, total = ${"total"}, succeeded = ${"total"}
  where id = ${"id"} and status = 'RUNNING'
`;

// It is looked again whether the starter may still do this, and what was stopped stops.
const LOOKS_AGAIN = 1_000;

/** Ends the run from within: what was read so far is of no use. */
class Ended extends Error {
  constructor(readonly why: JobProblem | "STOPPED") {
    super(`The backtest has ended: ${why}.`);
  }
}

/**
 * Tries a draft on past purchases, and keeps what it finds. Whoever runs it again begins anew:
 * nothing was written but how far it had come.
 * @returns why it can't go on; null at its end, STOPPED where somebody stopped it.
 */
export async function runBacktest(run: BacktestRun): Promise<JobProblem | "STOPPED" | null> {
  return tryDraft(run).catch((error: unknown) => {
    if (error instanceof Ended) return error.why;
    throw error;
  });
}

async function tryDraft(run: BacktestRun): Promise<JobProblem | null> {
  const { id, parameters } = run.job;
  const input = parameters as { ruleId: string; version: number; from: string; until: string };
  const starter = await starterOf(run);
  const draft = draftInBacktest(starter.configuration, input.ruleId);
  if (draft?.rule.version !== input.version) return "DRAFT_CHANGED";
  const asked = {
    ruleId: input.ruleId,
    from: new Date(input.from),
    until: new Date(input.until),
    first: BACKTEST_MAX,
  };
  let lookedAt = 0;
  const found = await backtestEarningRule(starter, asked, async (done, total) => {
    if (done < total && done < lookedAt + LOOKS_AGAIN && lookedAt > 0) return;
    lookedAt = done;
    await starterOf(run);
    const going = await run.written((work) =>
      work.rows(PROGRESS, { id, done, total, now: work.now }),
    );
    if (going.length === 0) throw new Ended("STOPPED");
  });
  const { sample, ...figures } = found;
  // Numbers of orders go when their members are erased: they are read when they are shown.
  const kept = sample.map(({ externalId: _number, ...purchase }) => purchase);
  const result = JSON.stringify({ ...figures, sample: kept });
  await run.written((work) => work.rows(SAVE, { id, result, total: found.purchases }));
  return null;
}

async function starterOf({ starter }: BacktestRun): Promise<Context> {
  const found = await starter();
  if (typeof found === "string") throw new Ended(found);
  return found;
}
