import { expect, test } from "vitest";
import { sql } from "../../api/database/sql.ts";
import {
  currentMemberOf,
  pooledMembersOf,
  READ_MERGE_PATH,
} from "../../api/modules/members/merged-members.ts";
import { FIND_BY_ID } from "../../api/modules/members/member-by.ts";
import { FILTER_RETURNS } from "../../api/modules/referrals/journey/referral-event-filters.ts";
import { openProgram } from "../harness/open-program.ts";

const ID = "'01976f3e-8c00-7a11-9b7c-5d2f6e1a4c30'::uuid";
const memberId = sql.raw(ID);
const statement = sql.read("explained");

test.each([
  ["the member that stands for another", statement`${currentMemberOf(memberId)}`.text],
  ["the members merged into it", statement`select ${pooledMembersOf(memberId)}`.text],
  ["the whole merge path", READ_MERGE_PATH.text.replaceAll("$1", ID)],
  ["the member of an id", FIND_BY_ID.text.replaceAll("$1", ID).replaceAll("$2", ID)],
  ["the referral of a return", FILTER_RETURNS.text.replaceAll(/\$[12]/g, `array[${ID}]`)],
])("%s is found by keys, however many merges there are of others", async (_what, query) => {
  const program = await openProgram();
  await program.sql("begin");
  await program.sql("analyze merges");
  // As on the connections that plan a statement once, perhaps while there were no merges yet.
  await program.sql("set local enable_seqscan = off");
  const plan = await program.sql(`explain ${query}`);
  await program.sql("rollback");

  const lines = plan.map((row) => Object.values(row)[0] as string);
  expect(lines.join("\n")).toContain("merges");
  const scans = lines.flatMap((line, at) => (/Scan .*on merges/.test(line) ? [lines[at + 1]] : []));
  expect(scans.length).toBeGreaterThan(0);
  for (const condition of scans) expect(condition).toMatch(/(Index|Recheck) Cond: .*member_id = /);
});
