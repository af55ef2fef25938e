import { idField, numberField, programEvent, textField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const job = {
  jobId: idField("job", "The job."),
  kind: textField("What it does: a `JobKind` of the admin API.", "ADJUST_POINTS"),
};

/** The events of the long work that staff starts. */
export const jobsEvents = {
  "job.started": programEvent("Staff started a job.", {
    ...job,
    total: numberField("How many members, or purchases, it is for.", 1240),
  }),
  "job.ended": programEvent("A job has ended.", {
    ...job,
    status: textField("How: DONE, FAILED or CANCELLED.", "DONE"),
    succeeded: numberField("To how many it was done.", 1238),
    refused: numberField("How many were refused.", 2),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof jobsEvents> {}
}
