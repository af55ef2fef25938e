import fc from "fast-check";
import pino from "pino";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { enrollMember } from "../../api/modules/enrollment/enroll-member.ts";
import { recordPurchase } from "../../api/modules/purchases/record-purchase.ts";
import { recordReturn } from "../../api/modules/returns/record-return.ts";
import type { Work } from "../../api/writes/work.ts";
import { TierStandings } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { addTierSet, REGULARS } from "./added-set.ts";
import { randomRuns } from "../harness/random-runs.ts";

const step = fc.oneof(
  fc.record({
    kind: fc.constant("BUY" as const),
    thousands: fc.integer({ min: 1, max: 2500 }),
    place: fc.constantFrom("1", "2", "3"),
  }),
  fc.record({ kind: fc.constant("RETURN" as const), which: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant("WAIT" as const), days: fc.integer({ min: 1, max: 300 }) }),
);

test("in a set beside another, members move exactly as if it were the only one", async () => {
  const both = await openProgram();
  const setId = await addTierSet(both.admin);
  const requireSerial = await openBare();
  const spending = await openProgram();
  const programs = [both, requireSerial, spending];

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (life) => {
      const lives = await Promise.all(programs.map(async (program) => new Life(program)));
      for (const life of lives) await life.begin();
      for (const it of life) {
        for (const lived of lives) await lived.live(it);
        const [inBoth, inAlone, inSpending] = await Promise.all(lives.map((it) => it.standings()));
        const beside = inBoth!.find(({ tierSet }) => tierSet.id === setId)!;
        expect(shown(beside)).toEqual(shown(inAlone![0]!));
        expect(shown(inBoth![0]!)).toEqual(shown(inSpending![0]!));
      }
    }),
    randomRuns(12),
  );
});

type Standing = Awaited<ReturnType<Life["standings"]>>[number];

function shown({ tier, progress }: Standing) {
  return { tier: tier?.name, progress };
}

class Life {
  #member!: { id: string };
  readonly #bought: { externalId: string }[] = [];

  constructor(private readonly program: TestProgram) {}

  async begin() {
    this.#member = await this.program.shop.enroll();
  }

  async live(it: typeof step extends fc.Arbitrary<infer Step> ? Step : never) {
    const { shop, clock } = this.program;
    if (it.kind === "WAIT") clock.advance(`P${it.days}D`);
    if (it.kind === "BUY") {
      const more = { locationId: it.place };
      const { purchase } = await shop.buy(this.#member, `${it.thousands}000`, more);
      this.#bought.push(purchase);
    }
    if (it.kind === "RETURN" && this.#bought.length > 0) {
      const [purchase] = this.#bought.splice(it.which % this.#bought.length, 1);
      await shop.takeBack(purchase!, { lines: [{ id: "1", quantity: 1 }] });
    }
  }

  async standings() {
    const { member } = await this.program.shop.ask(TierStandings, { by: { id: this.#member.id } });
    return member!.tierStandings;
  }
}

test("recording takes as many statements with five sets as with one", async () => {
  const [one, five] = [await openBare(), await openBare()];
  for (const name of ["A", "B", "C", "D"]) await addTierSet(five.admin, { ...REGULARS, name });

  expect(await statementsOf(five)).toEqual(await statementsOf(one));
});

/** A program of which the one set counts visits. */
async function openBare() {
  const program = await openProgram({ tierSet: undefined, rewards: [] });
  await addTierSet(program.admin);
  return program;
}

/** How many statements enrolling, buying and returning take. */
async function statementsOf(program: TestProgram): Promise<number[]> {
  const { fixture, programId, clock, shop } = program;
  const nobody = uuidv7();
  const context = await fixture.engine.contextFor({
    caller: { kind: "SYSTEM", programId, credentialId: nobody, ownerId: nobody },
    requestId: "count",
    log: pino({ level: "silent" }),
  });
  const counted = async <Result>(run: (work: Work) => Promise<Result>) => {
    let statements = 0;
    const written = await context.write({ operation: "count", input: null }, (work) =>
      run(counting(work, () => statements++)),
    );
    return { result: written.result!, statements };
  };
  const enrolled = await counted((work) => enrollMember(work, { externalId: unique("cust") }));
  const { memberId } = enrolled.result;
  const placedAt = clock.now();
  const lines = [{ id: "1", sku: "TEA", quantity: 1000, unitPrice: "1500000" }];
  const input = {
    ...shop.purchase({ id: "" }, "1500000"),
    placedAt,
    lines,
    member: { externalId: null },
  };
  const [known] = await program.sql<{ id: string }>(
    `select external_id as id from member_profiles where member_id = '${memberId}'`,
  );
  const member = { externalId: known!.id };
  const bought = await counted((work) => recordPurchase(work, { ...input, member } as never));
  const given = {
    source: "web",
    purchaseExternalId: input.externalId,
    externalId: unique("return"),
    returnedAt: placedAt,
    lines: [{ id: "1", quantity: 1000 }],
    refundShipping: false,
  };
  const returned = await counted((work) => recordReturn(work, given as never));
  return [enrolled.statements, bought.statements, returned.statements];
}

function counting(work: Work, count: () => void): Work {
  return new Proxy(work, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        if (name === "rows" || name === "send") count();
        return (value as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
  });
}
