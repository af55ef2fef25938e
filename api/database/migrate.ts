import { readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join, parse } from "node:path";
import { Migration, Migrator } from "@mikro-orm/migrations";
import { MikroORM } from "@mikro-orm/postgresql";

export interface MigrateOptions {
  /** Where PostgreSQL is, with the login that owns the tables. */
  ownerUrl: string;
  /** Where the migrations are: one class extending `Migration` per file, run in name order. */
  folder?: string;
}

type NamedMigration = { name: string; class: new (...given: never[]) => Migration };

/** Where the migrations of this version are. */
export const OUR_MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Runs the migrations that the database has not had yet, all in one transaction.
 * @returns their names.
 * @throws Error when the database was migrated by a newer version.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<string[]> {
  const { ownerUrl, folder = OUR_MIGRATIONS } = options;
  const migrations = await loadMigrations(folder);
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    metadataCache: { enabled: false },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations as never,
      tableName: "schema_migrations",
      snapshot: false,
      transactional: true,
      allOrNothing: true,
      silent: true,
    },
  });
  try {
    const executed = await orm.migrator.getExecuted();
    refuseNewer(
      executed.map(({ name }) => name),
      migrations.map(({ name }) => name),
    );
    const applied = await orm.migrator.up();
    return applied.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/**
 * Which of our migrations a database lacks, given those that it has run.
 * @throws Error when the database was migrated by a newer version.
 */
export async function missingMigrations(executed: string[]): Promise<string[]> {
  const names = await sourcesIn(OUR_MIGRATIONS);
  refuseNewer(executed, names);
  return names.filter((name) => !executed.includes(name));
}

function refuseNewer(executed: string[], ours: string[]): void {
  const unknown = executed.filter((name) => !ours.includes(name));
  if (unknown.length === 0) return;
  throw new Error(
    `The database is newer than this code: it has run ${unknown.join(", ")}. ` +
      "Start the version that migrated it, or restore a backup made before.",
  );
}

async function loadMigrations(folder: string): Promise<NamedMigration[]> {
  const files = await readdir(folder).catch(() => []);
  return Promise.all(
    files
      .filter(isMigration)
      .sort()
      .map(async (file) => {
        const module: object = await import(pathToFileURL(join(folder, file)).href);
        const found = Object.values(module).find((value) => value?.prototype instanceof Migration);
        if (!found) throw new Error(`${join(folder, file)} exports no Migration.`);
        return { name: parse(file).name, class: found };
      }),
  );
}

async function sourcesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter(isMigration).map((file) => parse(file).name);
}

function isMigration(file: string): boolean {
  return /(?<!\.d)\.[jt]s$/.test(file);
}
