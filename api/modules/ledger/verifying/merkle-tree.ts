import { createHash } from "node:crypto";

const LEAF = Uint8Array.of(0);

const NODE = Uint8Array.of(1);

/**
 * A Merkle tree over leaves that are added one by one, in memory that grows with the logarithm of
 * their number. Leaves and nodes are hashed differently, and a node without a sibling moves up (RFC
 * 6962).
 */
export class MerkleTree {
  #size = 0;
  /** The complete trees so far, largest first. */
  readonly #peaks: { leaves: number; hash: Buffer }[] = [];

  get size(): number {
    return this.#size;
  }

  add(content: Buffer): void {
    this.#size++;
    let peak = { leaves: 1, hash: sha256(LEAF, content) };
    while (this.#peaks.at(-1)?.leaves === peak.leaves) {
      const left = this.#peaks.pop()!;
      peak = { leaves: left.leaves * 2, hash: sha256(NODE, left.hash, peak.hash) };
    }
    this.#peaks.push(peak);
  }

  root(): Buffer {
    const hashes = this.#peaks.map(({ hash }) => hash);
    return (
      hashes.reduceRight<Buffer | null>(
        (right, left) => (right ? sha256(NODE, left, right) : left),
        null,
      ) ?? sha256()
    );
  }
}

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
