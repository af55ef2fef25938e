import type { RunStatement } from "../../../database/sql.ts";
import { sql } from "../../../database/sql.ts";
import type { Text } from "../../../locales/text.ts";
import type { Day } from "../../../values/calendar.ts";
import type { ConditionSubject } from "../../../values/conditions/condition-fields.ts";
import type { Trigger } from "../rule.ts";

/** What comes once a year. */
export type YearlyTrigger = "BIRTHDAY" | "ANNIVERSARY";

/** What starts an earning rule: all that rules, sentences and occasions need of it. */
export interface EarningTrigger {
  readonly name: Trigger;
  /** What conditions are about. Only rules about a purchase have amounts and lines. */
  readonly subject: Exclude<ConditionSubject, "MEMBER">;
  /** Whether a rule names the events that start it. */
  readonly isNamed: boolean;
  /** A phrase that follows what a rule gives; null where nothing needs to be said. */
  readonly sentence: Text | null;
  /** For occasions that come once a year: how the members are found whose day it is. */
  readonly findDueDays?: FindDueDays;
}

/** A member's day that was not rewarded yet. */
export interface DueDay {
  readonly memberId: string;
  readonly day: Day;
}

/** The days on which a rule was in force as they began. */
export interface DueDaysRequest {
  readonly programId: string;
  readonly timeZone: string;
  readonly days: readonly Day[];
  /** The day on which the program's first member joined. */
  readonly firstEnrolled: Day;
  readonly limit: number;
}

/** Finds members' days among those of the request, the earliest first. */
export type FindDueDays = (rows: RunStatement, request: DueDaysRequest) => Promise<DueDay[]>;

/** Whether an occasion `o` is of a member `m` or of an account that was merged into it. */
export const OF_SAME_MEMBER = sql`
  (o.member_id = m.id or o.member_id in (
    select g.member_id from merges g where g.into_member_id = m.id and g.status = 'MERGED'
  ))`;
