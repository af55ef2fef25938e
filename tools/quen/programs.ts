import { COMMANDS } from "../../api/commands.ts";
import { operator } from "../../api/engine/credentials/operator.ts";
import { closeProgram as close } from "../../api/modules/installation/close-program.ts";
import { Program } from "../../api/modules/programs/program.ts";
import { encodeId } from "../../api/values/id.ts";
import { inInstallation } from "./installation.ts";
import { madeText, makeProgram } from "./made-program.ts";
import { UsageError } from "./usage-error.ts";
import { writeOrExplain } from "./write-or-explain.ts";

export interface ProgramFlags {
  readonly name?: string;
  readonly pointsName?: string;
  /** Of which program a sandbox is. */
  readonly from?: string;
  readonly origin?: readonly string[];
  readonly reason?: string;
  readonly json?: boolean;
}

/** Lists the programs of the installation. */
export function listPrograms({ json }: ProgramFlags): Promise<void> {
  return inInstallation(async ({ app }) => {
    const programs = await app.orm.em.fork().find(Program, {}, { orderBy: { createdAt: "asc" } });
    const rows = programs.map((it) => ({
      id: encodeId("prg", it.id),
      name: it.names[it.defaultLocale] ?? Object.values(it.names)[0]!,
      currencyCode: it.currencyCode,
      timeZone: it.timeZone,
      isSandbox: it.isSandbox,
      sandboxOf: it.sandboxOf ? encodeId("prg", it.sandboxOf) : null,
      closedAt: it.closedAt?.toISOString() ?? null,
    }));
    if (json) console.log(JSON.stringify(rows, null, 2));
    else if (rows.length === 0) console.log(`There is no program yet: ${COMMANDS.quen} init`);
    else console.table(rows);
  });
}

/** Closes a program, for a reason. */
export function closeProgram(id: string | undefined, { reason }: ProgramFlags): Promise<void> {
  if (!id || !reason) {
    throw new UsageError(
      `Give the id and why: ${COMMANDS.quen} program close prg_… --reason "It moved."`,
    );
  }
  return inInstallation(async (installation) => {
    const context = await installation.contextFor(operator);
    await writeOrExplain(context, { operation: "closeProgram", input: { id, reason } }, close);
    console.log(`${id} is closed. Within five seconds its keys open nothing any more.`);
  });
}

/** Makes a sandbox that begins with a program's configuration, with keys of its own. */
export function createSandbox(flags: ProgramFlags): Promise<void> {
  const { from, name, origin = [], json } = flags;
  if (!from) throw new UsageError(`Give --from prg_…: see ${COMMANDS.quen} program list.`);
  return inInstallation(async (installation) => {
    const input = {
      sandboxOf: from,
      name: name ?? null,
      pointsName: flags.pointsName ?? null,
      origins: origin,
      template: "POINTS" as const,
    };
    const flagOf = (field: string) => (field === "sandboxOf" ? "--from" : `--${field}`);
    const made = await makeProgram(installation, input, flagOf);
    const { port } = installation.app.settings;
    console.log(json ? JSON.stringify(made, null, 2) : madeText(made, port));
  });
}
