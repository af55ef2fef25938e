import type { TestProgram } from "./open-program.ts";

/** Runs what the engine does by itself now and then, once, at the latest clock of the file. */
export async function runTask(
  { fixture }: Pick<TestProgram, "fixture">,
  name: string,
): Promise<void> {
  const task = fixture.engine.worker().schedules.find((it) => it.name === name);
  if (!task) throw new Error(`No module has a duty "${name}".`);
  await task.run();
}
