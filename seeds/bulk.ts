import type { MikroORM } from "@mikro-orm/postgresql";
import { IsolationLevel } from "@mikro-orm/postgresql";
import pg from "pg";
import { modules } from "../api/modules.ts";
import { programSnapshot } from "../api/modules/programs/program.ts";
import { loadSnapshot } from "../api/configuration/configuration-snapshot.ts";
import type { ConfigurationSnapshot } from "../api/configuration/configuration-snapshot.ts";
import { addMember } from "./bulk/add-member.ts";
import { bulkSince } from "./bulk/bulk-member.ts";
import type { BulkContext } from "./bulk/bulk-member.ts";
import { bulkProgram } from "./bulk/program.ts";
import { BulkTables } from "./bulk/tables.ts";
import { seedProgram } from "../api/engine/programs/seed-program.ts";
import type { KeyPlan, SeededProgram } from "../api/engine/programs/seed-program.ts";

export interface BulkSeed {
  orm: MikroORM;
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  /** The moment that the histories lead up to. */
  now: Date;
  members: number;
  /** How many purchases a member has, on average; each makes about two transfers. */
  purchases: number;
  keys: readonly KeyPlan[];
  onProgress?: (progress: BulkProgress) => void;
}

export interface BulkProgress {
  readonly membersDone: number;
  readonly transfers: number;
  readonly rows: number;
}

// Some 35,000 rows, 15 MB, at once: what memory holds of it all.
const BATCH = 500;

/**
 * Plants a program and fills it with members whose histories obey every law of the ledger, hash
 * chain included. The same arguments make the same members. While PostgreSQL takes one batch, the
 * next is made.
 */
export async function seedBulk(seed: BulkSeed): Promise<SeededProgram & BulkProgress> {
  const { orm, now, members, purchases, onProgress } = seed;
  const seeded = await seedProgram(orm, bulkProgram(bulkSince(now), seed.keys));
  const configuration = await configurationOf(orm, seeded.programId);
  const { timeZone } = configuration.part(programSnapshot);
  const context: BulkContext = { configuration, now, members, purchases, timeZone };

  const client = new pg.Client({ connectionString: seed.url, application_name: "quen bulk seed" });
  await client.connect();
  try {
    const tables = new BulkTables();
    let writing = Promise.resolve();
    for (let done = 0; done < members;) {
      const until = Math.min(members, done + BATCH);
      for (; done < until; done++) addMember(tables, context, done);
      const texts = tables.take();
      await writing;
      writing = write(client, texts);
      // Not unhandled while the next batch is being made; the wait above throws it.
      writing.catch(() => {});
      onProgress?.({ membersDone: done, transfers: tables.transfers.count, rows: tables.rowCount });
    }
    await writing;
    const progress = { membersDone: members, transfers: tables.transfers.count };
    return { ...seeded, ...progress, rows: tables.rowCount };
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, batch: ReturnType<BulkTables["take"]>): Promise<void> {
  await client.query("begin");
  for (const copy of batch) await copy(client);
  await client.query("commit");
}

async function configurationOf(orm: MikroORM, programId: string): Promise<ConfigurationSnapshot> {
  const configuration = await orm.em
    .fork()
    .transactional((em) => loadSnapshot(em, programId, modules), {
      isolationLevel: IsolationLevel.REPEATABLE_READ,
      readOnly: true,
    });
  return configuration!;
}
