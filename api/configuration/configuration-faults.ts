import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { encodeId } from "../values/id.ts";
import { conditionFieldsOf, storedTablesOf } from "./configuration-snapshot.ts";
import type { ConfigurationSource } from "./configuration-snapshot.ts";
import {
  configurationFaults,
  ConfigurationError,
  FAULTS_ADVICE,
  faultText,
} from "./stored-configuration.ts";

/** How long a configuration that failed is not read again, whoever asks. */
const AGAIN_MS = 1_000;

/** The programs whose configuration can't be used, as this process found out. */
export interface FoundFaults {
  /** Notes that a configuration can't be used; says so in the log once. */
  found(error: ConfigurationError): void;
  /** Notes that it can. */
  mended(programId: string): void;
  /** @throws ConfigurationError when a program's was found to be wrong a moment ago. */
  throwRecent(programId: string): void;
  /** Every fault in one sentence, by the public ids of the programs. */
  all(): Readonly<Record<string, readonly string[]>>;
  programIds(): string[];
}

interface Found {
  readonly error: ConfigurationError;
  readonly at: number;
}

export function openFoundFaults(log: Pick<Logger, "error" | "info">): FoundFaults {
  const known = new Map<string, Found>();
  return {
    found(error) {
      const { programId, faults } = error;
      const before = known.get(programId);
      known.set(programId, { error, at: Date.now() });
      if (before?.error.message === error.message) return;
      const program = encodeId("prg", programId);
      log.error({ program, faults, advice: FAULTS_ADVICE }, `${CANT_BE_USED} ${error.message}`);
    },
    mended(programId) {
      if (!known.delete(programId)) return;
      log.info({ program: encodeId("prg", programId) }, "Its configuration can be used again.");
    },
    throwRecent(programId) {
      const found = known.get(programId);
      if (found && Date.now() - found.at < AGAIN_MS) throw found.error;
    },
    all: () =>
      Object.fromEntries(
        [...known].map(([programId, { error }]) => [
          encodeId("prg", programId),
          error.faults.map(faultText),
        ]),
      ),
    programIds: () => [...known.keys()],
  };
}

const CANT_BE_USED = "The configuration of a program can't be used.";

interface Checking {
  readonly modules: readonly ConfigurationSource[];
  readonly known: FoundFaults;
  /** Aborted when the rest need not be looked at. */
  readonly signal: AbortSignal;
}

/** Looks at the stored configuration of every open program, one after the other. */
export async function checkPrograms(
  orm: MikroORM,
  { modules, known, signal }: Checking,
): Promise<void> {
  const checked = { tables: storedTablesOf(modules), conditionFields: conditionFieldsOf(modules) };
  const em = orm.em.fork();
  const programs = await em.execute<{ id: string }[]>(
    "select id from programs where closed_at is null order by id",
  );
  for (const { id } of programs) {
    if (signal.aborted) return;
    const faults = await configurationFaults(em, id, checked);
    if (faults.length > 0) known.found(new ConfigurationError(id, faults));
    else known.mended(id);
  }
}
