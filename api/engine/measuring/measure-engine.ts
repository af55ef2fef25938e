import type { MikroORM, PostgreSqlConnection } from "@mikro-orm/postgresql";
import { Counter, Gauge } from "prom-client";
import type { Registry } from "prom-client";
import packageJson from "../../../package.json" with { type: "json" };
import type { ConfigurationSnapshots } from "../../configuration/configuration-snapshots.ts";
import { sentStatements } from "../../database/pipeline.ts";
import type { RunStatement } from "../../database/sql.ts";
import { executions } from "../../graphql/executor.ts";
import { jobMeasures } from "../../jobs/measure.ts";
import type { Measure } from "../../jobs/measure.ts";
import { modules } from "../../modules.ts";

export interface MeasuredEngine {
  readonly orm: MikroORM;
  /** Runs the statements of the measures: apart from what storefronts wait for. */
  readonly rows: RunStatement;
  readonly snapshots: Pick<ConfigurationSnapshots, "measured">;
}

/** Adds to a registry whether the engine is healthy and keeps up, in a server or a worker. */
export function measureEngine(registry: Registry, engine: MeasuredEngine): void {
  measureBuild(registry);
  const { rows } = engine;
  const measures = [...jobMeasures, ...modules.flatMap((module) => module.measures ?? [])];
  for (const measure of measures) measureRows(registry, { measure, rows });
  registry.registerMetric(
    new Gauge({
      name: "quen_database_connections",
      help: "Connections of the pool for writes and the admin, and the callers that wait for one.",
      labelNames: ["state"],
      registers: [],
      async collect() {
        const connection = engine.orm.em.getConnection() as PostgreSqlConnection;
        const { totalCount, idleCount, waitingCount } = await connection.getNativeClient();
        this.set({ state: "busy" }, totalCount - idleCount);
        this.set({ state: "idle" }, idleCount);
        this.set({ state: "awaited" }, waitingCount);
      },
    }),
  );
  counting(registry, {
    name: "quen_statements_total",
    help: "Prepared statements that were sent.",
    count: () => sentStatements.count,
  });
  counting(registry, {
    name: "quen_documents_compiled_total",
    help: "GraphQL operations that ran compiled.",
    count: () => executions.compiled,
  });
  counting(registry, {
    name: "quen_documents_interpreted_total",
    help: "GraphQL operations that ran interpreted, as each does the first time.",
    count: () => executions.interpreted,
  });
  registry.registerMetric(
    new Gauge({
      name: "quen_configurations_faulty",
      help: "Programs whose configuration was changed by hand into what can't be used.",
      registers: [],
      collect() {
        this.set(engine.snapshots.measured().faulty);
      },
    }),
  );
  counting(registry, {
    name: "quen_configuration_loads_total",
    help: "Times that the configuration of a program was read into memory.",
    count: () => engine.snapshots.measured().loads,
  });
}

function measureBuild(registry: Registry): void {
  const build = new Gauge({
    name: "quen_build_info",
    help: "The version of Quen and of Node; always 1.",
    labelNames: ["version", "node"],
    registers: [registry],
  });
  build.set({ version: packageJson.version, node: process.version }, 1);
}

function measureRows(
  registry: Registry,
  { measure, rows }: { measure: Measure; rows: RunStatement },
): void {
  const { name, help, label, read } = measure;
  registry.registerMetric(
    new Gauge({
      name,
      help,
      labelNames: label ? [label] : [],
      registers: [],
      async collect() {
        // Without a database there is no value; what the process itself measures is still there.
        const values = await rows(read, {}).catch(() => []);
        this.reset();
        if (!label) this.remove();
        for (const { label: of, value } of values) {
          if (value !== null) this.set(label && of ? { [label]: of } : {}, Number(value));
        }
      },
    }),
  );
}

function counting(
  registry: Registry,
  { name, help, count }: { name: string; help: string; count: () => number },
): void {
  registry.registerMetric(
    new Counter({
      name,
      help,
      registers: [],
      collect() {
        this.reset();
        this.inc(count());
      },
    }),
  );
}
