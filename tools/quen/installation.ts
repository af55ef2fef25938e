import "reflect-metadata";
import { openApp } from "../../api/engine/app.ts";
import type { App } from "../../api/engine/app.ts";
import type { Context } from "../../api/graphql/context.ts";
import type { Caller } from "../../api/values/caller.ts";
import { openEngine } from "../../api/engine/engine.ts";
import type { Engine } from "../../api/engine/engine.ts";
import { modules } from "../../api/modules.ts";
import { openLog } from "../../api/open-log.ts";
import { readSettings } from "../../api/settings.ts";
import { systemClock } from "../../api/values/clock.ts";

/** An installation that a command works on: its database, which may be in use by a server. */
export interface Installation {
  readonly app: App;
  /**
   * What a caller's writes and reads are given, in English. Opens the engine when it is first
   * asked for: not every command needs one.
   */
  contextFor(caller: Caller): Promise<Context>;
  /** One write of the engine's own, which is nobody's for the audit log. */
  readonly writeAsSystem: Engine["writeAsSystem"];
}

/**
 * Opens the installation that the environment names, as `npm start` does, for one command.
 * @param forced settings that the command needs, whatever the environment says
 * @throws SettingsError, and what keeps the database from being opened.
 */
export async function inInstallation(
  run: (it: Installation) => Promise<void>,
  forced: Readonly<Record<string, string>> = {},
): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const settings = readSettings({ LOG_LEVEL: "warn", ...process.env, DEMO: "off", ...forced });
  const log = openLog(settings);
  const entities = modules.flatMap((module) => module.entities ?? []);
  const app = await openApp({ settings, log, entities: entities as never, joins: true });
  opened.defer(() => app.close());
  let engine: Promise<Engine> | undefined;
  const opening = () =>
    (engine ??= openEngine({ ...app, ...settings, clock: systemClock, wake: () => {} }).then(
      (it) => {
        opened.defer(() => it.close());
        return it;
      },
    ));
  await run({
    app,
    async contextFor(caller) {
      const { contextFor } = await opening();
      return contextFor({ caller, requestId: "quen", acceptLanguage: "en", log });
    },
    async writeAsSystem(programId, call) {
      const { writeAsSystem } = await opening();
      await writeAsSystem(programId, call);
    },
  });
}

/** Brings the database to this version, before the servers of this version are started. */
export function migrate({ json }: { readonly json?: boolean }): Promise<void> {
  const run = async ({ app }: { app: { applied: readonly string[] } }) => {
    if (json) console.log(JSON.stringify({ applied: app.applied }));
    else console.log(app.applied.length > 0 ? `Ran ${app.applied.join(", ")}.` : NOTHING);
  };
  return inInstallation(run, { MIGRATE: "on" });
}

const NOTHING = "The database is at this version already.";
