import type { App } from "../../api/engine/app.ts";
import { openEngine } from "../../api/engine/engine.ts";
import type { Engine } from "../../api/engine/engine.ts";
import type { Caller } from "../../api/values/caller.ts";
import { PartnerCompany } from "../../api/modules/partners/partner-company.ts";
import type { Context } from "../../api/graphql/context.ts";
import { dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { followEvents } from "./follow-events.ts";
import { partnerNames } from "./partners.ts";
import type { PartnerKey } from "./partners.ts";
import type { PartnerEvent } from "./partner-year.ts";
import { partnerMoment, recordPartnerEvent } from "./record-partner-event.ts";
import type { PartnerMoment } from "./record-partner-event.ts";
import type { OwnEvent, TimelineEvent } from "./timeline-events.ts";
import { recordHappening } from "./record-timeline-event.ts";
import { momentOf, ZONE } from "./year.ts";

/** What is recorded, where, and who wants to know how far it is. */
export interface Year {
  readonly programId: string;
  /** The day after the last. */
  readonly today: Day;
  readonly timelineEvents: readonly TimelineEvent[];
  /** Called with how many are done. */
  onProgress(done: number): void;
}

/**
 * Lets the year happen again: every happening is one of the engine's own writes, at its own moment;
 * what follows from a day's happenings follows in its evening; what is due is posted in the first
 * night of each month and in the last of all. A year that was broken off goes on where it was.
 */
export async function recordYear(app: App, year: Year): Promise<void> {
  const { programId, today, timelineEvents, onProgress } = year;
  let now = timelineEvents[0]!.at;
  const { tokenSecret, isProduction } = app.settings;
  const clock = { now: () => now };
  const engine = await openEngine({ ...app, tokenSecret, isProduction, clock, wake: () => {} });
  const asking = { caller: shopOf(programId), requestId: "demo", log: app.log };
  const partners = await app.orm.em.fork().find(PartnerCompany, { programId });
  const idOf = (key: PartnerKey) => partners.find(({ name }) => name === partnerNames[key])!.id;
  const settle = async (day: Day) => {
    now = momentOf(day, 0);
    await runTasks(engine);
  };

  let done = 0;
  let isNews = false;
  const happen = async (moment: Moment) => {
    const isNew =
      "partnerId" in moment
        ? await recordPartnerEvent(app, moment.timelineEvent, moment)
        : await recordHappening(app, moment.timelineEvent, moment.context);
    isNews ||= isNew;
    onProgress(++done);
  };

  try {
    let month = "";
    for (const [day, ofDay] of Map.groupBy(timelineEvents, ({ at }) => dayOf(at, ZONE))) {
      if (day.slice(0, 7) !== month) await settle(day);
      month = day.slice(0, 7);
      const moments: Moment[] = [];
      for (const timelineEvent of ofDay) {
        now = timelineEvent.at;
        if ("partner" in timelineEvent) {
          const request = { programId, log: app.log };
          const partner = { key: timelineEvent.partner, id: idOf(timelineEvent.partner) };
          const contexts = await partnerMoment(engine, request, partner);
          moments.push({ timelineEvent, ...contexts });
          continue;
        }
        moments.push({ timelineEvent, context: await engine.contextFor(asking) });
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
type Moment =
  | { readonly timelineEvent: OwnEvent; readonly context: Context }
  | ({ readonly timelineEvent: PartnerEvent } & PartnerMoment);

/**
 * A member's own moments keep their order; on one day nobody waits for another member, which seeds
 * in 17 s instead of 24 s on two cores.
 */
async function eachMemberInOrder(
  moments: readonly Moment[],
  happen: (moment: Moment) => Promise<void>,
): Promise<void> {
  const members = Map.groupBy(moments, ({ timelineEvent }) => timelineEvent.externalId);
  await Promise.all(
    [...members.values()].map(async (own) => {
      for (const moment of own) await happen(moment);
    }),
  );
}

async function runTasks(engine: Engine): Promise<void> {
  for (const task of engine.worker().schedules) await task.run();
}

/** The shop's backend, before its key is there. */
function shopOf(programId: string): Caller {
  const credential = { programId, credentialId: programId, ownerId: programId };
  return { kind: "BACKEND", ...credential, scopes: new Set(["members:write", "purchases:write"]) };
}
