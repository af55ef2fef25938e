import { readdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { openKeyedHashes } from "../../../api/values/keyed-hashes.ts";
import { OUR_MIGRATIONS } from "../../../api/database/migrate.ts";
import { healthy, messageOf, wrong } from "./finding.ts";
import type { Finding } from "./finding.ts";

export interface DatabaseChecks {
  readonly url: string;
  readonly ownerUrl: string;
  /** Where servers listen; null where they poll. */
  readonly listenUrl: string | null;
  readonly hashSecrets: readonly string[];
  /** Where files are kept; null for the database. */
  readonly objectStore: object | null;
  /** This machine's time. */
  readonly now: () => Date;
}

const VERSION_MIN = 150_000;
const CLOCK_SECONDS_MAX = 5;
const NOTIFY_MS = 3_000;
const WAITING_SECONDS_MAX = 120;

/** Looks into a database with both logins. @returns no more than the logins where one fails */
export async function checkDatabase(checks: DatabaseChecks): Promise<Finding[]> {
  const logins = await checkLogins(checks);
  if (logins.some(({ state }) => state === "problem")) return logins;
  const client = new pg.Client({ connectionString: checks.url });
  await client.connect();
  try {
    const migrations = await checkMigrations(client);
    const findings = [
      ...logins,
      ...(await checkRights(client)),
      await checkClock(client, checks.now),
      ...migrations,
      await checkListening(client, checks.listenUrl),
    ];
    // Tables of another version are not asked.
    if (migrations.some(({ state }) => state === "problem")) return findings;
    return [
      ...findings,
      await checkQueue(client, checks.now),
      await checkHashSecrets(client, checks.hashSecrets),
      await checkFiles(client, checks.objectStore),
    ];
  } finally {
    await client.end();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  "28P01": "Its password is wrong: correct it in the address, or set it with ALTER ROLE.",
  "28000": "This login may not connect: create it, or allow it in pg_hba.conf.",
  "3D000": "There is no such database: create it, owned by the login of DATABASE_OWNER_URL.",
  ECONNREFUSED: "Nothing listens there: start PostgreSQL, or correct host and port.",
  ENOENT: "There is no such socket: start PostgreSQL, or correct folder and port.",
  ENOTFOUND: "There is no such host: correct the address.",
};

async function checkLogins({ url, ownerUrl }: DatabaseChecks): Promise<Finding[]> {
  const findings: Finding[] = [];
  const named = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
  for (const [name, connectionString] of Object.entries(named)) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query("select current_setting('server_version_num')::int as v");
      const isOld = rows[0].v < VERSION_MIN;
      findings.push(
        isOld
          ? wrong("database", `${name}: PostgreSQL is too old.`, "Use PostgreSQL 15 or newer.")
          : healthy("database", `${name} connects.`),
      );
    } catch (error) {
      const advice = REASONS[String((error as { code?: unknown }).code)] ?? "Correct the address.";
      findings.push(wrong("database", `${name} does not connect: ${messageOf(error)}`, advice));
    } finally {
      await client.end().catch(() => {});
    }
  }
  return findings;
}

async function checkRights(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query(`
    select coalesce(bool_or(pg_has_role(relowner, 'MEMBER')
      or has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE')), false) as owns
    from pg_class where oid in (to_regclass('transfers'), to_regclass('entries'))`);
  if (!rows[0].owns) return [healthy("rights", "The application's login can't change the ledger.")];
  return [
    wrong(
      "rights",
      "The login of DATABASE_URL may change the ledger, so nothing protects what was written.",
      "Create a second login, and give it as DATABASE_URL and the owner as DATABASE_OWNER_URL: " +
        "see docs/operating/settings.md, Two logins.",
    ),
  ];
}

async function checkClock(client: pg.Client, now: () => Date): Promise<Finding> {
  const { rows } = await client.query("select now() as now");
  const seconds = Math.round((rows[0].now.getTime() - now().getTime()) / 1_000);
  if (Math.abs(seconds) <= CLOCK_SECONDS_MAX) {
    return healthy("clock", "This machine and the database have the same time.");
  }
  const ahead = seconds > 0 ? "behind" : "ahead of";
  const message = `This machine is ${Math.abs(seconds)} s ${ahead} the database.`;
  return wrong("clock", message, "Let both keep time by NTP: timedatectl set-ntp true.");
}

async function checkMigrations(client: pg.Client): Promise<Finding[]> {
  const files = await readdir(OUR_MIGRATIONS);
  const own = files.filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).map((it) => it.slice(0, -3));
  const { rows } = await client.query("select to_regclass('schema_migrations') as found");
  const ran = rows[0].found ? await client.query("select name from schema_migrations") : null;
  const names = new Set((ran?.rows ?? []).map(({ name }) => String(name)));
  const missing = own.filter((name) => !names.has(name));
  const newer = [...names].filter((name) => !own.includes(name));
  const findings: Finding[] = [];
  if (newer.length > 0) {
    const message = `The database was migrated by a newer version: ${newer.join(", ")}.`;
    const advice = "Start the version that migrated it, or restore a backup made before.";
    findings.push(wrong("migrations", message, advice));
  }
  if (missing.length > 0) {
    const message = `${missing.length} migrations have not run: ${missing.join(", ")}.`;
    findings.push(wrong("migrations", message, "Start this version once: it runs them."));
  }
  if (findings.length > 0) return findings;
  return [healthy("migrations", `All ${own.length} have run.`)];
}

/** PgBouncer in transaction mode takes LISTEN and never notifies. */
async function checkListening(client: pg.Client, listenUrl: string | null): Promise<Finding> {
  if (listenUrl === null) {
    return healthy(
      "listening",
      "DATABASE_LISTEN_URL is off: changes are asked for twice a second.",
    );
  }
  const channel = `quen_doctor_${process.pid}`;
  const listener = new pg.Client({ connectionString: listenUrl, connectionTimeoutMillis: 5_000 });
  listener.on("error", () => {});
  try {
    await listener.connect();
    const heard = new Promise<boolean>((resolve) => {
      listener.on("notification", () => resolve(true));
    });
    await listener.query(`listen ${channel}`);
    await client.query(`notify ${channel}`);
    if (await Promise.race([heard, pause(NOTIFY_MS, false)])) {
      return healthy("listening", "Notifications arrive.");
    }
    const message =
      "LISTEN is taken, and no notification arrives: changes are noticed seconds late.";
    return wrong("listening", message, LISTEN_ADVICE);
  } catch (error) {
    return wrong("listening", `Nobody can listen: ${messageOf(error)}`, LISTEN_ADVICE);
  } finally {
    await listener.end().catch(() => {});
  }
}

const LISTEN_ADVICE =
  "Set DATABASE_LISTEN_URL to the address of PostgreSQL itself, past the pooler, or to off: then " +
  "changes are asked for twice a second.";

async function checkQueue(client: pg.Client, now: () => Date): Promise<Finding> {
  // Ids begin with the real time at which they were made, whatever a test clock shows.
  const limit = now().getTime() - WAITING_SECONDS_MAX * 1_000;
  const hex = limit.toString(16).padStart(12, "0");
  const before = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
  const { rows } = await client.query(
    "select count(*)::int as waiting from events where dispatched_at is null and id < $1",
    [before],
  );
  const { waiting } = rows[0];
  if (waiting === 0) return healthy("queue", "No event waits for a worker.");
  return wrong(
    "queue",
    `${waiting} events have waited for a worker for more than ${WAITING_SECONDS_MAX} s.`,
    "Let a worker run: WORKER=on in a server, or WORKER_ONLY=on in a process of its own; if one " +
      "does, its log says what it fails at.",
  );
}

async function checkHashSecrets(client: pg.Client, secrets: readonly string[]): Promise<Finding> {
  const { versions } = openKeyedHashes(secrets);
  const { rows } = await client.query(
    "select since from hash_secrets where version <> all($1) order by since",
    [[...versions]],
  );
  if (rows.length === 0) return healthy("secrets", "Every secret that was used is given.");
  const since = rows.map((row) => row.since.toISOString().slice(0, 10)).join(", ");
  return wrong(
    "secrets",
    `The secret is missing with which idempotency keys were hashed from ${since}.`,
    "HASH_SECRETS: give the newest secret, a comma, and every older one; where HASH_SECRETS was " +
      "not set before, that is TOKEN_SECRET.",
  );
}

/** Files can be written and read where they are to be, and are where they can be read. */
async function checkFiles(client: pg.Client, objectStore: object | null): Promise<Finding> {
  const { rows } = await client.query(`
    select has_table_privilege('files', 'SELECT') and has_table_privilege('files', 'INSERT')
        and has_table_privilege('files', 'UPDATE') and has_table_privilege('files', 'DELETE')
        as "mayKeep",
      (select count(*)::int from files where is_stored and content is null) as elsewhere`);
  const { mayKeep, elsewhere } = rows[0];
  if (!mayKeep) {
    const message = "The application's login may not keep files.";
    return wrong("files", message, "Give it its rights again, as their owner: quen migrate.");
  }
  if (elsewhere > 0 && objectStore === null) {
    return wrong(
      "files",
      `${elsewhere} files are in an object store, and FILES_URL is not set.`,
      "FILES_URL: give the address of the store that they were written to.",
    );
  }
  const where = objectStore === null ? "the database" : "the object store";
  return healthy("files", `Files are kept in ${where}.`);
}
