import { describe, expect, test } from "vitest";
import { anniversariesOn, birthdaysOn } from "../../api/modules/earning/triggers/yearly-days.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const BIRTHDAY = {
  title: "Happy birthday",
  trigger: "BIRTHDAY" as const,
  effects: [{ kind: "FIXED" as const, points: 30 }],
};
const ANNIVERSARY = {
  title: "A year with us",
  trigger: "ANNIVERSARY" as const,
  effects: [{ kind: "FIXED" as const, points: 7 }],
};

/** A program of its own, on 15 June 2026 at 10:00, with these rules since the day before. */
async function openWith(...rules: (typeof BIRTHDAY | typeof ANNIVERSARY)[]) {
  const program = await openProgram({ rules: [] });
  // Duties go by the clock that is furthest: only by ours.
  for (const id of program.fixture.clocks.keys()) {
    if (id !== program.programId) program.fixture.clocks.delete(id);
  }
  program.clock.set("2026-06-14T10:00:00+07:00");
  for (const rule of rules) await program.admin.addRule(rule);
  program.clock.set("2026-06-15T10:00:00+07:00");
  return program;
}

function runTask(program: TestProgram): Promise<void> {
  const { schedules } = program.fixture.engine.worker();
  return schedules.find(({ name }) => name === "reward-yearly-days")!.run();
}

/** On which days a member was given how much. */
async function given(program: TestProgram, member: { id: string }) {
  const rows = await program.sql<{ at: Date; points: string }>(
    `select occurred_at as at, points from entries
     where kind = 'EARN' and member_id = '${program.uuid(member.id)}' order by sequence`,
  );
  const day = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" });
  return rows.map(({ at, points }) => `${day.format(at)} ${points}`);
}

describe("a birthday", () => {
  test("is rewarded on its day, once for any number of runs, and again a year later", async () => {
    const program = await openWith(BIRTHDAY);
    const buyer = await program.shop.enroll({ birthDate: "1990-06-17" });

    for (let hours = 0; hours < 72; hours += 9) {
      await runTask(program);
      program.clock.advance("PT9H");
    }
    program.clock.set("2027-06-17T00:00:00+07:00");
    await runTask(program);
    await runTask(program);

    expect(await given(program, buyer)).toEqual(["2026-06-17 30", "2027-06-17 30"]);
    const { me } = await (await program.memberOf(buyer)).page();
    expect(me.activity.nodes[0]).toMatchObject({ title: "Birthday", points: 30 });
    expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });
  });

  test("that a merged account had this year comes next year again", async () => {
    const program = await openWith(BIRTHDAY);
    const old = await program.shop.enroll({ birthDate: "1990-06-17" });
    const buyer = await program.shop.enroll({ birthDate: "1990-06-19" });
    program.clock.set("2026-06-17T10:00:00+07:00");
    await runTask(program);
    await program.admin.merge(old, buyer);
    await deliverEvents(program);
    for (const day of ["2026-06-19", "2027-06-19"]) {
      program.clock.set(`${day}T10:00:00+07:00`);
      await runTask(program);
    }

    expect(await given(program, old)).toEqual(["2026-06-17 30"]);
    expect(await given(program, buyer)).toEqual(["2027-06-19 30"]);
  });

  test("is not rewarded before its day begins in the program's time zone", async () => {
    const program = await openWith(BIRTHDAY);
    const buyer = await program.shop.enroll({ birthDate: "1990-06-16" });

    program.clock.set("2026-06-15T23:59:59+07:00");
    await runTask(program);
    expect(await given(program, buyer)).toEqual([]);
    program.clock.set("2026-06-16T00:00:00+07:00");
    await runTask(program);
    expect(await given(program, buyer)).toEqual(["2026-06-16 30"]);
  });

  test("is found on the day of joining or adding it, not when it was before", async () => {
    const program = await openWith(BIRTHDAY);
    await runTask(program);
    const today = await program.shop.enroll({ birthDate: "1990-06-15" });
    const before = await program.shop.enroll({ birthDate: "1990-06-14" });
    const later = await program.shop.enroll();
    await program.shop.update({ member: { id: later.id }, birthDate: "1990-06-15" });

    await runTask(program);
    await runTask(program);

    expect(await given(program, today)).toEqual(["2026-06-15 30"]);
    expect(await given(program, later)).toEqual(["2026-06-15 30"]);
    expect(await given(program, before)).toEqual([]);
  });

  test("that is changed in the same year is not rewarded again", async () => {
    const program = await openWith(BIRTHDAY);
    const buyer = await program.shop.enroll({ birthDate: "1990-06-15" });
    await runTask(program);
    await program.shop.update({ member: { id: buyer.id }, birthDate: "1990-06-20" });
    program.clock.advance("P5D");

    await runTask(program);

    expect(await given(program, buyer)).toEqual(["2026-06-15 30"]);
  });

  test("goes by the rule in force when the day began", async () => {
    const program = await openWith();
    const [today, tomorrow] = [
      await program.shop.enroll({ birthDate: "1990-06-15" }),
      await program.shop.enroll({ birthDate: "1990-06-16" }),
    ];
    program.clock.set("2026-06-15T12:00:00+07:00");
    await program.admin.addRule(BIRTHDAY);

    for (let day = 0; day < 3; day++) {
      await runTask(program);
      program.clock.advance("P1D");
    }

    expect([await given(program, today), await given(program, tomorrow)]).toEqual([
      [],
      ["2026-06-16 30"],
    ]);
  });

  test("brings a suspended member nothing, later neither", async () => {
    const program = await openWith(BIRTHDAY);
    const buyer = await program.shop.enroll({ birthDate: "1990-06-15" });
    const setStatus = (status: string) =>
      program.sql(`update members set status = '${status}' where id = '${program.uuid(buyer.id)}'`);
    await setStatus("SUSPENDED");
    await runTask(program);
    await setStatus("ACTIVE");

    await runTask(program);

    expect(await given(program, buyer)).toEqual([]);
  });

  test("is rewarded once when two workers look for it at once", async () => {
    const program = await openWith(BIRTHDAY);
    const buyer = await program.shop.enroll({ birthDate: "1990-06-15" });

    await Promise.all([runTask(program), runTask(program), runTask(program)]);

    expect(await given(program, buyer)).toEqual(["2026-06-15 30"]);
  });
});

test("thirteen months without a worker bring what they would have brought with one", async () => {
  const results = [];
  for (const isOff of [false, true]) {
    const program = await openWith(BIRTHDAY, ANNIVERSARY);
    const births = ["1990-06-16", "1991-02-28", "1992-02-29", "1993-12-31", "1994-07-14"];
    const members = [];
    for (const birthDate of births) {
      members.push(await program.shop.enroll({ birthDate }));
      program.clock.advance("P4D");
    }
    for (let week = 0; week < 57; week++) {
      program.clock.advance("P1W");
      if (!isOff) await runTask(program);
    }
    await runTask(program);
    const all = [];
    for (const member of members) all.push((await given(program, member)).sort());
    results.push(all);
  }

  expect(results[1]).toEqual(results[0]);
  expect(results[1]).toEqual([
    ["2026-06-16 30", "2027-06-15 7", "2027-06-16 30"],
    ["2027-02-28 30", "2027-06-19 7"],
    ["2027-02-28 30", "2027-06-23 7"],
    ["2026-12-31 30", "2027-06-27 7"],
    ["2026-07-14 30", "2027-07-01 7", "2027-07-14 30"],
  ]);
});

describe("29 February", () => {
  test.each([
    ["2026-02-28", [228, 229]],
    ["2028-02-28", [228]],
    ["2028-02-29", [229]],
    ["2026-03-01", [301]],
  ])("on %s birthdays of %j are kept", (day, birthdays) => {
    expect(birthdaysOn(day)).toEqual(birthdays);
  });

  test.each([
    ["2025-02-28", ["2024-02-28", "2024-02-29", "2023-02-28"]],
    ["2028-02-28", ["2027-02-28", "2026-02-28", "2025-02-28", "2024-02-28", "2023-02-28"]],
    ["2028-02-29", ["2024-02-29"]],
  ])("on %s the anniversary of %j is kept", (day, joined) => {
    const spans = anniversariesOn(day, "2023-01-01", "UTC");
    expect(spans.map(({ from }) => from.toISOString().slice(0, 10))).toEqual(joined);
  });
});

test("a household celebrates no anniversary", async () => {
  const program = await openWith(ANNIVERSARY);
  const household = (await program.admin.createHousehold(await program.shop.enroll())).household!;
  program.clock.set("2027-06-15T12:00:00+07:00");
  await runTask(program);

  expect(await given(program, household)).toEqual([]);
});
