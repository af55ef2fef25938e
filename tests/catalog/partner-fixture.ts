import { SavePartner, ShareReward } from "../../client/admin.ts";
import type { ShareRewardInput } from "../../client/admin.ts";
import { Catalog, CatalogChanges } from "../../client/partner.ts";
import type { CatalogChangesQuery, CatalogQuery } from "../../client/partner.ts";
import { keysOf } from "../access/key-administration.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

export type CatalogItem = NonNullable<
  CatalogChangesQuery["catalogChanges"]["changes"][number]["item"]
>;

/** A partner that was added to a program, with a key of its own. */
export async function addPartner(
  program: TestProgram,
  name = unique("Partner"),
  moreScopes: readonly string[] = [],
) {
  const { partner } = (await program.admin.ask(SavePartner, { input: { name } })).savePartner;
  const { id } = partner!;
  const keys = keysOf(program.admin);
  const scopes = ["catalog:read", "catalog:write", "keys:read", "keys:write", ...moreScopes];
  const { secret } = await keys.made({ kind: "PARTNER", scopes, partnerId: id });
  return { id, name, secret, ...catalogOf(program.graphqlClient("partner", secret)) };
}

/** What a partner reads of its catalog. */
export function catalogOf(client: GraphqlClient) {
  return {
    client,
    /** The whole catalog, page after page. */
    async all(first = 100) {
      const nodes = [];
      for (let after: string | null = null; ;) {
        const answer: CatalogQuery = await client.ask(Catalog, { first, after });
        const { catalog } = answer;
        nodes.push(...catalog.nodes);
        if (!catalog.pageInfo.hasNextPage) return nodes;
        after = catalog.pageInfo.endCursor;
      }
    },
    /** What changed since a cursor. */
    async changes(since?: string, first?: number) {
      return (await client.ask(CatalogChanges, { since, first })).catalogChanges;
    },
  };
}

/** What a partner has that follows the changes of its catalog. */
export class Follower {
  readonly items = new Map<string, CatalogItem>();
  cursor: string | undefined;
  readonly #partner: ReturnType<typeof catalogOf>;
  readonly #first: number;

  constructor(partner: ReturnType<typeof catalogOf>, first = 100) {
    this.#partner = partner;
    this.#first = first;
  }

  /** Takes over everything there is by now. */
  async follow(): Promise<void> {
    for (;;) {
      const { cursor, hasMore, changes } = await this.#partner.changes(this.cursor, this.#first);
      for (const { kind, itemId, item } of changes) {
        if (kind === "SAVED") this.items.set(itemId, item!);
        else this.items.delete(itemId);
      }
      this.cursor = cursor;
      if (!hasMore) return;
    }
  }

  titles(): string[] {
    return [...this.items.values()].map(({ title }) => title).sort();
  }
}

/** Shares a reward, or ends that; the whole payload, refusals included. */
export async function shareReward({ admin }: TestProgram, input: ShareRewardInput) {
  return (await admin.ask(ShareReward, { input })).shareReward;
}
