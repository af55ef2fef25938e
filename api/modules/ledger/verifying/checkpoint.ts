import type { ReadLane } from "../../../database/read-lane.ts";
import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Day } from "../../../values/calendar.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { MerkleTree } from "./merkle-tree.ts";

/** The chain heads of all members of a program, signed on a day. */
export interface Checkpoint {
  readonly day: Day;
  readonly takenAt: Date;
  /** How many chains had a head. */
  readonly members: number;
  readonly root: Buffer;
  /** The root of the previous checkpoint. */
  readonly previousRoot: Buffer | null;
  readonly signature: Buffer;
}

const NEWEST = sql.read<Checkpoint>("read the newest checkpoints")`
  select day, taken_at as "takenAt", members, root, previous_root as "previousRoot", signature
  from checkpoints where program_id = ${"programId"} order by day desc limit ${"limit"}
`;

/** A program's checkpoints, newest first. */
export function newestCheckpoints(
  rows: RunStatement,
  programId: string,
  limit: number,
): Promise<Checkpoint[]> {
  return rows(NEWEST, { programId, limit });
}

/** The content that the signature of a checkpoint covers. */
export function signedContent(programId: string, checkpoint: Omit<Checkpoint, "signature">) {
  const { day, takenAt, members, root, previousRoot } = checkpoint;
  return {
    version: 1,
    program: programId,
    day,
    members,
    takenAt: takenAt.toISOString(),
    root: root.toString("hex"),
    previousRoot: previousRoot?.toString("hex") ?? null,
  };
}

interface Head {
  readonly memberId: string;
  readonly sequence: number;
  readonly headHash: Buffer;
}

// Only heads that have moved get a row on a day: the head of a day is the newest one up to it.
const HEADS = sql.read<Head>("page through the signed heads")`
  select distinct on (member_id) member_id as "memberId", sequence, head_hash as "headHash"
  from checkpoint_heads
  where program_id = ${"programId"} and day <= ${"day"}
    and (${"after"}::uuid is null or member_id > ${"after"})
  order by member_id, day desc limit ${"limit"}
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
    const heads: Head[] = await rows(HEADS, { programId, day, after, limit: HEADS_AT_ONCE });
    for (const head of heads) tree.add(leafOf(head));
    if (heads.length < HEADS_AT_ONCE) return tree;
    after = heads.at(-1)!.memberId;
  }
}

function leafOf({ memberId, sequence, headHash }: Head): Buffer {
  const position = Buffer.alloc(8);
  position.writeBigUInt64BE(BigInt(sequence));
  return Buffer.concat([Buffer.from(memberId.replaceAll("-", ""), "hex"), position, headHash]);
}

const UNSIGNED = sql.read<{ day: string | null }>("find heads without a checkpoint")`
  select min(day)::text as day from checkpoint_heads
  where program_id = ${"programId"} and (${"newestDay"}::date is null or day > ${"newestDay"})
`;

/**
 * What is wrong with a program's newest checkpoint, which covers all heads that were ever signed;
 * null for nothing.
 */
export async function checkpointProblem(
  { rows }: ReadLane,
  { programId, keyRing }: { programId: string; keyRing: KeyRing },
): Promise<Text | null> {
  const [newest, previous] = await newestCheckpoints(rows, programId, 2);
  const [unsigned] = await rows(UNSIGNED, { programId, newestDay: newest?.day ?? null });
  if (unsigned!.day) return text("ledger.checkpointMissing", { day: unsigned!.day });
  if (!newest) return null;

  const { day, previousRoot, members } = newest;
  if (!keyRing.verify(signedContent(programId, newest), newest.signature)) {
    return text("ledger.signatureDiffers", { day });
  }
  const isLinked = previousRoot ? previous?.root.equals(previousRoot) : !previous;
  if (!isLinked) return text("ledger.previousCheckpointDiffers", { day });
  const tree = await treeOfHeads(rows, { programId, day });
  if (tree.size === members && tree.root().equals(newest.root)) return null;
  return text("ledger.signedHeadsDiffer", { day });
}
