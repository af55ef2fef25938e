import type { DomainEvent } from "../../api/writes/event.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import type { EnrollMemberInput } from "../../client/storefront.ts";
import type { ReferralPlan } from "../../api/engine/programs/seed-program.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

const OFFER: ReferralPlan = {
  landingUrl: "https://tea.example/r/{code}",
  qualificationDays: 14,
  minimumBaseMinor: 200_000,
  referrer: { points: 100, coupon: null },
  referee: { points: 50, coupon: null },
};

export interface Who {
  readonly id: string;
}

const SEEN = `query ($id: ID!) { member(id: $id) {
  wallet { available pending debt }
  entries { nodes { kind points title explanation { title points } } }
} }` as TypedDocument<{ member: Seen }, Who>;

export interface Seen {
  wallet: { available: number; pending: number; debt: number };
  entries: {
    nodes: {
      kind: string;
      points: number;
      title: string;
      explanation: { title: string; points: number }[];
    }[];
  };
}

const REFERRAL = `{ me { referral {
  invitedCount rewardedCount referrals { nodes { id status refereeName } }
} } }`;

/**
 * A program whose members bring friends: 100 points for one, 50 for the friend, from 200,000 đ on.
 */
export async function openReferrals(offer: Partial<ReferralPlan> = {}) {
  // Purchases earn nothing of their own: what is in a wallet came from referrals.
  const program = await openProgram({ rules: [], referrals: { ...OFFER, ...offer } });
  return {
    ...program,
    /** Somebody who joins by another's code. */
    join: (by: Enrolled, more: Partial<EnrollMemberInput> = {}) =>
      program.shop.enroll({ referralCode: by.referral!.code, ...more }),
    /** A purchase, and everything that follows from it. */
    async buy(...purchase: Parameters<typeof program.shop.buy>) {
      const bought = await program.shop.buy(...purchase);
      await deliverEvents(program);
      return bought.purchase;
    },
    /** All of a purchase comes back, and everything that follows from it. */
    async giveBack(purchase: { externalId: string }, quantity = 1) {
      await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: String(quantity) }] });
      await deliverEvents(program);
    },
    deliver: () => deliverEvents(program),
    see: async ({ id }: Who, graphqlClient = program.admin) =>
      (await graphqlClient.ask(SEEN, { id })).member,
    walletOf: async ({ id }: Who) => (await program.admin.ask(SEEN, { id })).member.wallet,
    /** What a referrer sees of its friends. */
    async referralOf(who: Who) {
      const { json } = await (await program.memberOf(who)).graphql(REFERRAL);
      return json.data.me.referral as Referral;
    },
    /** Every state a friend's referral has been in. */
    async movesOf(referee: Who) {
      const moves = await program.sql<{ status: string }>(`
        select m.to_status as status from referral_moves m
        join referees r on r.referrer_id = m.member_id and r.referral_id = m.referral_id
        where r.member_id = '${program.uuid(referee.id)}' order by m.number`);
      return moves.map(({ status }) => status).join(" ");
    },
    /** Events of a type, whatever they are about, as a reaction gets them. */
    eventsOf: (type: string) =>
      program.sql<DomainEvent>(`
        select id, program_id as "programId", member_id as "memberId", type, payload, '' as
        "occurredAt"
        from events where program_id = '${program.programId}' and type = '${type}' order by id`),
  };
}

export interface Referral {
  invitedCount: number;
  rewardedCount: number;
  referrals: { nodes: { id: string; status: string; refereeName: string | null }[] };
}

export type Referrals = Awaited<ReturnType<typeof openReferrals>>;

/**
 * Lets a reaction of the worker run on an event once more, as after a crash between its commit and
 * its job's.
 */
export async function reactAgain(
  { fixture }: Pick<TestProgram, "fixture">,
  event: DomainEvent,
): Promise<void> {
  const { reactions, inWork } = fixture.engine.worker();
  for (const { run } of reactions[event.type] ?? []) {
    await inWork(event, (work) => run(work, event));
  }
}
