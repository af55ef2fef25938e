import type { Duty, DutyScene } from "../../work/duty.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { standingIn } from "./record-tier-day.ts";

const BATCH = 500;

interface Due {
  readonly memberId: string;
}

const TO_REVIEW = /* sql */ `
  select member_id as "memberId" from tier_standings
  where program_id = $1 and next_review_at <= $2
  order by next_review_at, member_id limit $3
`;

const OUTDATED_SETS = /* sql */ `
  select v.tier_set_id as "setId", max(v.version) as version
  from tier_set_versions v join tier_sets s on s.id = v.tier_set_id
  where s.program_id = $1 and v.status = 'PUBLISHED' and v.in_force_from <= $2
  group by v.tier_set_id
`;

const OUTDATED = /* sql */ `
  select member_id as "memberId" from tier_standings
  where tier_set_id = $1 and set_version < $2 and member_id > $3
  order by member_id limit $4
`;

const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Posts reviews that were due, and new terms, on members that nobody touched. Tiers were right before: this only
 * tidies up, so that changes and events do not wait for the member's next purchase.
 */
export const settleDueStandings: Duty = {
  name: "settle-due-standings",
  every: "1m",
  async run(scene) {
    await settleReviews(scene);
    const sets = await scene.rows<{ setId: string; version: number }>(OUTDATED_SETS, [
      scene.programId,
      scene.now,
    ]);
    for (const set of sets) await settleOutdated(scene, set);
  },
};

async function settleReviews(scene: DutyScene): Promise<void> {
  for (;;) {
    const due = await scene.rows<Due>(TO_REVIEW, [scene.programId, scene.now, BATCH]);
    await settle(scene, due);
    if (due.length < BATCH) return;
  }
}

async function settleOutdated(
  scene: DutyScene,
  { setId, version }: { setId: string; version: number },
): Promise<void> {
  for (let after = FIRST; ;) {
    const due = await scene.rows<Due>(OUTDATED, [setId, version, after, BATCH]);
    await settle(scene, due);
    if (due.length < BATCH) return;
    after = due.at(-1)!.memberId;
  }
}

async function settle({ write }: DutyScene, due: readonly Due[]): Promise<void> {
  for (const { memberId } of due) {
    await write({
      operation: "settleDueStandings",
      async run(work) {
        if (await openWallet(work, memberId)) await standingIn(work, memberId);
      },
    });
  }
}
