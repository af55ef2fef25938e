import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openDatabase } from "../api/database/open.ts";
import { startEmbedded } from "../api/database/embedded/embedded.ts";
import type { EmbeddedDatabase } from "../api/database/embedded/embedded.ts";
import { newKey } from "../api/modules/access/access-key.ts";
import { modules } from "../api/modules.ts";
import { prepareDatabase } from "../api/engine/prepare-database.ts";
import { seedBulk } from "../seeds/bulk.ts";
import { openBenchEngine } from "./bench-engine.ts";
import { TOKEN_SECRET } from "./server-options.ts";
import type { ServerOptions } from "./server-options.ts";
import { progressBar } from "../tools/progress-bar.ts";

/** How much there is in the database. */
export interface BenchSizes {
  readonly members: number;
  /** Purchases of a member, on average. */
  readonly purchases: number;
}

/**
 * What is known of a filled database, kept beside it so that the next run need not fill it again.
 */
export interface BenchData extends BenchSizes {
  readonly programId: string;
  readonly secretKey: string;
  /** The moment its histories lead up to: the benchmark lives at this moment. */
  readonly now: string;
  readonly transfers: number;
}

export interface BenchDatabase {
  readonly server: EmbeddedDatabase;
  readonly data: BenchData;
}

/**
 * Opens the filled database of these sizes; fills it the first time. As durable as the product's
 * own.
 */
export async function openBenchDatabase(sizes: BenchSizes): Promise<BenchDatabase> {
  const { members, purchases } = sizes;
  const dataDir = join(import.meta.dirname, ".data", `${members}-members-${purchases}-purchases`);
  const note = join(dataDir, "seeded.json");
  if (!existsSync(note)) rmSync(dataDir, { recursive: true, force: true });
  const server = await startEmbedded({ dataDir });
  try {
    if (!existsSync(note)) writeFileSync(note, JSON.stringify(await fill(server, sizes)));
    return { server, data: JSON.parse(readFileSync(note, "utf8")) as BenchData };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fill(server: EmbeddedDatabase, sizes: BenchSizes): Promise<BenchData> {
  const { url, ownerUrl, superuserUrl } = server;
  await prepareDatabase({ url, ownerUrl });
  const entities = modules.flatMap((module) => module.entities ?? []) as never;
  const orm = await openDatabase({ url, entities });
  const now = new Date();
  const secretKey = newKey("SECRET");
  const scopes = ["members:read", "purchases:write"];
  const keys = [{ kind: "SECRET" as const, key: secretKey, name: "bench", scopes }];
  const title = `Filling ${sizes.members} members`;
  const bar = progressBar({ title, output: process.stdout });
  try {
    const seeded = await seedBulk({
      ...sizes,
      orm,
      url,
      now,
      keys,
      onProgress: ({ membersDone, rows }) => bar.at(membersDone / sizes.members, `${rows} rows`),
    });
    bar.end(`${seeded.rows} rows, ${seeded.transfers} transfers`);
    // A program that has run until now has done what was due: that is no part of what is measured.
    await settle({ url, ownerUrl, tokenSecret: TOKEN_SECRET, now: now.toISOString() });
    await asSuperuser(onDatabase(superuserUrl, "quen"), "vacuum (analyze)");
    const { programId, transfers } = seeded;
    return { ...sizes, programId, secretKey, now: now.toISOString(), transfers };
  } finally {
    await orm.close();
  }
}

async function settle(given: Omit<ServerOptions, "programId">): Promise<void> {
  const opened = await openBenchEngine(given);
  await opened.settle();
  await opened.close();
}

/** A copy of the filled database to write into; whoever asks drops it. */
export async function copyOf({ server }: BenchDatabase, name: string): Promise<BenchCopy> {
  const drop = async () => {
    await asSuperuser(server.superuserUrl, `drop database if exists ${name} with (force)`);
  };
  await drop();
  await asSuperuser(
    server.superuserUrl,
    `create database ${name} template quen owner quen_owner strategy file_copy`,
  );
  await asSuperuser(server.superuserUrl, "checkpoint");
  return {
    url: onDatabase(server.url, name),
    ownerUrl: onDatabase(server.ownerUrl, name),
    superuserUrl: onDatabase(server.superuserUrl, name),
    drop,
  };
}

export interface BenchCopy {
  readonly url: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

function onDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** Runs one statement. */
export async function asSuperuser(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
