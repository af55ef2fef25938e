import type { ReadLane } from "../../database/read-lane.ts";
import type { KeyRing } from "../../values/key-ring.ts";
import { newestCheckpoints, signedContent, treeOfHeads } from "./checkpoint.ts";

const UNSIGNED = /* sql */ `
  select min(day)::text as day from checkpoint_heads
  where program_id = $1 and ($2::date is null or day > $2)
`;

/** What is wrong with a program's newest checkpoint, on which all heads that were ever signed rest; null for nothing. */
export async function checkpointProblem(
  { rows }: ReadLane,
  { programId, keyRing }: { programId: string; keyRing: KeyRing },
): Promise<string | null> {
  const [newest, previous] = await newestCheckpoints(rows, programId, 2);
  const [unsigned] = await rows<{ day: string | null }>(UNSIGNED, [programId, newest?.day ?? null]);
  if (unsigned!.day) return `The checkpoint of ${unsigned!.day} is missing.`;
  if (!newest) return null;

  const { day, previousRoot, members } = newest;
  if (!keyRing.verify(signedContent(programId, newest), newest.signature)) {
    return `The checkpoint of ${day} does not have the signature that its content makes.`;
  }
  const isLinked = previousRoot ? previous?.root.equals(previousRoot) : !previous;
  if (!isLinked) return `The checkpoint before ${day} is not the one that was signed.`;
  const tree = await treeOfHeads(rows, { programId, day });
  if (tree.size === members && tree.root().equals(newest.root)) return null;
  return `The heads of the chains up to ${day} are not those that were signed.`;
}
