import {
  BulkActionPreview,
  CancelJob,
  Job,
  ReverseJob,
  StartBulkAction,
} from "../../client/admin.ts";
import type { BulkActionInput, StartBulkActionInput } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

/** The jobs of a program, started with its admin key. */
export function jobsOf(program: TestProgram) {
  const { admin, shop, sql, programId } = program;
  const start = async (
    input: Omit<StartBulkActionInput, "idempotencyKey">,
    key = unique("job"),
  ) => {
    const all = { ...input, idempotencyKey: key };
    return (await admin.ask(StartBulkAction, { input: all })).startBulkAction;
  };
  const ofMembers = async (count: number) =>
    Promise.all(Array.from({ length: count }, () => shop.enroll()));
  return {
    start,
    ofMembers,
    /** Starts a job that must not be refused. */
    async started(input: Omit<StartBulkActionInput, "idempotencyKey">) {
      const { job, userErrors } = await start(input);
      if (!job) throw new Error(JSON.stringify(userErrors));
      return job;
    },
    preview: async (input: BulkActionInput) =>
      (await admin.ask(BulkActionPreview, { input })).bulkActionPreview,
    cancel: async (id: string) => (await admin.ask(CancelJob, { input: { id } })).cancelJob,
    reverse: async (id: string, key = unique("reverse")) =>
      (await admin.ask(ReverseJob, { input: { id, idempotencyKey: key } })).reverseJob,
    job: async (id: string) => (await admin.ask(Job, { id })).job!,
    /** Lets everything that waits be done. */
    run: () => deliverEvents(program),
    /** What the entries of a kind add up to, and how many there are. */
    async entries(kind = "ADJUST") {
      const [row] = await sql<{ count: string; points: string | null }>(
        `select count(*), sum(points) as points from entries
         where program_id = '${programId}' and kind = '${kind}'`,
      );
      return { count: Number(row!.count), points: Number(row!.points ?? 0) };
    },
  };
}

export const TEN_EACH = { points: 10, reason: "Tết gift" };
