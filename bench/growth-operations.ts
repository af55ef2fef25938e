import { AdjustPoints, Members, PreviewTierSet, Tiers, VerifyLedger } from "../client/admin.ts";
import {
  CreateMemberToken,
  EnrollMember,
  LoyaltyPage,
  RecordPurchase,
  RecordReturn,
} from "../client/storefront.ts";
import type { GrowthShop } from "./growth-shop.ts";

/** One request, or two where one must follow the other. */
export type Operation = () => Promise<unknown>;
export type Operations = Readonly<Record<string, Operation>>;

export interface GrowthMember {
  readonly id: string;
  readonly token: string;
}

export async function newMember(shop: GrowthShop): Promise<GrowthMember> {
  const { member } = (
    await shop.ask("storefront", EnrollMember, {
      input: { externalId: shop.unique(), idempotencyKey: shop.unique() },
    })
  ).enrollMember;
  const input = { member: { id: member!.id } };
  const { token } = (await shop.ask("storefront", CreateMemberToken, { input })).createMemberToken;
  return { id: member!.id, token: token! };
}

/**
 * What members do and what is done with them, one member after the other: each stays about as it
 * was.
 */
export function memberOperations(shop: GrowthShop, members: readonly GrowthMember[]): Operations {
  let turn = 0;
  const next = () => members[turn++ % members.length]!;
  const bought: string[] = [];
  return {
    "loyalty page": () => shop.ask("storefront", LoyaltyPage, {}, next().token),
    recordPurchase: async () => {
      const input = { ...shop.purchaseOf(next().id), idempotencyKey: shop.unique() };
      const answer = (await shop.ask("storefront", RecordPurchase, { input })).recordPurchase;
      done(answer);
      bought.push(input.externalId);
    },
    // Of the purchases before, in their order.
    recordReturn: async () => {
      const input = {
        source: "growth",
        purchaseExternalId: bought.shift()!,
        externalId: shop.unique(),
        returnedAt: shop.now(),
        idempotencyKey: shop.unique(),
        lines: [{ id: "1", quantity: "1" }],
      };
      done((await shop.ask("storefront", RecordReturn, { input })).recordReturn);
    },
  };
}

/** The same, and spending points that came of their purchases. */
export function spenderOperations(shop: GrowthShop, members: readonly GrowthMember[]): Operations {
  let turn = 0;
  return {
    ...memberOperations(shop, members),
    "adjustPoints, up and down": async () => {
      const { id: memberId } = members[turn++ % members.length]!;
      for (const points of [2, -2]) {
        const input = { memberId, reason: "growth", points, idempotencyKey: shop.unique() };
        done((await shop.ask("admin", AdjustPoints, { input })).adjustPoints);
      }
    },
  };
}

/** A page after the first, which looks at the newest checkpoint of the whole program besides. */
export async function staffOperations(shop: GrowthShop): Promise<Operations> {
  const { cursor } = (await shop.ask("admin", VerifyLedger, { first: 1 })).verifyLedger;
  const page = { first: 100, after: cursor };
  return { "verifyLedger, 100 members": () => shop.ask("admin", VerifyLedger, page) };
}

/** A page of so many members as the admin lists them: the same statements, however many. */
export function listOperations(shop: GrowthShop, first: number): Operations {
  return {
    "a list of members, with tier, wallet and spending": async () => {
      const { members } = await shop.ask("admin", Members, { first });
      if (members.nodes.length !== first) throw new Error("The list is too short.");
    },
  };
}

/** What looks at all members of a program in one request. */
export async function wholeOperations(shop: GrowthShop): Promise<Operations> {
  return {
    previewTierSet: await previewing(shop),
    "verifyLedger, the newest checkpoint": () => shop.ask("admin", VerifyLedger, { first: 1 }),
  };
}

/** Terms that move members: the tier above the lowest takes half as much. */
async function previewing(shop: GrowthShop): Promise<Operation> {
  const { tierSet } = (await shop.ask("admin", Tiers, {})).program;
  const tiers = tierSet!.tiers.map(({ id, name, level, threshold }) => ({
    id,
    name,
    level,
    ...(level === 2 && { threshold: String(Math.ceil(Number(threshold!.value) / 2)) }),
  }));
  return async () => {
    const input = { id: tierSet!.id, tiers };
    const { previewTierSet } = await shop.ask("admin", PreviewTierSet, { input });
    if (previewTierSet.up + previewTierSet.down === 0) throw new Error("The preview moves nobody.");
  };
}

function done({ userErrors }: { readonly userErrors: readonly object[] }): void {
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
