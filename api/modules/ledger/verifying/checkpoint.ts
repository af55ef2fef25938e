import type { ReadLane } from "../../../database/read-lane.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Day } from "../../../values/calendar.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { MerkleTree } from "./merkle-tree.ts";

/** What was signed on a day: the heads of all chains of a program. */
export interface Checkpoint {
  readonly day: Day;
  readonly takenAt: Date;
  /** How many chains had a head. */
  readonly members: number;
  readonly root: Buffer;
  /** The root of the checkpoint before. */
  readonly previousRoot: Buffer | null;
  readonly signature: Buffer;
}

const NEWEST = /* sql */ `
  select day, taken_at as "takenAt", members, root, previous_root as "previousRoot", signature
  from checkpoints where program_id = $1 order by day desc limit $2
`;

/** A program's checkpoints, newest first. */
export function newestCheckpoints(
  rows: RunStatement,
  programId: string,
  limit: number,
): Promise<Checkpoint[]> {
  return rows<Checkpoint>(NEWEST, [programId, limit]);
}

/** What the signature of a checkpoint is over. */
export function signedContent(programId: string, checkpoint: Omit<Checkpoint, "signature">) {
  const { day, takenAt, members, root, previousRoot } = checkpoint;
  return {
    ...{ version: 1, program: programId, day, members },
    takenAt: takenAt.toISOString(),
    root: root.toString("hex"),
    previousRoot: previousRoot?.toString("hex") ?? null,
  };
}

// Only heads that have moved get a row of their own day: a head is the newest up to the day.
const HEADS = /* sql */ `
  select distinct on (member_id) member_id as "memberId", sequence, head_hash as "headHash"
  from checkpoint_heads
  where program_id = $1 and day <= $2 and ($3::uuid is null or member_id > $3)
  order by member_id, day desc limit $4
`;

const HEADS_AT_ONCE = 10_000;

/** The Merkle tree over the heads that were recorded up to a day, in the order of their members. */
export async function treeOfHeads(
  rows: RunStatement,
  { programId, day }: { programId: string; day: Day },
): Promise<MerkleTree> {
  const tree = new MerkleTree();
  let after: string | null = null;
  for (;;) {
    const values = [programId, day, after, HEADS_AT_ONCE];
    const heads: Head[] = await rows<Head>(HEADS, values);
    for (const head of heads) tree.add(leafOf(head));
    if (heads.length < HEADS_AT_ONCE) return tree;
    after = heads.at(-1)!.memberId;
  }
}

interface Head {
  readonly memberId: string;
  readonly sequence: number;
  readonly headHash: Buffer;
}

function leafOf({ memberId, sequence, headHash }: Head): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(sequence));
  return Buffer.concat([Buffer.from(memberId.replaceAll("-", ""), "hex"), place, headHash]);
}

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
