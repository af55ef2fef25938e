import "reflect-metadata";
import pino from "pino";
import { openDatabase } from "../../../api/database/open.ts";
import { openReadLane } from "../../../api/database/read-lane.ts";
import { servedEmbedded } from "../../../api/database/embedded/served-embedded.ts";
import { listenUrlOf } from "../../../api/engine/app.ts";
import { openEngine } from "../../../api/engine/engine.ts";
import { modules } from "../../../api/modules.ts";
import { readSettings, SettingsError } from "../../../api/settings.ts";
import type { Settings } from "../../../api/settings.ts";
import { systemClock } from "../../../api/values/clock.ts";
import { checkDatabase } from "./check-database.ts";
import { checkObjectStore } from "./check-object-store.ts";
import { checkMail } from "./check-mail.ts";
import { checkPrograms } from "./check-programs.ts";
import { checkSettings } from "./check-settings.ts";
import { healthy, warning, wrong } from "./finding.ts";
import type { Finding } from "./finding.ts";

export interface Patient {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** This machine's time. */
  readonly now?: () => Date;
}

/** Finds out what is wrong with an installation; changes nothing in it. */
export async function diagnose({
  environment,
  now = () => new Date(),
}: Patient): Promise<Finding[]> {
  const settings = settingsOf(environment);
  if ("problems" in settings) {
    return settings.problems.map((problem) => {
      const [name, ...rest] = problem.split(":");
      return wrong("settings", `${name} is wrong.`, rest.join(":").trim());
    });
  }
  const findings = checkSettings(settings);
  if (settings.smtpUrl) findings.push(await checkMail(settings.smtpUrl));
  if (settings.objectStore) findings.push(await checkObjectStore(settings.objectStore));
  const logins = await loginsOf(settings);
  if (!logins) {
    const message = "The embedded PostgreSQL does not run, so nothing in it was looked at.";
    return [...findings, warning("database", message, "Start the server, and ask again.")];
  }
  const ofDatabase = await checkDatabase({
    ...settings,
    ...logins,
    listenUrl: listenUrlOf(settings, logins.url),
    now,
  });
  findings.push(...ofDatabase);
  const isReadable = ["database", "migrations"].every((part) =>
    ofDatabase.every((it) => it.part !== part || it.state !== "problem"),
  );
  if (isReadable) findings.push(...(await checkInside(settings, logins.url)));
  return findings;
}

function settingsOf(environment: Patient["environment"]) {
  try {
    return readSettings({ ...environment });
  } catch (error) {
    if (error instanceof SettingsError) return { problems: error.problems };
    throw error;
  }
}

function loginsOf({ database, dataDir }: Settings) {
  return database === "embedded" ? servedEmbedded(dataDir) : database;
}

async function checkInside(settings: Settings, url: string): Promise<Finding[]> {
  await using opened = new AsyncDisposableStack();
  const log = pino({ level: "silent" });
  const entities = modules.flatMap((module) => module.entities ?? []);
  const orm = await openDatabase({ url, entities: entities as never });
  opened.defer(() => orm.close());
  const lane = await openReadLane({ url });
  opened.defer(() => lane.close());
  const clock = systemClock;
  // Nothing changes while it looks.
  const connections = { orm, lane, url, listenUrl: null };
  const engine = await openEngine({ ...settings, ...connections, log, clock, wake: () => {} });
  opened.defer(() => engine.close());
  const findings = await checkPrograms({ app: { lane, log }, engine });
  return findings.length > 0 ? findings : [healthy("programs", "There is no program yet.")];
}
