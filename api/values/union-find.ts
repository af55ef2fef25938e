/**
 * Sets that are merged: a disjoint-set forest (union-find). Each set is known by the smallest of
 * its members, so that sets can be put in an order that does not depend on how they were merged.
 */
export class UnionFind {
  readonly #parents = new Map<string, string>();

  /** Merges the sets of two members; a member without a set is one of its own. */
  union(one: string, other: string): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.#parents.set(a < b ? b : a, a < b ? a : b);
  }

  /** The smallest member of the set that a member is in. */
  find(member: string): string {
    const parent = this.#parents.get(member);
    if (parent === undefined) return member;
    const root = this.find(parent);
    if (root !== parent) this.#parents.set(member, root);
    return root;
  }
}
