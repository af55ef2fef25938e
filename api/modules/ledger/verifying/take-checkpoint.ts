import { sql } from "../../../database/sql.ts";
import type { Measure, MeasuredValue } from "../../../jobs/measure.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import type { Work } from "../../../writes/work.ts";
import { newestCheckpoints, signedContent, treeOfHeads } from "./checkpoint.ts";

const ZONE = sql.read<{ timeZone: string }>("read a program's time zone")`
  select time_zone as "timeZone" from programs where id = ${"programId"}
`;

/**
 * Once a day, signs the heads of all chains of a program. From then on the proof finds a chain that
 * was cut off or written anew by somebody who has the database alone.
 */
export const takeCheckpoint: ScheduledTask = {
  name: "take-checkpoint",
  every: "1h",
  async run({ programId, now, rows, keyRing, write }) {
    const [program] = await rows(ZONE, { programId });
    const day = dayOf(now, program!.timeZone);
    const [last] = await newestCheckpoints(rows, programId, 1);
    if (last && last.day >= day) return;
    await write({ operation: "takeCheckpoint", run: (work) => take(work, { day, keyRing }) });
  },
};

// Of two workers at once, the second finds the checkpoint of the first.
const LOCK = sql.write("lock checkpoints")`
  select pg_advisory_xact_lock(hashtextextended('checkpoint ' || ${"programId"}::text, 0))
`;

const INSERT_HEADS = sql.write("insert the heads that have moved")`
  insert into checkpoint_heads (member_id, day, program_id, sequence, head_hash)
  select w.member_id, ${"day"}, w.program_id, w.sequence, w.head_hash
  from wallets w left join lateral (
    select sequence from checkpoint_heads h
    where h.member_id = w.member_id order by h.day desc limit 1
  ) signed on true
  where w.program_id = ${"programId"} and w.sequence > coalesce(signed.sequence, 0)
`;

const INSERT_CHECKPOINT = sql.write("insert a checkpoint")`
  insert into checkpoints (program_id, day, taken_at, members, root, previous_root, signature)
  values (${"programId"}, ${"day"}, ${"takenAt"}, ${"members"}, ${"root"}, ${"previousRoot"},
    ${"signature"})
`;

async function take(work: Work, { day, keyRing }: { day: Day; keyRing: KeyRing }): Promise<void> {
  const { programId, rows, now: takenAt } = work;
  await rows(LOCK, { programId });
  const [last] = await newestCheckpoints(rows, programId, 1);
  if (last && last.day >= day) return;

  await rows(INSERT_HEADS, { programId, day });
  const tree = await treeOfHeads(rows, { programId, day });
  const previousRoot = last?.root ?? null;
  const checkpoint = { day, takenAt, members: tree.size, root: tree.root(), previousRoot };
  const signature = keyRing.sign(signedContent(programId, checkpoint));
  await rows(INSERT_CHECKPOINT, { programId, ...checkpoint, signature });
}

/** Whether the ledger is signed every day: a sandbox goes by a clock of its own. */
export const measureProofs: Measure = {
  name: "quen_checkpoint_age_seconds",
  help: "How old the newest checkpoint of the ledger is, of the program where it is oldest.",
  read: sql.read<MeasuredValue>("measure the age of checkpoints")`
    select null as label,
      max(extract(epoch from clock_timestamp() - c.taken_at))::float8 as value
    from programs p cross join lateral (
      select taken_at from checkpoints where program_id = p.id order by day desc limit 1
    ) c
    where p.test_now is null
  `,
};
