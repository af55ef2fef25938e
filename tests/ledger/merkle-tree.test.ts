import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MerkleTree } from "../../api/modules/ledger/verifying/merkle-tree.ts";

const sha256 = (...parts: Uint8Array[]) =>
  createHash("sha256").update(Buffer.concat(parts)).digest();

function treeOf(leaves: readonly string[]): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(Buffer.from(leaf));
  return tree;
}

/** The definition of RFC 6962, section 2.1. */
function plainRoot(leaves: readonly string[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), Buffer.from(leaves[0]!));
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), plainRoot(leaves.slice(0, half)), plainRoot(leaves.slice(half)));
}

test("the root is that of RFC 6962, for any number of leaves", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 70 }), (leaves) => {
      const tree = treeOf(leaves);
      expect(tree.size).toBe(leaves.length);
      expect(tree.root().toString("hex")).toBe(plainRoot(leaves).toString("hex"));
    }),
  );
});

test("another leaf, another order or one leaf fewer is another root", () => {
  const roots = [
    ["a", "b", "c"],
    ["a", "b", "d"],
    ["b", "a", "c"],
    ["a", "b"],
    ["a", "b", "c", "c"],
  ];

  expect(new Set(roots.map((leaves) => treeOf(leaves).root().toString("hex"))).size).toBe(5);
});
