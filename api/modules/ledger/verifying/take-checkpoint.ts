import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import type { Work } from "../../../writes/work.ts";
import { newestCheckpoints, treeOfHeads, signedContent } from "./checkpoint.ts";

const ZONE = /* sql */ `select time_zone as "timeZone" from programs where id = $1`;

/**
 * Once a day, signs the heads of all chains of a program: from then on, neither can a tail be cut off nor a chain be
 * written anew without being found, by whoever has the database alone.
 */
export const takeCheckpoint: ScheduledTask = {
  name: "take-checkpoint",
  every: "1h",
  async run({ programId, now, rows, keyRing, write }) {
    const [program] = await rows<{ timeZone: string }>(ZONE, [programId]);
    const day = dayOf(now, program!.timeZone);
    const [last] = await newestCheckpoints(rows, programId, 1);
    if (last && last.day >= day) return;
    await write({ operation: "takeCheckpoint", run: (work) => take(work, { day, keyRing }) });
  },
};

// Two workers at once: the second finds the first's.
const LOCK = /* sql */ `select pg_advisory_xact_lock(hashtextextended('checkpoint ' || $1::text, 0))`;

const MOVED = /* sql */ `
  insert into checkpoint_heads (member_id, day, program_id, sequence, head_hash)
  select w.member_id, $2, w.program_id, w.sequence, w.head_hash
  from wallets w left join lateral (
    select sequence from checkpoint_heads h where h.member_id = w.member_id order by h.day desc limit 1
  ) known on true
  where w.program_id = $1 and w.sequence > coalesce(known.sequence, 0)
`;

const KEEP = /* sql */ `
  insert into checkpoints (program_id, day, taken_at, members, root, previous_root, signature)
  values ($1, $2, $3, $4, $5, $6, $7)
`;

async function take(work: Work, { day, keyRing }: { day: Day; keyRing: KeyRing }): Promise<void> {
  const { programId, rows, now: takenAt } = work;
  await rows(LOCK, [programId]);
  const [last] = await newestCheckpoints(rows, programId, 1);
  if (last && last.day >= day) return;

  await rows(MOVED, [programId, day]);
  const tree = await treeOfHeads(rows, { programId, day });
  const [root, previousRoot] = [tree.root(), last?.root ?? null];
  const checkpoint = { day, takenAt, members: tree.size, root, previousRoot };
  const signature = keyRing.sign(signedContent(programId, checkpoint));
  await rows(KEEP, [programId, day, takenAt, tree.size, root, previousRoot, signature]);
}
