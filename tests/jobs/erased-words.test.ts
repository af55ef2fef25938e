import { beforeEach, expect, test } from "vitest";
import { dump } from "../harness/dump.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { jobsOf } from "./job-fixture.ts";

// Each is found nowhere but where it was planted.
const SEARCHED = "Kanarisearch";
const NAME = "Kanarilan";
const REASON = "Sorry, Kanarilan";
const GIFT = { points: 10, reason: REASON };

let program: TestProgram;
let jobs: ReturnType<typeof jobsOf>;
beforeEach(async () => {
  program = await openProgram();
  jobs = jobsOf(program);
});

/** The tables that hold a name. */
async function named(name: string): Promise<string[]> {
  const tables = Object.entries(await dump(program.fixture.database.superuserUrl));
  const isNamed = ([, text]: [string, string]) => text.toLowerCase().includes(name.toLowerCase());
  return tables.filter(isNamed).map(([table]) => table);
}

test("what a job's members were searched by is stored nowhere", async () => {
  await program.shop.enroll({ givenName: SEARCHED });
  await jobs.ofMembers(2);
  const before = await named(SEARCHED);

  const { total } = await jobs.started({
    matching: { search: SEARCHED },
    adjustPoints: { ...GIFT, reason: "Goodwill" },
  });

  expect(total).toBe(1);
  expect(await named(SEARCHED)).toEqual(before);
});

test("erasing a member takes what staff wrote about a job that it was in", async () => {
  const [first, second] = await jobs.ofMembers(2);
  const { id } = await jobs.started({ matching: {}, adjustPoints: GIFT });
  await jobs.run();
  expect(await jobs.job(id)).toMatchObject({ succeeded: 2, parameters: GIFT });

  await program.admin.erase(first!);

  expect((await jobs.job(id)).parameters).toEqual({ ...GIFT, reason: "" });
  await program.admin.erase(second!);
  expect(await named(NAME)).toEqual([]);
  expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });
});

test("a job keeps its words until it has ended, also when a member is erased", async () => {
  const [first] = await jobs.ofMembers(2);
  const { id } = await jobs.started({ matching: {}, adjustPoints: GIFT });
  await program.admin.erase(first!);
  expect((await jobs.job(id)).parameters).toEqual(GIFT);

  await jobs.run();

  expect(await jobs.job(id)).toMatchObject({ succeeded: 1, refused: 1 });
  expect((await jobs.job(id)).parameters).toEqual({ ...GIFT, reason: "" });
});
