import fc from "fast-check";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { runs, SEED } from "../harness/random-runs.ts";
import { runTask } from "../harness/run-task.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";
import { PAY_WITH_POINTS } from "../payments/payment-fixture.ts";
import { openPartner, voucherOf } from "./settlement-fixture.ts";
import { priceOf, SettlementOracle } from "./settlement-oracle.ts";
import type { Kept, OracleStatement, OracleTerms } from "./settlement-oracle.ts";

const TERMS: OracleTerms = {
  funding: "POSTPAID",
  pricePerPoint: "12.5",
  reimbursementPerPoint: "90.5",
  reimbursementPerVoucher: null,
  minimum: "0",
  period: "MONTH",
};
const PRICES = ["0", "12.5", "0.333333333", "7", "1.5"];
const BY_HAND = ["500", "-40", "3", "20000", "-1"];

interface Sale {
  readonly externalId: string;
  readonly of: number;
  /** What was kept at first, and after each return that stands. */
  readonly kept: Kept[];
  readonly returns: string[];
  unitsLeft: number;
}

interface Used {
  readonly code: string;
  readonly reference: string;
}

/** A partner's life, and the same in the oracle. */
async function openLife() {
  const earningTerms = { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS };
  const program = await openProgram({ rules: [BASE_RATE], earningTerms });
  const partner = await openPartner(program, { ...TERMS, undoWindow: "P31D" });
  const oracle = new SettlementOracle();
  const now = () => program.clock.now().getTime();
  oracle.agree(now(), TERMS);
  const members: Enrolled[] = [];
  for (let at = 0; at < 4; at++) {
    const member = await program.shop.enroll();
    await program.admin.givePoints(member, 10_000);
    members.push(member);
  }
  return new PartnerLife(program, partner, oracle, members);
}

class PartnerLife {
  readonly #sales: Sale[] = [];
  readonly #used: Used[] = [];
  /** Who can't buy any more, and of them whose account is closed. */
  readonly #gone = new Set<number>();
  readonly #closed = new Set<number>();
  #version = 1;
  readonly program: TestProgram;
  readonly partner: Awaited<ReturnType<typeof openPartner>>;
  readonly oracle: SettlementOracle;
  readonly #members: readonly Enrolled[];

  constructor(
    ...[program, partner, oracle, members]: [
      TestProgram,
      Awaited<ReturnType<typeof openPartner>>,
      SettlementOracle,
      readonly Enrolled[],
    ]
  ) {
    this.program = program;
    this.partner = partner;
    this.oracle = oracle;
    this.#members = members;
  }

  now(): number {
    return this.program.clock.now().getTime();
  }

  /** Units at 30,000 ₫; some pay for two of them with points. */
  async sell(a: number, b: number): Promise<void> {
    const of = a % this.#members.length;
    if (this.#gone.has(of)) return;
    const units = 2 + (b % 4);
    const { terms } = this.oracle;
    const paid = b % 3 === 0 && terms.reimbursementPerPoint !== null ? units * 20 : 0;
    const lines = [{ id: "1", sku: "BOOK", quantity: String(units), unitPrice: "30000" }];
    const payments = paid > 0 ? [{ kind: "POINTS" as const, amount: String(paid * 100) }] : [];
    const total = String(units * 30_000);
    const before = this.oracle.balance();
    const sold = await this.partner.sell(this.#members[of]!, total, { lines, payments });
    if (sold.userErrors.length > 0) {
      expect(sold.userErrors.map(({ code }) => code)).toEqual(["PREPAID_USED_UP"]);
      expect(terms.funding).toBe("PREPAID");
      // Even the least that it can have earned was too dear.
      expect(before + priceOf(units * 4, terms.pricePerPoint)).toBeGreaterThan(0);
      return;
    }
    const kept = { issued: sold.earned!.points, redeemed: paid };
    const { externalId } = sold.purchase!;
    expect(sold.charged!.amount).toBe(String(priceOf(kept.issued, terms.pricePerPoint)));
    this.#sales.push({ externalId, of, kept: [kept], returns: [], unitsLeft: units });
    this.oracle.keep(this.now(), externalId, kept);
    if (terms.funding === "PREPAID" && this.oracle.balance() > before) {
      expect(this.oracle.balance()).toBeLessThanOrEqual(0);
    }
  }

  async takeBack(a: number): Promise<void> {
    const sale = this.#sales.filter(({ unitsLeft }) => unitsLeft > 0)[a % 5];
    if (!sale) return;
    const lines = [{ id: "1", quantity: "1" }];
    const answer = await this.partner.takeBack(sale, { lines });
    expect(answer.userErrors).toEqual([]);
    const last = sale.kept.at(-1)!;
    const back = answer.refunds.find(({ tender }) => tender === "POINTS")?.points ?? 0;
    const kept = {
      issued: last.issued - answer.reversed!.points,
      redeemed: last.redeemed - back,
    };
    sale.kept.push(kept);
    sale.returns.push(answer.externalId);
    sale.unitsLeft--;
    this.oracle.keep(this.now(), sale.externalId, kept);
  }

  async cancel(a: number): Promise<void> {
    const open = this.#sales.filter(({ returns, of }) => returns.length && !this.#closed.has(of));
    const sale = open[a % Math.max(1, open.length)];
    if (!sale) return;
    const { userErrors } = await this.partner.cancel(sale.externalId, sale.returns.at(-1)!);
    if (userErrors.length > 0) {
      // It came back whole, and another purchase has been the first one since.
      expect(userErrors.map(({ code }) => code)).toEqual(["RETURN_IN_USE"]);
      expect(sale.unitsLeft).toBe(0);
      return;
    }
    sale.returns.pop();
    sale.kept.pop();
    sale.unitsLeft++;
    this.oracle.keep(this.now(), sale.externalId, sale.kept.at(-1)!);
  }

  async use(a: number): Promise<void> {
    const cost = 10 + (a % 7);
    const { code } = await voucherOf(this.program, this.partner, { cost });
    const { reference, owed, userErrors } = await this.partner.use(code);
    expect(userErrors).toEqual([]);
    const before = this.oracle.balance();
    this.oracle.use(this.now(), code, cost);
    expect(Number(owed!.amount)).toBe(before - this.oracle.balance());
    this.#used.push({ code, reference });
  }

  async undo(a: number): Promise<void> {
    const at = a % Math.max(1, this.#used.length);
    const used = this.#used[at];
    if (!used) return;
    const { userErrors } = await this.partner.undo(used.code, used.reference);
    this.#used.splice(at, 1);
    if (userErrors.length > 0) {
      expect(userErrors.map(({ code }) => code)).toEqual(["UNDO_TOO_LATE"]);
      return;
    }
    this.oracle.undo(this.now(), used.code);
  }

  async agree(a: number, b: number): Promise<void> {
    const terms: OracleTerms = {
      funding: b % 4 === 0 ? "PREPAID" : "POSTPAID",
      pricePerPoint: PRICES[a % PRICES.length]!,
      reimbursementPerPoint: b % 5 === 0 ? null : PRICES[b % PRICES.length]!,
      reimbursementPerVoucher: a % 3 === 0 ? "1500" : null,
      minimum: a % 2 === 0 ? "0" : "300",
      period: b % 3 === 0 ? "QUARTER" : "MONTH",
    };
    await this.partner.agreed({ ...terms, version: this.#version++, undoWindow: "P31D" });
    this.oracle.agree(this.now(), terms);
  }

  async move(a: number): Promise<void> {
    const amount = BY_HAND[a % BY_HAND.length]!;
    if (a % 2 === 0) {
      await this.partner.adjust(amount);
      this.oracle.move(this.now(), "adjustment", Number(amount));
      return;
    }
    const paidBy = amount.startsWith("-") ? "PROGRAM" : "PARTNER";
    await this.partner.pay(amount.replace("-", ""), paidBy);
    this.oracle.move(this.now(), "payment", -Number(amount));
  }

  /** Two of the members leave: one is merged, one is erased. Their purchases stay. */
  async leave(a: number): Promise<void> {
    const of = a % 2;
    if (this.#gone.has(of)) return;
    this.#gone.add(of);
    const member = this.#members[of]!;
    if (of === 0) return mergeSettled(this.program, member, this.#members[2]!);
    this.#closed.add(of);
    const { admin } = this.program;
    await admin.close(member);
    expect((await admin.erase(member)).userErrors).toEqual([]);
  }

  /** Days go by; the engine closes what is over, at times late. */
  async wait(a: number, b: number): Promise<void> {
    this.program.clock.advance(`P${1 + (a % 25)}D`);
    if (b % 4 !== 0) await this.close();
  }

  async close(): Promise<void> {
    await runTask(this.program, "close-ended-settlements");
  }

  /** Every statement, every line and the balance against the oracle. */
  async compare(): Promise<void> {
    await this.close();
    const shown = await this.partner.settlements();
    const expected = this.oracle.statements(this.now()).toReversed();
    expect(shown.map(figuresOf)).toEqual(expected);
    for (const { id, opening, net } of shown) {
      const lines = await this.partner.lines(id);
      const sum = lines.reduce((total, { amount }) => total + Number(amount.amount), 0);
      expect(sum).toBe(Number(net.amount) - Number(opening.amount));
    }
    expect(await this.partner.balance()).toBe(this.oracle.balance());
    expect((await this.program.admin.verify()).problems).toEqual([]);
  }
}

type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof openPartner>>["settlements"]>>[number];

function figuresOf(shown: Shown): OracleStatement {
  const { period, opening, pointsIssued, pointsRedeemed, toPay } = shown;
  const { owedByPartner, owedToPartner, returns, adjustments, payments, net } = shown;
  return {
    from: Date.parse(period.from),
    until: Date.parse(period.until),
    opening: Number(opening.amount),
    pointsIssued,
    pointsRedeemed,
    owedByPartner: Number(owedByPartner.amount),
    owedToPartner: Number(owedToPartner.amount),
    returns: Number(returns.amount),
    adjustments: Number(adjustments.amount),
    payments: Number(payments.amount),
    net: Number(net.amount),
    toPay: toPay && Number(toPay.amount),
  };
}

const number = fc.nat({ max: 10_000 });
const STEPS = [
  "sell",
  "sell",
  "sell",
  "takeBack",
  "takeBack",
  "cancel",
  "use",
  "undo",
  "agree",
  "move",
  "leave",
  "wait",
  "wait",
] as const;
const life = fc.array(fc.tuple(fc.constantFrom(...STEPS), number, number), {
  minLength: 45,
  maxLength: 70,
});

test(
  `months come to what the rules say, whatever happens (SEED=${SEED})`,
  { timeout: 600_000 },
  async () => {
    const property = fc.asyncProperty(life, async (steps) => {
      const lived = await openLife();
      for (const [step, a, b] of steps) await lived[step](a, b);
      await lived.compare();
    });
    await fc.assert(property, { seed: SEED, numRuns: runs(4), endOnFailure: true });
  },
);
