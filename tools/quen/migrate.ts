import { inInstallation } from "./installation.ts";

/** Brings the database to this version, before the servers of this version are started. */
export function migrate({ json }: { readonly json?: boolean }): Promise<void> {
  const run = async ({ app }: { app: { applied: readonly string[] } }) => {
    if (json) console.log(JSON.stringify({ applied: app.applied }));
    else console.log(app.applied.length > 0 ? `Ran ${app.applied.join(", ")}.` : NOTHING);
  };
  return inInstallation(run, { MIGRATE: "on" });
}

const NOTHING = "The database is at this version already.";
