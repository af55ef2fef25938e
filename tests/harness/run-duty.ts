import type { TestProgram } from "./open-program.ts";

/** Runs what the engine does by itself now and then, once, at the latest clock of the file. */
export async function runDuty({ scene }: Pick<TestProgram, "scene">, name: string): Promise<void> {
  const duty = scene.engine.worker().schedules.find((it) => it.name === name);
  if (!duty) throw new Error(`No module has a duty "${name}".`);
  await duty.run();
}
