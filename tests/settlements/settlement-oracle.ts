/**
 * What partner and program owe each other, worked out from the rules alone and whole each time:
 * nothing of the engine is used, and no difference is ever posted. What is owed for a document at a
 * moment is a function of what is kept of it; a month's share is its value at the end of the month
 * less that at its beginning.
 */
export class SettlementOracle {
  readonly #terms: (OracleTerms & { readonly at: number })[] = [];
  readonly #documents = new Map<string, OracleDocument>();
  readonly #byHand: { at: number; kind: "payment" | "adjustment"; minor: number }[] = [];

  agree(at: number, terms: OracleTerms): void {
    this.#terms.push({ ...terms, at });
  }

  /** What a purchase comes to from a moment on: at first, or after what happened to it. */
  keep(at: number, id: string, kept: Kept): void {
    const terms = this.#terms.at(-1)!;
    const document = this.#documents.get(id);
    if (document) return void document.states.push({ at, kept });
    const prices = { issued: terms.pricePerPoint, redeemed: terms.reimbursementPerPoint ?? "0" };
    this.#documents.set(id, { prices, isWhole: false, states: [{ at, kept }] });
  }

  /** A voucher of so many points is used. */
  use(at: number, id: string, points: number): void {
    const { reimbursementPerVoucher: whole, reimbursementPerPoint } = this.#terms.at(-1)!;
    const redeemed = whole ?? reimbursementPerPoint ?? "0";
    const kept = { issued: 0, redeemed: points };
    this.#documents.set(id, {
      prices: { issued: "0", redeemed },
      isWhole: whole != null,
      states: [{ at, kept }],
    });
  }

  undo(at: number, id: string): void {
    this.#documents.get(id)!.states.push({ at, kept: { issued: 0, redeemed: 0 } });
  }

  move(at: number, kind: "payment" | "adjustment", minor: number): void {
    this.#byHand.push({ at, kind, minor });
  }

  get terms(): OracleTerms {
    return this.#terms.at(-1)!;
  }

  /** What the partner owes before a moment. */
  balance(before = Number.POSITIVE_INFINITY): number {
    const { net } = this.#between(Number.NEGATIVE_INFINITY, before);
    return net;
  }

  /** Every statement whose period is over at a moment, and the one that runs, oldest first. */
  statements(now: number): OracleStatement[] {
    const statements: OracleStatement[] = [];
    let month = monthOf(this.#terms[0]!.at);
    let opening = 0;
    for (;;) {
      const from = startOfMonth(month);
      const then = this.#terms.findLast(({ at }) => at <= from) ?? this.#terms[0]!;
      const next = then.period === "MONTH" ? month + 1 : (Math.floor(month / 3) + 1) * 3;
      const until = startOfMonth(next);
      const moved = this.#between(from, until);
      const net = opening + moved.net;
      const isClosed = until <= now;
      const agreed = this.#terms.findLast(({ at }) => at < until)!;
      statements.push({
        ...moved,
        from,
        until,
        opening,
        net,
        toPay: isClosed ? toPay(net, agreed) : null,
      });
      if (!isClosed) return statements;
      opening = net;
      month = next;
    }
  }

  #between(from: number, until: number): Moved {
    const sum = { pointsIssued: 0, pointsRedeemed: 0, owedByPartner: 0, owedToPartner: 0 };
    let returns = 0;
    for (const document of this.#documents.values()) {
      const [first] = document.states;
      const [was, is] = [stateBefore(document, from), stateBefore(document, until)];
      const [before, after] = [valueOf(document, was), valueOf(document, is)];
      sum.pointsIssued += after.pointsIssued - before.pointsIssued;
      sum.pointsRedeemed += after.pointsRedeemed - before.pointsRedeemed;
      sum.owedByPartner += after.owedByPartner - before.owedByPartner;
      sum.owedToPartner += after.owedToPartner - before.owedToPartner;
      if (is === null) continue;
      // All but what it came to at first.
      const base = valueOf(document, was ?? first!.kept);
      returns += after.owedByPartner - base.owedByPartner;
      returns -= after.owedToPartner - base.owedToPartner;
    }
    const byHand = (kind: string) =>
      this.#byHand
        .filter((it) => it.kind === kind && it.at >= from && it.at < until)
        .reduce((total, { minor }) => total + minor, 0);
    const [adjustments, payments] = [byHand("adjustment"), byHand("payment")];
    const net = sum.owedByPartner - sum.owedToPartner + adjustments + payments;
    return { ...sum, returns, adjustments, payments, net };
  }
}

export interface OracleTerms {
  readonly funding: "POSTPAID" | "PREPAID";
  readonly pricePerPoint: string;
  readonly reimbursementPerPoint: string | null;
  readonly reimbursementPerVoucher: string | null;
  readonly minimum: string;
  readonly period: "MONTH" | "QUARTER";
}

/** Points that what is kept of a purchase earns, and that stay paid. */
export interface Kept {
  readonly issued: number;
  readonly redeemed: number;
}

interface OracleDocument {
  readonly prices: { readonly issued: string; readonly redeemed: string };
  /** Whether it is paid for as a whole. */
  readonly isWhole: boolean;
  readonly states: { readonly at: number; readonly kept: Kept }[];
}

interface Moved {
  readonly pointsIssued: number;
  readonly pointsRedeemed: number;
  readonly owedByPartner: number;
  readonly owedToPartner: number;
  readonly returns: number;
  readonly adjustments: number;
  readonly payments: number;
  readonly net: number;
}

export interface OracleStatement extends Moved {
  readonly from: number;
  readonly until: number;
  readonly opening: number;
  readonly toPay: number | null;
}

function stateBefore({ states }: OracleDocument, moment: number): Kept | null {
  return states.findLast(({ at }) => at < moment)?.kept ?? null;
}

function valueOf({ prices, isWhole }: OracleDocument, kept: Kept | null) {
  if (kept === null) {
    return { pointsIssued: 0, pointsRedeemed: 0, owedByPartner: 0, owedToPartner: 0 };
  }
  const times = isWhole ? Number(kept.redeemed > 0) : kept.redeemed;
  return {
    pointsIssued: kept.issued,
    pointsRedeemed: kept.redeemed,
    owedByPartner: priceOf(kept.issued, prices.issued),
    owedToPartner: priceOf(times, prices.redeemed),
  };
}

/** Half up, once: 42 × 12.5 = 525. The currency has no decimals. */
export function priceOf(points: number, rate: string): number {
  const [whole, decimals = ""] = rate.split(".");
  const unit = 10n ** BigInt(decimals.length);
  const product = BigInt(points) * BigInt(`${whole}${decimals}`);
  return Number((2n * product + unit) / (2n * unit));
}

function toPay(net: number, { funding, minimum }: OracleTerms): number {
  const isEnough = net >= Number(minimum) || net <= -Number(minimum);
  const isPaidAhead = funding === "PREPAID" && net < 0;
  return isEnough && !isPaidAhead ? net : 0;
}

// In Hồ Chí Minh City clocks are seven hours ahead all year.
const AHEAD = 7 * 3_600_000;

/** Months since the year 0. */
function monthOf(at: number): number {
  const local = new Date(at + AHEAD);
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) - AHEAD;
}
