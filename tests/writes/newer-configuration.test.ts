import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";

test("many writes that meet a newer configuration are served and priced by it", async () => {
  const { shop, sql, programId } = await openProgram();
  const members = await Promise.all(Array.from({ length: 40 }, () => shop.enroll()));
  for (const member of members) await shop.buy(member, "10000");

  // No NOTIFY: the writes themselves must find out, each holding its connection.
  await sql(`
    update earning_rule_versions v set definition = jsonb_set(definition, '{effects,0,points}', '3')
    from earning_rules r
    where r.id = v.rule_id and r.program_id = '${programId}'
      and definition #>> '{effects,0,kind}' = 'PER_AMOUNT';
    update programs set catalog_version = catalog_version + 1 where id = '${programId}'`);
  const bought = await Promise.all(members.map((member) => shop.buy(member, "10000")));

  expect(bought.map(({ earned }) => earned.points)).toEqual(members.map(() => 3));
});
