import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { expectAdjustment } from "../../care/adjust-points.ts";
import type { AdjustPoints } from "../../care/adjust-points.ts";
import type { MemberSelection } from "../../care/members-matching.ts";
import { chosenReason } from "../../programs/chosen-reason.ts";
import { programSnapshot } from "../../programs/program.ts";
import { rewardNamed } from "../../redemptions/reward-coupon.ts";
import { tierOfAnySet } from "../../tiers/tiers-snapshot.ts";
import type { JobKind } from "../job.ts";

/** Which members, and what is done to them; exactly one of each. */
export interface BulkAction {
  readonly memberIds?: readonly string[] | null;
  readonly matching?: MemberSelection | null;
  readonly adjustPoints?: Omit<AdjustPoints, "memberId"> | null;
  readonly issueCoupon?: (WithReason & { readonly rewardId: string }) | null;
  readonly grantTier?:
    (WithReason & { readonly tierId: string; readonly until?: Day | null }) | null;
  readonly suspendMember?: { readonly reasonCode?: string | null } | null;
  readonly reactivateMember?: { readonly reasonCode?: string | null } | null;
}

interface WithReason {
  readonly reason: string;
  readonly reasonCode?: string | null;
}

const KINDS = {
  adjustPoints: "ADJUST_POINTS",
  issueCoupon: "ISSUE_COUPON",
  grantTier: "GRANT_TIER",
  suspendMember: "SUSPEND_MEMBER",
  reactivateMember: "REACTIVATE_MEMBER",
} as const satisfies Record<string, JobKind>;

type ActionName = keyof typeof KINDS;

/** What is done to each member. */
export interface ChosenAction {
  readonly kind: JobKind;
  /** How many points each is given; null for what moves none. */
  readonly points: number | null;
  readonly parameters: object;
}

/**
 * The action that an input names, looked at as the single write would look at it.
 * @throws Refusal EXACTLY_ONE_REQUIRED, and those of the single write without a member to blame
 */
export async function chosenAction(work: Work, input: BulkAction): Promise<ChosenAction> {
  const names = (Object.keys(KINDS) as ActionName[]).filter((name) => input[name] != null);
  const [name] = names;
  if (!name || names.length > 1) {
    const message = text("jobs.exactlyOneAction", { count: names.length });
    throw refusal("EXACTLY_ONE_REQUIRED", ["input", ...names.slice(1, 2)], message);
  }
  await expectPossible(work, input).catch((error: unknown) => {
    throw error instanceof Refusal ? within(name, error) : error;
  });
  const points = input.adjustPoints?.points ?? null;
  return { kind: KINDS[name], points, parameters: input[name]! };
}

/** The same refusal, at the input of an action. */
function within(action: ActionName, { reasons }: Refusal): Refusal {
  return new Refusal(
    ...reasons.map((reason) => {
      return { ...reason, field: ["input", action, ...reason.field.slice(1)] };
    }),
  );
}

async function expectPossible(work: Work, input: BulkAction): Promise<void> {
  const { adjustPoints, issueCoupon, grantTier, suspendMember, reactivateMember } = input;
  if (adjustPoints) expectAdjustment(work, adjustPoints);
  if (issueCoupon) {
    expectReason(issueCoupon);
    rewardNamed(work, issueCoupon.rewardId);
    chosenReason(work, issueCoupon);
  }
  if (grantTier) expectGrant(work, grantTier);
  const status = suspendMember ?? reactivateMember;
  if (status) chosenReason(work, status);
}

function expectGrant(work: Work, grant: NonNullable<BulkAction["grantTier"]>): void {
  expectReason(grant);
  const { configuration, now } = work;
  const tierId = decodeId("tier", grant.tierId);
  if (!tierId || !tierOfAnySet(configuration, tierId)) {
    throw refusal("NOT_FOUND", ["input", "tierId"], text("tiers.noSuchTier"));
  }
  const today = dayOf(now, configuration.part(programSnapshot).timeZone);
  if (grant.until && grant.until <= today) {
    throw refusal("IN_THE_PAST", ["input", "until"], text("tiers.grantEndsInPast"));
  }
  chosenReason(work, grant);
}

function expectReason({ reason }: WithReason): void {
  if (reason.trim() !== "") return;
  throw refusal("INVALID", ["input", "reason"], text("redemptions.issueReasonRequired"));
}
