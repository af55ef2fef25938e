// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  Date as CalendarDate,
  DateTime,
  JSON as JSONValue,
  Points,
} from "../../graphql/scalars.ts";
import { AdminEarningRuleBacktest } from "./earning.ts";
import { AdminDateTimeRange, AdminMemberFilter } from "./members.ts";
import { AdminActor } from "./tiers.ts";
import { AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminJobKind = {
  ADJUST_POINTS: "ADJUST_POINTS",
  ISSUE_COUPON: "ISSUE_COUPON",
  GRANT_TIER: "GRANT_TIER",
  SUSPEND_MEMBER: "SUSPEND_MEMBER",
  REACTIVATE_MEMBER: "REACTIVATE_MEMBER",
  REVERSE_POINTS: "REVERSE_POINTS",
  BACKTEST_RULE: "BACKTEST_RULE",
} as const;
export type AdminJobKind = keyof typeof AdminJobKind;
registerEnumType(AdminJobKind, {
  name: "JobKind",
  description: "What a job does.",
  valuesConfig: {
    ADJUST_POINTS: { description: "Gives members points, or takes some." },
    ISSUE_COUPON: { description: "Gives members a coupon of a reward." },
    GRANT_TIER: { description: "Gives members a tier." },
    SUSPEND_MEMBER: { description: "Pauses members." },
    REACTIVATE_MEMBER: { description: "Lets suspended members take part again." },
    REVERSE_POINTS: { description: "Takes back what another job moved." },
    BACKTEST_RULE: { description: "Tries a rule's draft on past purchases." },
  },
});

export const AdminJobOrderField = { CREATED_AT: "CREATED_AT" } as const;
export type AdminJobOrderField = keyof typeof AdminJobOrderField;
registerEnumType(AdminJobOrderField, {
  name: "JobOrderField",
  description: "What jobs can be ordered by.",
  valuesConfig: { CREATED_AT: { description: "When they were asked for." } },
});

export const AdminJobProblem = {
  RIGHTS_LOST: "RIGHTS_LOST",
  PROGRAM_CLOSED: "PROGRAM_CLOSED",
  DRAFT_CHANGED: "DRAFT_CHANGED",
  UNEXPECTED: "UNEXPECTED",
} as const;
export type AdminJobProblem = keyof typeof AdminJobProblem;
registerEnumType(AdminJobProblem, {
  name: "JobProblem",
  description: "Why a job stopped before its end.",
  valuesConfig: {
    RIGHTS_LOST: {
      description:
        "Whoever started it may not do this any more: the role, the key or its limits have changed.",
    },
    PROGRAM_CLOSED: { description: "The program was closed." },
    DRAFT_CHANGED: {
      description: "The draft that was to be tried was changed, published or discarded since.",
    },
    UNEXPECTED: {
      description: "An error that is in the log of the server, after several attempts.",
    },
  },
});

export const AdminJobStatus = {
  WAITING: "WAITING",
  RUNNING: "RUNNING",
  DONE: "DONE",
  FAILED: "FAILED",
  CANCELLED: "CANCELLED",
} as const;
export type AdminJobStatus = keyof typeof AdminJobStatus;
registerEnumType(AdminJobStatus, {
  name: "JobStatus",
  description: "Whether a job waits or runs, and what became of it.",
  valuesConfig: {
    WAITING: { description: "It waits for a worker." },
    RUNNING: { description: "It runs." },
    DONE: { description: "It went to its end." },
    FAILED: { description: "It stopped before its end: `problem` says why." },
    CANCELLED: { description: "Somebody stopped it." },
  },
});

@InputType("BulkActionInput", {
  description:
    "Which members, and what is done to them: `memberIds` or `matching`, and exactly one of the actions.",
})
export class AdminBulkActionInput {
  @Field(() => [ID], { nullable: true, description: "These members (`mem_…`)." })
  memberIds?: string[] | null;

  @Field(() => AdminMemberSelectionInput, { nullable: true, description: "All members who match." })
  matching?: Of<AdminMemberSelectionInput> | null;

  @Field(() => AdminBulkAdjustPointsInput, {
    nullable: true,
    description: "Gives each of them points, or takes some.",
  })
  adjustPoints?: Of<AdminBulkAdjustPointsInput> | null;

  @Field(() => AdminBulkIssueCouponInput, {
    nullable: true,
    description: "Gives each of them a coupon of a reward.",
  })
  issueCoupon?: Of<AdminBulkIssueCouponInput> | null;

  @Field(() => AdminBulkGrantTierInput, {
    nullable: true,
    description: "Gives each of them a tier.",
  })
  grantTier?: Of<AdminBulkGrantTierInput> | null;

  @Field(() => AdminBulkStatusInput, { nullable: true, description: "Pauses each of them." })
  suspendMember?: Of<AdminBulkStatusInput> | null;

  @Field(() => AdminBulkStatusInput, {
    nullable: true,
    description: "Lets each of them take part again.",
  })
  reactivateMember?: Of<AdminBulkStatusInput> | null;
}

@InputType("BulkAdjustPointsInput", { description: "Points to give to each member, or to take." })
export class AdminBulkAdjustPointsInput {
  @Field(() => Points, { description: "How many for each: above zero gives, below zero takes." })
  points!: number;

  @Field(() => String, {
    description:
      "The reason; members see it. The ledger keeps it permanently, so write nothing personal.",
  })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The first moment at which given points can't be spent any more; left out, the program's own expiry holds.",
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("BulkGrantTierInput", { description: "A tier for each member." })
export class AdminBulkGrantTierInput {
  @Field(() => ID, { description: "The tier (`tier_…`)." })
  tierId!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The first day on which it does not hold any more, in the program's time zone; without one it has no end.",
  })
  until?: string | null;

  @Field(() => String, { description: "Why; it is kept with each grant." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("BulkIssueCouponInput", { description: "A coupon for each member." })
export class AdminBulkIssueCouponInput {
  @Field(() => ID, { description: "The reward whose coupon it is (`rwd_…`)." })
  rewardId!: string;

  @Field(() => String, { description: "Why; it is kept with each coupon." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("BulkStatusInput", { description: "Why members are paused, or take part again." })
export class AdminBulkStatusInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("CancelJobInput", { description: "Which job to stop." })
export class AdminCancelJobInput {
  @Field(() => ID, { description: "The job's id (`job_…`)." })
  id!: string;
}

@InputType("JobFilter", { description: "Which jobs to list: those that fit everything given." })
export class AdminJobFilter {
  @Field(() => [AdminJobKind], { nullable: true, description: "Of one of these kinds." })
  kinds?: Of<AdminJobKind>[] | null;

  @Field(() => [AdminJobStatus], { nullable: true, description: "In one of these states." })
  statuses?: Of<AdminJobStatus>[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those that the caller started. False: all others.",
  })
  mine?: boolean | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Asked for within." })
  createdAt?: Of<AdminDateTimeRange> | null;
}

@InputType("JobOrder", { description: "In which order to list jobs." })
export class AdminJobOrder {
  @Field(() => AdminJobOrderField, { description: "By what." })
  field!: Of<AdminJobOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("MemberSelectionInput", {
  description: "The same as in the list of members: all whom `members` finds by it.",
})
export class AdminMemberSelectionInput {
  @Field(() => String, { nullable: true, description: "What to look for." })
  search?: string | null;

  @Field(() => AdminMemberFilter, {
    nullable: true,
    description: "Only members like this; all when left out.",
  })
  where?: Of<AdminMemberFilter> | null;
}

@InputType("ReverseJobInput", { description: "Which job's movements to take back." })
export class AdminReverseJobInput {
  @Field(() => ID, { description: "The job's id (`job_…`)." })
  id!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("StartBulkActionInput", {
  description: "Which members, what is done to them, and the key.",
})
export class AdminStartBulkActionInput {
  @Field(() => [ID], { nullable: true, description: "These members (`mem_…`)." })
  memberIds?: string[] | null;

  @Field(() => AdminMemberSelectionInput, { nullable: true, description: "All members who match." })
  matching?: Of<AdminMemberSelectionInput> | null;

  @Field(() => AdminBulkAdjustPointsInput, {
    nullable: true,
    description: "Gives each of them points, or takes some.",
  })
  adjustPoints?: Of<AdminBulkAdjustPointsInput> | null;

  @Field(() => AdminBulkIssueCouponInput, {
    nullable: true,
    description: "Gives each of them a coupon of a reward.",
  })
  issueCoupon?: Of<AdminBulkIssueCouponInput> | null;

  @Field(() => AdminBulkGrantTierInput, {
    nullable: true,
    description: "Gives each of them a tier.",
  })
  grantTier?: Of<AdminBulkGrantTierInput> | null;

  @Field(() => AdminBulkStatusInput, { nullable: true, description: "Pauses each of them." })
  suspendMember?: Of<AdminBulkStatusInput> | null;

  @Field(() => AdminBulkStatusInput, {
    nullable: true,
    description: "Lets each of them take part again.",
  })
  reactivateMember?: Of<AdminBulkStatusInput> | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("StartEarningRuleBacktestInput", {
  description: "A draft to try as a job, the purchases, and the key.",
})
export class AdminStartEarningRuleBacktestInput {
  @Field(() => ID, { description: "The rule whose draft is tried (`rule_…`)." })
  ruleId!: string;

  @Field(() => DateTime, { description: "Purchases placed from this moment on." })
  from!: Date;

  @Field(() => DateTime, { description: "Purchases placed before this moment." })
  until!: Date;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("BulkActionPreview", {
  description: "What a bulk action would do now.",
  simpleResolvers: true,
})
export class AdminBulkActionPreview {
  @Field(() => Int, { description: "To how many members." })
  members?: number;

  @Field(() => Points, {
    nullable: true,
    description:
      "How many points it would move in all: above zero gives; null for what moves none.",
  })
  points?: number | null;

  @Field(() => [AdminUserError], {
    description: "Why it would be refused; empty when it can be started.",
  })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CancelJobPayload", {
  description: "The result of stopping a job.",
  simpleResolvers: true,
})
export class AdminCancelJobPayload {
  @Field(() => AdminJob, {
    nullable: true,
    description: "The job, as it is now; null when it was refused.",
  })
  job?: Of<AdminJob> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Job", {
  description:
    "Long work that staff started. It goes on when its server stops: each of its steps is done once.",
  simpleResolvers: true,
})
export class AdminJob {
  @Field(() => ID, { description: "The job's id (`job_…`)." })
  id?: string;

  @Field(() => AdminJobKind, { description: "What is done." })
  kind?: Of<AdminJobKind>;

  @Field(() => AdminJobStatus, { description: "Whether it waits or runs, and what became of it." })
  status?: Of<AdminJobStatus>;

  @Field(() => AdminActor, { description: "Who started it." })
  startedBy?: Of<AdminActor>;

  @Field(() => Boolean, { description: "Whether the caller started it." })
  mine?: boolean;

  @Field(() => JSONValue, { description: "What it was started with, in public ids." })
  parameters?: unknown;

  @Field(() => Int, {
    description:
      "How many members, or purchases, it is for; they were settled when it was started.",
  })
  total?: number;

  @Field(() => Int, { description: "How many are done with, refused ones too." })
  done?: number;

  @Field(() => Int, { description: "To how many it was done." })
  succeeded?: number;

  @Field(() => Int, { description: "How many were refused; the report says why." })
  refused?: number;

  @Field(() => Points, {
    nullable: true,
    description: "How many points it has moved; null for what moves none. Below zero were taken.",
  })
  points?: number | null;

  @Field(() => DateTime, { description: "When it was asked for." })
  createdAt?: Date;

  @Field(() => DateTime, { nullable: true, description: "When it began; null before." })
  startedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ended; null before." })
  endedAt?: Date | null;

  @Field(() => AdminJobProblem, {
    nullable: true,
    description: "Why it failed; null where it did not.",
  })
  problem?: Of<AdminJobProblem> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the report of a job that has ended is, for two weeks: JSON Lines, compressed, with the member, the code and the\nreason of each refusal. Null where nothing was refused.",
  })
  reportUrl?: string | null;

  @Field(() => AdminEarningRuleBacktest, {
    nullable: true,
    description: "What the backtest found once it is done; null before, and for all other jobs.",
  })
  backtest?: Of<AdminEarningRuleBacktest> | null;

  @Field(() => ID, {
    nullable: true,
    description: "The job whose movements it takes back; null for all others.",
  })
  reversesId?: string | null;

  @Field(() => Boolean, { description: "Whether `reverseJob` has something to take back." })
  reversible?: boolean;
}

@ObjectType("JobConnection", { description: "A page of jobs.", simpleResolvers: true })
export class AdminJobConnection {
  @Field(() => Int, { description: "How many there are on all pages; counted up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminJob], { description: "The jobs." })
  nodes?: readonly Of<AdminJob>[];

  @Field(() => [AdminJobEdge], { description: "The jobs with their cursors." })
  edges?: readonly Of<AdminJobEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("JobEdge", { description: "A job and its cursor.", simpleResolvers: true })
export class AdminJobEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminJob, { description: "The job." })
  node?: Of<AdminJob>;
}

@ObjectType("ReverseJobPayload", {
  description: "The result of taking a job's movements back.",
  simpleResolvers: true,
})
export class AdminReverseJobPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminJob, {
    nullable: true,
    description: "The job that takes them back, as it is now; null when it was refused.",
  })
  job?: Of<AdminJob> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was started." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("StartBulkActionPayload", {
  description: "The result of starting a bulk action.",
  simpleResolvers: true,
})
export class AdminStartBulkActionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminJob, {
    nullable: true,
    description: "The job, as it is now; null when it was refused.",
  })
  job?: Of<AdminJob> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was started." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("StartEarningRuleBacktestPayload", {
  description: "The result of starting a backtest.",
  simpleResolvers: true,
})
export class AdminStartEarningRuleBacktestPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminJob, {
    nullable: true,
    description: "The job, as it is now; null when it was refused.",
  })
  job?: Of<AdminJob> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was started." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationStartBulkActionArgs {
  @Field(() => AdminStartBulkActionInput, {
    description: "Which members, and what is done to them.",
  })
  input!: Of<AdminStartBulkActionInput>;
}

@ArgsType()
export class AdminMutationStartEarningRuleBacktestArgs {
  @Field(() => AdminStartEarningRuleBacktestInput, {
    description: "Which draft, and which purchases.",
  })
  input!: Of<AdminStartEarningRuleBacktestInput>;
}

@ArgsType()
export class AdminMutationCancelJobArgs {
  @Field(() => AdminCancelJobInput, { description: "Which." })
  input!: Of<AdminCancelJobInput>;
}

@ArgsType()
export class AdminMutationReverseJobArgs {
  @Field(() => AdminReverseJobInput, { description: "Which." })
  input!: Of<AdminReverseJobInput>;
}

@ArgsType()
export class AdminQueryJobsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => AdminJobFilter, { nullable: true, description: "Only jobs like this." })
  where?: Of<AdminJobFilter> | null;

  @Field(() => AdminJobOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminJobOrder> | null;
}

@ArgsType()
export class AdminQueryJobArgs {
  @Field(() => ID, { description: "The job's id (`job_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryBulkActionPreviewArgs {
  @Field(() => AdminBulkActionInput, { description: "Which members, and what is done to them." })
  input!: Of<AdminBulkActionInput>;
}
