import pg from "pg";
import type { App } from "../api/engine/app.ts";
import { AccessKey } from "../api/modules/access/access-key.ts";
import { PartnerCompany } from "../api/modules/partners/partner-company.ts";
import { Program } from "../api/modules/programs/program.ts";
import { dayOf } from "../api/values/calendar.ts";
import type { Day } from "../api/values/calendar.ts";
import { timelineEvents } from "./demo/timeline-events.ts";
import { mocCoffee } from "./demo/program.ts";
import { recordYear } from "./demo/record-year.ts";
import { addSandbox } from "./demo/sandbox.ts";
import { addDemoStaff } from "./demo/staff.ts";
import { addWebhookEndpoint } from "./demo/webhook-endpoint.ts";
import { todayOf, ZONE } from "./demo/year.ts";
import { progressBar } from "../tools/progress-bar.ts";
import { seedKeys, seedProgram } from "../api/engine/programs/seed-program.ts";

/**
 * Fills an empty database with the demo program, Mộc Coffee: 200 members and the year until
 * yesterday. The keys come last, so a demo without keys is one that was broken off: it is finished,
 * with the year it began with.
 * @param onProgress is given the share that is seeded, from 0 to 1
 */
export async function seedDemo(
  app: App,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  const unlock = await lock(app.url);
  try {
    const found = await findPrograms(app);
    if (found !== "OTHERS") {
      const { programId, today } = found ?? (await beginDemo(app));
      await finishDemo(app, { programId, today, onProgress });
    }
    // A demo of before there were sandboxes gets one, too.
    const demo = await app.orm.em.fork().findOne(Program, DEMO);
    if (demo) await addSandbox(app, demo.id);
  } finally {
    await unlock();
  }
}

const DEMO = { isDemo: true, isSandbox: false };

/** Two processes that start at once seed one demo. */
async function lock(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: "quen demo" });
  client.on("error", () => {});
  await client.connect();
  await client.query("select pg_advisory_lock(hashtext('quen.demo'))");
  return () => client.end();
}

interface Demo {
  readonly programId: string;
  readonly today: Day;
}

/**
 * The demo that was broken off; OTHERS when there is no room for one; null in an empty database.
 */
async function findPrograms({ orm }: App): Promise<Demo | "OTHERS" | null> {
  const em = orm.em.fork();
  const demo = await em.findOne(Program, DEMO);
  const isOpen = demo && (await em.count(AccessKey, { programId: demo.id })) > 0;
  if (demo && !isOpen) return { programId: demo.id, today: todayOf(demo.createdAt) };
  return (await em.count(Program)) > 0 ? "OTHERS" : null;
}

async function beginDemo({ orm }: App): Promise<Demo> {
  const today = dayOf(new Date(), ZONE);
  const { programId } = await seedProgram(orm, { ...mocCoffee(today), keys: [] });
  return { programId, today };
}

async function finishDemo(
  app: App,
  { programId, today, onProgress }: Demo & { onProgress: (share: number) => void },
): Promise<void> {
  const all = timelineEvents(today);
  const bar = progressBar({
    title: "  Seeding Mộc Coffee",
    output: process.stdout,
    lineEvery: 0.2,
  });
  const showProgress = (done: number) => {
    bar.at(done / all.length);
    onProgress(done / all.length);
  };
  await recordYear(app, { programId, today, timelineEvents: all, onProgress: showProgress });
  bar.end();

  const plan = mocCoffee(today);
  const partners = await app.orm.em.fork().find(PartnerCompany, { programId });
  const idOf = (name: string) => partners.find((partner) => partner.name === name)!.id;
  const named = Object.entries(plan.partners ?? {}).map(([key, name]) => [key, idOf(name)]);
  await addWebhookEndpoint(app, programId);
  await addDemoStaff(app, programId);
  await seedKeys(app.orm, plan, { programId, partnerIds: Object.fromEntries(named) });
}
