import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import { RetryableConflict } from "./retryable-conflict.ts";
import type { WriteServices } from "./write-context.ts";

/**
 * Returns the configuration of at least a version, for a write that began with an older one.
 * @throws RetryableConflict when the program's test clock was moved: what was written at the time
 * before would stand after what was settled at the new one.
 */
export async function newerConfiguration(
  { snapshots, testNow }: Pick<WriteServices, "snapshots" | "testNow">,
  older: ConfigurationSnapshot,
  version: number,
): Promise<ConfigurationSnapshot> {
  const newer = await snapshots.reach(older.programId, version);
  if (testNow(newer)?.getTime() === testNow(older)?.getTime()) return newer;
  throw new RetryableConflict("The test clock was moved.");
}
