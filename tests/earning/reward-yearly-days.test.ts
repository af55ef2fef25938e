import { describe, expect, test } from "vitest";
import { anniversariesOn, birthdaysOn } from "../../api/modules/earning/yearly-days.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const BIRTHDAY = {
  ...{ title: "Happy birthday", trigger: "BIRTHDAY" as const },
  effects: [{ kind: "FIXED" as const, points: 30 }],
};
const ANNIVERSARY = {
  ...{ title: "A year with us", trigger: "ANNIVERSARY" as const },
  effects: [{ kind: "FIXED" as const, points: 7 }],
};

/** A program of its own, on 15 June 2026 at 10:00, with these rules since the day before. */
async function openWith(...rules: (typeof BIRTHDAY | typeof ANNIVERSARY)[]) {
  const tea = await openProgram({ rules: [] });
  // Duties go by the clock that is furthest: only by ours.
  for (const id of tea.scene.clocks.keys()) {
    if (id !== tea.programId) tea.scene.clocks.delete(id);
  }
  tea.clock.set("2026-06-14T10:00:00+07:00");
  for (const rule of rules) await tea.admin.addRule(rule);
  tea.clock.set("2026-06-15T10:00:00+07:00");
  return tea;
}

function runDuty(tea: TestProgram): Promise<void> {
  const { schedules } = tea.scene.engine.worker();
  return schedules.find(({ name }) => name === "reward-yearly-days")!.run();
}

/** On which days a member was given how much. */
async function given(tea: TestProgram, member: { id: string }) {
  const rows = await tea.sql<{ at: Date; points: string }>(
    `select occurred_at as at, points from entries
     where kind = 'EARN' and member_id = '${tea.uuid(member.id)}' order by sequence`,
  );
  const day = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" });
  return rows.map(({ at, points }) => `${day.format(at)} ${points}`);
}

describe("a birthday", () => {
  test("is rewarded on its day, once, however often the worker runs, and again a year later", async () => {
    const tea = await openWith(BIRTHDAY);
    const lan = await tea.shop.enroll({ birthDate: "1990-06-17" });

    for (let hours = 0; hours < 72; hours += 9) {
      await runDuty(tea);
      tea.clock.advance("PT9H");
    }
    tea.clock.set("2027-06-17T00:00:00+07:00");
    await runDuty(tea);
    await runDuty(tea);

    expect(await given(tea, lan)).toEqual(["2026-06-17 30", "2027-06-17 30"]);
    const { me } = await (await tea.memberOf(lan)).page();
    expect(me.activity.nodes[0]).toMatchObject({ title: "Birthday", points: 30 });
    expect(await tea.admin.verify(lan)).toMatchObject({ ok: true });
  });

  test("that an account merged into the member has had this year comes next year again", async () => {
    const tea = await openWith(BIRTHDAY);
    const old = await tea.shop.enroll({ birthDate: "1990-06-17" });
    const lan = await tea.shop.enroll({ birthDate: "1990-06-19" });
    tea.clock.set("2026-06-17T10:00:00+07:00");
    await runDuty(tea);
    await tea.admin.merge(old, lan);
    await deliverEvents(tea);
    for (const day of ["2026-06-19", "2027-06-19"]) {
      tea.clock.set(`${day}T10:00:00+07:00`);
      await runDuty(tea);
    }

    expect(await given(tea, old)).toEqual(["2026-06-17 30"]);
    expect(await given(tea, lan)).toEqual(["2027-06-19 30"]);
  });

  test("is not rewarded before its day begins in the program's time zone", async () => {
    const tea = await openWith(BIRTHDAY);
    const lan = await tea.shop.enroll({ birthDate: "1990-06-16" });

    tea.clock.set("2026-06-15T23:59:59+07:00");
    await runDuty(tea);
    expect(await given(tea, lan)).toEqual([]);
    tea.clock.set("2026-06-16T00:00:00+07:00");
    await runDuty(tea);
    expect(await given(tea, lan)).toEqual(["2026-06-16 30"]);
  });

  test("is found on the day the member joins, or tells of it; not when it was before joining", async () => {
    const tea = await openWith(BIRTHDAY);
    await runDuty(tea);
    const today = await tea.shop.enroll({ birthDate: "1990-06-15" });
    const before = await tea.shop.enroll({ birthDate: "1990-06-14" });
    const told = await tea.shop.enroll();
    await tea.shop.update({ member: { id: told.id }, birthDate: "1990-06-15" });

    await runDuty(tea);
    await runDuty(tea);

    expect(await given(tea, today)).toEqual(["2026-06-15 30"]);
    expect(await given(tea, told)).toEqual(["2026-06-15 30"]);
    expect(await given(tea, before)).toEqual([]);
  });

  test("that is told anew in the same year is not rewarded anew", async () => {
    const tea = await openWith(BIRTHDAY);
    const lan = await tea.shop.enroll({ birthDate: "1990-06-15" });
    await runDuty(tea);
    await tea.shop.update({ member: { id: lan.id }, birthDate: "1990-06-20" });
    tea.clock.advance("P5D");

    await runDuty(tea);

    expect(await given(tea, lan)).toEqual(["2026-06-15 30"]);
  });

  test("goes by the rule in force when the day began", async () => {
    const tea = await openWith();
    const [today, tomorrow] = [
      await tea.shop.enroll({ birthDate: "1990-06-15" }),
      await tea.shop.enroll({ birthDate: "1990-06-16" }),
    ];
    tea.clock.set("2026-06-15T12:00:00+07:00");
    await tea.admin.addRule(BIRTHDAY);

    for (let day = 0; day < 3; day++) {
      await runDuty(tea);
      tea.clock.advance("P1D");
    }

    expect([await given(tea, today), await given(tea, tomorrow)]).toEqual([[], ["2026-06-16 30"]]);
  });

  test("brings a suspended member nothing, later neither", async () => {
    const tea = await openWith(BIRTHDAY);
    const lan = await tea.shop.enroll({ birthDate: "1990-06-15" });
    const setStatus = (status: string) =>
      tea.sql(`update members set status = '${status}' where id = '${tea.uuid(lan.id)}'`);
    await setStatus("SUSPENDED");
    await runDuty(tea);
    await setStatus("ACTIVE");

    await runDuty(tea);

    expect(await given(tea, lan)).toEqual([]);
  });

  test("is rewarded once when two workers look for it at once", async () => {
    const tea = await openWith(BIRTHDAY);
    const lan = await tea.shop.enroll({ birthDate: "1990-06-15" });

    await Promise.all([runDuty(tea), runDuty(tea), runDuty(tea)]);

    expect(await given(tea, lan)).toEqual(["2026-06-15 30"]);
  });
});

test("thirteen months without a worker bring what they would have brought with one", async () => {
  const results = [];
  for (const isOff of [false, true]) {
    const tea = await openWith(BIRTHDAY, ANNIVERSARY);
    const births = ["1990-06-16", "1991-02-28", "1992-02-29", "1993-12-31", "1994-07-14"];
    const members = [];
    for (const birthDate of births) {
      members.push(await tea.shop.enroll({ birthDate }));
      tea.clock.advance("P4D");
    }
    for (let week = 0; week < 57; week++) {
      tea.clock.advance("P1W");
      if (!isOff) await runDuty(tea);
    }
    await runDuty(tea);
    const all = [];
    for (const member of members) all.push((await given(tea, member)).sort());
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
  const tea = await openWith(ANNIVERSARY);
  const household = (await tea.admin.createHousehold(await tea.shop.enroll())).household!;
  tea.clock.set("2027-06-15T12:00:00+07:00");
  await runDuty(tea);

  expect(await given(tea, household)).toEqual([]);
});
