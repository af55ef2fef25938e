import pino from "pino";
import { uuidv7 } from "uuidv7";
import { openWallet } from "../../api/modules/ledger/open-wallet.ts";
import type { Wallet } from "../../api/modules/ledger/wallet.ts";
import type { Work } from "../../api/writes/work.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import type { TestPlan } from "../harness/plans.ts";

/** A point for each 10,000 ₫, at once, that lasts thirty days after the last activity. */
export const BY_ACTIVITY: Partial<TestPlan> = {
  tierSet: undefined,
  rewards: [],
  rules: [BASE_RATE],
  earningTerms: {
    ...teaShop.earningTerms,
    expiry: { kind: "AFTER_ACTIVITY", count: 30, unit: "DAY" },
  },
};

interface Member {
  readonly id: string;
}

/**
 * What a member can spend, and what of it ends when, as days of the program: points end as the day
 * begins.
 */
export async function walletOf({ shop }: TestProgram, { id }: Member) {
  const query = `query ($id: ID!) {
    member(by: { id: $id }) { wallet { available debt expiring(within: "P366D") { points at } } }
  }`;
  const { json } = await shop.graphql(query, { id });
  const { available, debt, expiring } = json.data.member.wallet as {
    available: number;
    debt: number;
    expiring: { points: number; at: string }[];
  };
  return { available, debt, expiring: expiring.map(({ points, at }) => [points, dayOf(at)]) };
}

function dayOf(instant: string): string {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return there.endsWith("T00:00:00.000Z") ? there.slice(0, 10) : there;
}

/** A write on a member, as modules of the engine make it. */
async function onWallet(
  { fixture, programId, uuid }: TestProgram,
  { id }: Member,
  run: (work: Work, wallet: Wallet) => Promise<unknown>,
): Promise<void> {
  const nobody = uuidv7();
  const context = await fixture.engine.contextFor({
    caller: { kind: "SYSTEM", programId, credentialId: nobody, ownerId: nobody },
    requestId: "activity",
    log: pino({ level: "silent" }),
  });
  await context.write({ operation: "activity", input: null }, async (work) => {
    await run(work, (await openWallet(work, uuid(id)))!);
    return null;
  });
}

/** Posts what was due on a wallet, as any write does. */
export const settle = (program: TestProgram, member: Member) =>
  onWallet(program, member, async () => null);
