import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";

export type JobKind =
  | "ADJUST_POINTS"
  | "ISSUE_COUPON"
  | "GRANT_TIER"
  | "SUSPEND_MEMBER"
  | "REACTIVATE_MEMBER"
  | "REVERSE_POINTS"
  | "BACKTEST_RULE";

export type JobStatus = "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

export type JobProblem = "RIGHTS_LOST" | "PROGRAM_CLOSED" | "DRAFT_CHANGED" | "UNEXPECTED";

/** Long work that staff started, as far as whoever runs or changes it needs it. */
export interface StoredJob {
  readonly id: string;
  readonly programId: string;
  readonly kind: JobKind;
  /** In public ids. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly status: JobStatus;
  readonly starterKind: "STAFF" | "AUTOMATION";
  readonly starterId: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly total: number;
  readonly reportId: string | null;
}

export const JOB_COLUMNS = sql`
  id, program_id as "programId", kind, parameters, status, starter_kind as "starterKind",
  starter_id as "starterId", owner_id as "ownerId", locale, total, report_id as "reportId"
`;

/** The refusal of a job, or of its end, to somebody without the scope of what it does. */
export function scopeMissing(scope: string, field: readonly string[]): Refusal {
  return refusal("SCOPE_NOT_HELD", field, text("jobs.scopeMissing", { scope }));
}

/** Whether a caller may do something. */
export function hasScope({ caller }: Pick<Work, "caller">, scope: string): boolean {
  return "scopes" in caller && caller.scopes.has(scope);
}
