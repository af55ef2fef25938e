import type { App } from "../../api/app.ts";
import { openEngine } from "../../api/engine.ts";
import type { Engine } from "../../api/engine.ts";
import type { Caller } from "../../api/graphql/caller.ts";
import type { Context } from "../../api/graphql/context.ts";
import { dayOf } from "../../api/rules/calendar.ts";
import type { Day } from "../../api/rules/calendar.ts";
import { followEvents } from "./follow-events.ts";
import type { Happening } from "./happenings.ts";
import { recordHappening } from "./record-happening.ts";
import { momentOf, ZONE } from "./year.ts";

/** What is recorded, where, and who wants to know how far it is. */
export interface Year {
  readonly programId: string;
  /** The day after the last. */
  readonly today: Day;
  readonly happenings: readonly Happening[];
  /** Called with how many are done. */
  onProgress(done: number): void;
}

/**
 * Lets the year happen again: every happening is one of the engine's own writes, at its own moment; what follows from
 * a day's happenings follows in its evening; what is due is posted in the first night of each month and in the last of
 * all. A year that was broken off goes on where it was.
 */
export async function recordYear(app: App, year: Year): Promise<void> {
  const { programId, today, happenings, onProgress } = year;
  let now = happenings[0]!.at;
  const { tokenSecret, isProduction } = app.settings;
  const clock = { now: () => now };
  const engine = await openEngine({ ...app, tokenSecret, isProduction, clock, wake: () => {} });
  const asking = { caller: shopOf(programId), requestId: "demo", log: app.log };
  const settle = async (day: Day) => {
    now = momentOf(day, 0);
    await doDuties(engine);
  };

  let done = 0;
  let isNews = false;
  const happen = async ({ happening, context }: Moment) => {
    const isNew = await recordHappening(app, happening, context);
    isNews ||= isNew;
    onProgress(++done);
  };

  try {
    let month = "";
    for (const [day, ofDay] of Map.groupBy(happenings, ({ at }) => dayOf(at, ZONE))) {
      if (day.slice(0, 7) !== month) await settle(day);
      month = day.slice(0, 7);
      const moments: Moment[] = [];
      for (const happening of ofDay) {
        now = happening.at;
        moments.push({ happening, context: await engine.contextFor(asking) });
      }
      isNews = false;
      await eachMemberInOrder(moments, happen);
      // What was recorded before a year was broken off is of a later time than this day.
      if (isNews) await followEvents(app, engine);
    }
    await settle(today);
    await followEvents(app, engine);
  } finally {
    await engine.close();
  }
}

/** A happening and the engine at that moment. */
interface Moment {
  readonly happening: Happening;
  readonly context: Context;
}

/**
 * A member's own moments keep their order; on one day nobody waits for another member, which seeds in 17 s instead
 * of 24 s on two cores.
 */
async function eachMemberInOrder(
  moments: readonly Moment[],
  happen: (moment: Moment) => Promise<void>,
): Promise<void> {
  const members = Map.groupBy(moments, ({ happening }) => happening.externalId);
  await Promise.all(
    [...members.values()].map(async (own) => {
      for (const moment of own) await happen(moment);
    }),
  );
}

async function doDuties(engine: Engine): Promise<void> {
  for (const duty of engine.worker().schedules) await duty.run();
}

/** The shop's backend, before its key is there. */
function shopOf(programId: string): Caller {
  const credential = { programId, credentialId: programId, ownerId: programId };
  return { kind: "BACKEND", ...credential, scopes: new Set(["members:write", "purchases:write"]) };
}
