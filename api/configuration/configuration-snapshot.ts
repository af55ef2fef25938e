import type { EntityManager } from "@mikro-orm/postgresql";
import { ConditionFields } from "../values/conditions/condition-fields.ts";
import type { ConditionField } from "../values/conditions/condition-field.ts";
import { ConfigurationError, configurationFaults } from "./stored-configuration.ts";
import type { StoredTable } from "./stored-configuration.ts";

/**
 * A program's configuration in memory: whole, immutable and of one version. It holds drafts and
 * past versions too: each reader decides at its own `now` what is valid.
 */
export interface ConfigurationSnapshot {
  readonly programId: string;
  readonly version: number;
  /** What conditions of rules, rewards and lists may ask. */
  readonly conditionFields: ConditionFields;
  part<Value>(part: SnapshotPart<Value>): Value;
}

/** One module's part of the snapshot. */
export interface SnapshotPart<Value> {
  readonly name: string;
  load(em: EntityManager, programId: string, conditionFields: ConditionFields): Promise<Value>;
}

/** What a module brings to the snapshot. */
export interface ConfigurationSource {
  readonly configuration?: readonly SnapshotPart<unknown>[];
  readonly storedConfiguration?: readonly StoredTable[];
  readonly conditionFields?: readonly ConditionField[];
}

/** The condition fields of all modules. */
export function conditionFieldsOf(modules: readonly ConfigurationSource[]): ConditionFields {
  return new ConditionFields(modules.flatMap(({ conditionFields }) => conditionFields ?? []));
}

/** What the tables of all modules must hold. */
export function storedTablesOf(modules: readonly ConfigurationSource[]): readonly StoredTable[] {
  return modules.flatMap(({ storedConfiguration }) => storedConfiguration ?? []);
}

/**
 * Reads a program's whole configuration as of one moment.
 * @param em inside a transaction: REPEATABLE READ, or the write that changed the configuration.
 * @returns null when there is no such program.
 * @throws ConfigurationError for values that the engine did not write.
 */
export async function loadSnapshot(
  em: EntityManager,
  programId: string,
  modules: readonly ConfigurationSource[],
): Promise<ConfigurationSnapshot | null> {
  const [program] = await em.execute<{ version: string }[]>(
    `select catalog_version::text as version from programs where id = ?`,
    [programId],
  );
  if (!program) return null;

  const conditionFields = conditionFieldsOf(modules);
  const tables = storedTablesOf(modules);
  const faults = await configurationFaults(em, programId, { tables, conditionFields });
  if (faults.length > 0) throw new ConfigurationError(programId, faults);
  const values = new Map<string, unknown>();
  for (const part of modules.flatMap(({ configuration }) => configuration ?? [])) {
    values.set(part.name, await part.load(em, programId, conditionFields));
  }
  return {
    programId,
    conditionFields,
    version: Number(program.version),
    part<Value>(part: SnapshotPart<Value>) {
      if (!values.has(part.name)) throw new Error(`No module loads the snapshot's "${part.name}".`);
      return values.get(part.name) as Value;
    },
  };
}
