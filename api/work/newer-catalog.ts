import type { Catalog } from "./catalog.ts";
import { Raced } from "./raced.ts";
import type { WriteServices } from "./write.ts";

/**
 * The configuration of at least a version, for a write that has begun with an older one.
 * @throws Raced when the program's test clock was moved meanwhile: what was written at the time before would stand after
 * what was settled at the new one.
 */
export async function newerCatalog(
  { catalogs, testNow }: Pick<WriteServices, "catalogs" | "testNow">,
  older: Catalog,
  version: number,
): Promise<Catalog> {
  const newer = await catalogs.reach(older.programId, version);
  if (testNow(newer)?.getTime() === testNow(older)?.getTime()) return newer;
  throw new Raced("The test clock was moved.");
}
