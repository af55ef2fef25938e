import { text } from "../../../locales/text.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput, notFound } from "../../../graphql/errors.ts";
import { dayOf } from "../../../values/calendar.ts";
import { decodeId } from "../../../values/id.ts";
import { reasonText } from "../../../writes/refusal.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readTierSet } from "../sets/read-tier-set.ts";
import type { TierSetInput } from "../sets/read-tier-set.ts";
import type { Tier, TierSet } from "../tier-set.ts";
import { inForceOrEmptyAt, tierSetWithId } from "../tiers-snapshot.ts";
import { figureBounds, evaluatedGroups } from "./evaluated-groups.ts";
import type { EvaluatedGroup } from "./evaluated-groups.ts";
import { previewOutcome } from "./preview-outcome.ts";

/** The input of `previewTierSet`: a tier set as it would be saved. */
export interface PreviewTierSet extends TierSetInput {
  /** The public id. */
  readonly id: string;
}

/** Members who would move from one tier to another; null is none. */
export interface TierMove {
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly members: number;
  /** Of all these members together, in the period they are evaluated by; minor units. */
  readonly spendMinor: number;
}

/** What candidate terms would change. */
export interface TierSetPreview {
  /** The candidate terms. */
  readonly after: TierSet;
  readonly up: number;
  readonly down: number;
  readonly stay: number;
  /** The most members first. */
  readonly moves: readonly TierMove[];
  /** Some of the members who would move, and where: a hundred or more, where there are as many. */
  readonly sample: readonly { memberId: string; from: Tier | null; to: Tier | null }[];
}

/**
 * Works out where all members would stand if a set were published now; nothing is written.
 * Standings are counted as they are stored: a review that is due and not posted shows after the due
 * scan.
 * @throws NOT_FOUND for another set, BAD_USER_INPUT for one that could not be saved.
 */
export async function previewTierSet(
  context: Context,
  input: PreviewTierSet,
): Promise<TierSetPreview> {
  const { configuration, now, locale, lane } = context;
  const history = tierSetWithId(configuration, decodeId("tst", input.id));
  if (!history || history.archivedAt) throw notFound(text("tiers.noSuchTierSet"), ["input", "id"]);
  const live = inForceOrEmptyAt(history, now);
  const edited = live.version > 0 ? live : history.versions[0]!;
  const read = readTierSet(input, {
    configuration,
    locale,
    versions: [edited, ...history.versions],
  });
  if ("reasons" in read) {
    const { message, field } = read.reasons[0]!;
    throw badUserInput(reasonText(message, locale), field);
  }

  const { timeZone } = configuration.part(programSnapshot);
  const today = dayOf(now, timeZone);
  const terms = { before: live, after: read.set, today };
  const isNew = live.version === 0;
  const { programId } = configuration;
  const evaluation = { ...terms, programId, setId: history.id, isNew, timeZone };
  const bounds = { before: figureBounds(live), after: figureBounds(read.set) };
  const groups = await evaluatedGroups(lane.rows, evaluation);
  const outcomes = groups.map((group) => ({
    group,
    ...previewOutcome(terms, {
      ...group,
      current: bounds.after[group.currentBucket - 1]!,
      evaluated: bounds.after[group.evaluatedBucket - 1]!,
      evaluatedBefore: bounds.before[group.evaluatedBeforeBucket - 1]!,
    }),
  }));
  const moving = outcomes.filter(({ direction }) => direction !== "STAY");
  return {
    after: read.set,
    up: membersOf(outcomes, "UP"),
    down: membersOf(outcomes, "DOWN"),
    stay: membersOf(outcomes, "STAY"),
    moves: movesOf(moving),
    sample: moving.flatMap(({ group, from, to }) =>
      group.memberIds.map((memberId) => ({ memberId, from, to })),
    ),
  };
}

type Outcome = ReturnType<typeof previewOutcome> & { readonly group: EvaluatedGroup };

function membersOf(outcomes: readonly Outcome[], direction: Outcome["direction"]): number {
  return outcomes.reduce((sum, { group, direction: moved }) => {
    return moved === direction ? sum + group.members : sum;
  }, 0);
}

function movesOf(moving: readonly Outcome[]): TierMove[] {
  const moves = new Map<string, TierMove>();
  for (const { from, to, group } of moving) {
    const key = `${from?.id} ${to?.id}`;
    const { members = 0, spendMinor = 0 } = moves.get(key) ?? {};
    moves.set(key, {
      from,
      to,
      members: members + group.members,
      spendMinor: spendMinor + group.spendMinor,
    });
  }
  return [...moves.values()].sort((a, b) => b.members - a.members);
}
