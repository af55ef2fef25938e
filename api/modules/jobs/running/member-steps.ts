import { encodeId } from "../../../values/id.ts";
import type { Work } from "../../../writes/work.ts";
import { adjustPointsNow } from "../../care/adjust-points.ts";
import type { AdjustPoints } from "../../care/adjust-points.ts";
import { reactivateMember, suspendMember } from "../../care/suspend-member.ts";
import { issueCoupon } from "../../redemptions/issue-coupon.ts";
import type { IssueCoupon } from "../../redemptions/issue-coupon.ts";
import { grantTier } from "../../tiers/grant-tier.ts";
import type { GrantTier } from "../../tiers/grant-tier.ts";
import type { JobKind, StoredJob } from "../job.ts";
import { reverseMovement } from "../reversing/reverse-movement.ts";

/** What a job did to a member. */
export interface StepDone {
  /** The entry, where it moves points. */
  readonly sequence?: number;
  readonly points?: number;
}

/** The kinds of jobs that do something to each of their members. */
type MemberJobKind = Exclude<JobKind, "BACKTEST_RULE">;

/** What a kind of job does to each member. */
interface MemberStep {
  /** The single write that it is, under whose name it is audited. */
  readonly operation: string;
  /** The scope of that write. */
  readonly scope: string;
  run(work: Work, job: StoredJob, memberId: string): Promise<StepDone>;
}

const STEPS: Readonly<Record<MemberJobKind, MemberStep>> = {
  ADJUST_POINTS: {
    operation: "adjustPoints",
    scope: "points:write",
    async run(work, job, memberId) {
      const { expiresAt, ...input } = inputOf<AdjustPoints & { expiresAt?: string }>(job, memberId);
      const end = expiresAt ? new Date(expiresAt) : null;
      // Its points were counted against the limits when the job was started.
      const { sequence } = await adjustPointsNow(work, { ...input, expiresAt: end });
      return { sequence, points: input.points };
    },
  },
  ISSUE_COUPON: {
    operation: "issueCoupon",
    scope: "coupons:issue",
    async run(work, job, memberId) {
      await issueCoupon(work, inputOf<IssueCoupon>(job, memberId));
      return {};
    },
  },
  GRANT_TIER: {
    operation: "grantTier",
    scope: "members:write",
    async run(work, job, memberId) {
      await grantTier(work, inputOf<GrantTier>(job, memberId));
      return {};
    },
  },
  SUSPEND_MEMBER: {
    operation: "suspendMember",
    scope: "members:write",
    async run(work, job, memberId) {
      await suspendMember(work, inputOf(job, memberId));
      return {};
    },
  },
  REACTIVATE_MEMBER: {
    operation: "reactivateMember",
    scope: "members:write",
    async run(work, job, memberId) {
      await reactivateMember(work, inputOf(job, memberId));
      return {};
    },
  },
  REVERSE_POINTS: {
    operation: "reversePoints",
    scope: "points:write",
    run: reverseMovement,
  },
};

export function stepOf(kind: MemberJobKind): MemberStep {
  return STEPS[kind];
}

/** The scope that whoever starts, stops and has a job needs beside the one for jobs. */
export function scopeOf(kind: JobKind): string {
  return kind === "BACKTEST_RULE" ? "rules:write" : STEPS[kind].scope;
}

function inputOf<Input>({ parameters }: StoredJob, memberId: string) {
  return { ...parameters, memberId: encodeId("mem", memberId) } as unknown as Input;
}
