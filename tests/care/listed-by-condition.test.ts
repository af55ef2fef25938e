import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { PurchaseFacts } from "../../api/modules/earning/earning-facts.ts";
import { conditionFields } from "../harness/condition-fields.ts";
import { compileCondition } from "../../api/values/conditions/condition.ts";
import { readCondition } from "../../api/values/conditions/read-condition.ts";
import { Members } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { anyCondition } from "../purchases/any-condition.ts";
import { randomRuns } from "../harness/random-runs.ts";

const { segment: _, ...memberFields } = conditionFields.vocabulary("MEMBER", "VND");
const ZONE = "Asia/Ho_Chi_Minh";
const LIKELY = {
  tierLevel: [0, 1, 2, 3],
  birthdayMonth: [true, false],
  age: [0, 11, 22, 33, 34, 35],
  daysEnrolled: [0, 1, 30, 31],
  locale: ["vi", "en", "fr"],
};

interface ExpectedMember {
  readonly id: string;
  readonly birthDay: string | null;
  readonly enrolledDay: string;
  readonly locale: string | null;
  readonly tierLevel: number;
}

let program: TestProgram;
let members: ExpectedMember[];
beforeAll(async () => {
  program = await openProgram();
  const { shop, clock } = program;
  members = [];
  const enroll = async (birthDate: string | null, locale: string | null, spends: string) => {
    const { id } = await shop.enroll({ birthDate, locale });
    await shop.buy({ id }, spends);
    const tierLevel = Number(spends) >= 3_000_000 ? 3 : Number(spends) >= 1_000_000 ? 2 : 1;
    const enrolledDay = clock.in("PT7H").toISOString().slice(0, 10);
    members.push({ id, birthDay: birthDate, enrolledDay, locale, tierLevel });
  };
  await enroll(null, null, "10000");
  await enroll("1992-07-16", "vi", "1000000");
  await enroll("2004-02-29", "en", "3000000");
  clock.advance("P30D");
  await enroll("1993-07-15", "vi", "5000");
  await enroll("1991-07-14", null, "2000000");
  clock.advance("PT15H");
  await enroll(null, "en", "3000000");
});

async function listed(condition: unknown): Promise<string[]> {
  const page = (await program.admin.ask(Members, { where: { condition } })).members;
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map(({ id }) => id).sort();
}

/** Who meets a condition, as a rule would find on a purchase now. */
function expected(json: unknown): string[] {
  const read = readCondition(json, memberFields);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const compiled = compileCondition(read.condition!, conditionFields.test);
  const purchase = { placedAt: program.clock.now(), channel: null, locationId: null, lines: [] };
  const none = { isFirstPurchase: false };
  const meets = (member: ExpectedMember) => {
    const facts = new PurchaseFacts(purchase, [], { zone: ZONE, member: { ...none, ...member } });
    return compiled.holds((position) => compiled.asks[position]!(facts));
  };
  return members
    .filter(meets)
    .map(({ id }) => id)
    .sort();
}

test("members are listed by any condition just as a rule would find them", async () => {
  await fc.assert(
    fc.asyncProperty(anyCondition(memberFields, LIKELY), async (json) => {
      expect(await listed(json)).toEqual(expected(json));
    }),
    randomRuns(100),
  );
});

test("an empty condition asks nothing, and one goes with other filters", async () => {
  expect(await listed({ combinator: "and", rules: [] })).toHaveLength(members.length);
  const where = {
    condition: { field: "tierLevel", operator: ">=", value: 2 },
    totalSpent: { max: "2000000" },
  };
  expect((await program.admin.ask(Members, { where, first: 1 })).members.totalCount).toBe(2);
});

test.each([
  ["a field of a purchase", { field: "amount", operator: ">", value: "1" }, ["field"]],
  ["a value of another type", { field: "age", operator: ">", value: "old" }, ["value"]],
  ["no condition at all", 7, []],
])("%s is refused, at the field", async (_, condition, path) => {
  await expect(program.admin.ask(Members, { where: { condition } })).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    field: ["where", "condition", ...path],
  });
});
