import { sql } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import type { RecordedReturn } from "./recorded-return.ts";

const FIND_CANCELLING = sql.read("find whether a return was cancelled")`
  select from returns where program_id = ${"programId"} and cancels_id = ${"returnId"}
`;

/** Whether a return holds now. */
export async function returnStatus(
  { lane, configuration }: Context,
  returnId: string,
): Promise<"RECORDED" | "CANCELLED"> {
  const { programId } = configuration;
  const found = await lane.rows(FIND_CANCELLING, { programId, returnId });
  return found.length > 0 ? "CANCELLED" : "RECORDED";
}

const READ_RESULT = sql.read<{ result: RecordedReturn }>("read what recording a return answered")`
  select result from returns
  where member_id = (
    select member_id from returns
    where program_id = ${"programId"} and cancels_id = ${"returnId"}
  ) and id = ${"returnId"}
`;

/** What recording a return that was cancelled answered; null for one that holds. */
export async function recordedReturn(
  { lane, configuration }: Context,
  returnId: string,
): Promise<RecordedReturn | null> {
  const { programId } = configuration;
  const [row] = await lane.rows(READ_RESULT, { programId, returnId });
  return row?.result ?? null;
}
