import { sql } from "../../../database/sql.ts";
import type { Measure, MeasuredValue } from "../../../jobs/measure.ts";

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
