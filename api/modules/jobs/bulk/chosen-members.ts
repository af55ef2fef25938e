import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import { MEMBERS, membersMatching } from "../../care/members-matching.ts";
import type { BulkAction } from "./chosen-action.ts";

/** The members that an input chooses, not looked up yet. */
export interface ChosenMembers {
  /** @throws Refusal NOT_FOUND, WRONG_NUMBER_OF_ITEMS */
  count(rows: RunStatement): Promise<number>;
  /** The same members, now, as those of a job. @returns how many. @throws Refusal the same */
  insert(rows: RunStatement, jobId: string): Promise<number>;
}

const MEMBERS_MAX = 100_000;
const IDS = ["input", "memberIds"];

/**
 * Which members an input chooses: those that it names, or all who match.
 * @throws Refusal EXACTLY_ONE_REQUIRED
 */
export async function chosenMembers(
  context: Context,
  { memberIds, matching }: Pick<BulkAction, "memberIds" | "matching">,
): Promise<ChosenMembers> {
  if ((memberIds == null) === (matching == null)) {
    const field = memberIds == null ? ["input"] : ["input", "matching"];
    throw refusal("EXACTLY_ONE_REQUIRED", field, text("jobs.exactlyOneSelection"));
  }
  if (memberIds != null) return namedMembers(context.configuration.programId, memberIds);
  const { conditions, values, put } = await membersMatching(context, matching!);
  const most = put(MEMBERS_MAX + 1);
  const chosen = `select m.id ${[MEMBERS, ...conditions].join(" and ")} limit ${most}`;
  const place = `$${values.length + 1}::uuid`;
  return {
    async count(rows) {
      const [counted] = await rows<{ count: number }>(
        `select count(*) as count from (${chosen}) chosen`,
        values,
      );
      return expectSome(counted!.count);
    },
    async insert(rows, jobId) {
      const [counted] = await rows<{ count: number }>(
        `with inserted as (
          insert into staff_job_members (job_id, member_id)
          select ${place}, id from (${chosen}) chosen
          returning 1
        ) select count(*) as count from inserted`,
        [...values, jobId],
      );
      return expectSome(counted!.count);
    },
  };
}

const FIND_NAMED = sql.read<{ id: string }>("find the members that a job names")`
  select id from members
  where program_id = ${"programId"} and id = any (${"ids"}::uuid[]) and kind <> 'HOUSEHOLD'
`;

const INSERT_NAMED = sql.write("insert the members that a job names")`
  insert into staff_job_members (job_id, member_id)
  select ${"jobId"}, unnest(${"ids"}::uuid[])
`;

function namedMembers(programId: string, memberIds: readonly string[]): ChosenMembers {
  const found = async (rows: RunStatement): Promise<string[]> => {
    const ids = memberIds.map((id) => decodeId("mem", id));
    const known = await rows(FIND_NAMED, { programId, ids: ids.filter((id) => id !== null) });
    const own = new Set(known.map(({ id }) => id));
    const missing = ids.findIndex((id) => id === null || !own.has(id));
    if (missing < 0) return [...own];
    throw refusal("NOT_FOUND", [...IDS, String(missing)], text("care.noSuchMember"));
  };
  return {
    count: async (rows) => expectSome((await found(rows)).length),
    async insert(rows, jobId) {
      const ids = await found(rows);
      await rows(INSERT_NAMED, { jobId, ids });
      return expectSome(ids.length);
    },
  };
}

function expectSome(count: number): number {
  if (count > 0 && count <= MEMBERS_MAX) return count;
  const message =
    count === 0 ? text("jobs.nobodyMatches") : text("jobs.tooMany", { max: MEMBERS_MAX });
  throw refusal("WRONG_NUMBER_OF_ITEMS", ["input"], message);
}
