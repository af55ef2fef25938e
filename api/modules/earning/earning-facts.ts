import type { ConditionFacts, MemberFacts } from "../../values/conditions/condition-field.ts";
import { keptPart } from "../../values/allocate.ts";
import { dayOf, timeOf, weekdayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";

/** A purchase as earning sees it; nets come from the purchase's base amounts. */
export interface EarningPurchase {
  readonly placedAt: Date;
  readonly channel: string | null;
  readonly locationId: string | null;
  /** The public id of the partner where it was made; left out for the program's own shops. */
  readonly partnerId?: string | null;
  readonly lines: readonly EarningLine[];
}

export interface EarningLine {
  readonly id: string;
  /**
   * SHIPPING: a pseudo-line, kept until no unit is, that no rule can choose. GIFT_CARD lines never
   * earn or count.
   */
  readonly kind: "GOODS" | "GIFT_CARD" | "SHIPPING";
  readonly sku: string | null;
  readonly category: string | null;
  /** Thousandths of units. */
  readonly quantity: number;
  /** The line's base amount, in minor units. */
  readonly netMinor: number;
  /**
   * What it costs after discounts, before payments by points and without tax: price adjustments are
   * a part of the sum of these. Left out in purchases of the first arithmetic.
   */
  readonly priceMinor?: number;
  /**
   * GIFT_CARD in the first arithmetic: what it costs, by which it takes its share of price
   * adjustments.
   */
  readonly cardMinor?: number;
}

/**
 * What is kept of a purchase: thousandths per line, and the sum of all price adjustments in minor
 * units.
 */
export interface Kept {
  readonly quantities: readonly number[];
  readonly adjustedMinor: number;
}

export const keptAll = (purchase: EarningPurchase): Kept => ({
  quantities: purchase.lines.map((line) => line.quantity),
  adjustedMinor: 0,
});

/** A line as filters see it: what was bought, and what of it is kept. */
export interface LineFacts {
  readonly line: EarningLine;
  readonly kept: number;
  readonly keptNet: bigint;
  /** keptNet is in 1/scale minor units. */
  readonly scale: bigint;
}

declare module "../../values/conditions/condition-field.ts" {
  interface ConditionFacts {
    readonly purchase: Pick<EarningPurchase, "channel" | "locationId" | "partnerId">;
    readonly lines: readonly LineFacts[];
    /** The base amount of what is kept, in minor units. */
    readonly amount: bigint;
    /** Thousandths of what is kept of the goods. */
    readonly units: number;
  }
}

/**
 * Everything a condition may ask, with what is kept now; calendar facts are worked out on demand.
 */
export class PurchaseFacts implements ConditionFacts {
  readonly amount: bigint;
  readonly units: number;

  constructor(
    readonly purchase: EarningPurchase,
    readonly lines: readonly LineFacts[],
    private readonly about: { readonly zone: string; readonly member: MemberFacts | null },
  ) {
    let amount = 0n;
    let units = 0;
    for (const { line, kept, keptNet } of lines) {
      amount += keptNet;
      if (line.kind === "GOODS") units += kept;
    }
    this.amount = lines.length ? amount / lines[0]!.scale : 0n;
    this.units = units;
  }

  get member(): MemberFacts | null {
    return this.about.member;
  }

  #day: Day | undefined;
  get day(): Day {
    return (this.#day ??= dayOf(this.purchase.placedAt, this.about.zone));
  }

  #time: string | undefined;
  get time(): string {
    return (this.#time ??= timeOf(this.purchase.placedAt, this.about.zone));
  }

  get weekday(): number {
    return weekdayOf(this.day);
  }
}

/**
 * What is kept of each line: floor(net × kept / bought); then price adjustments R take their part
 * of the sum, spread over the lines by their nets. The shares stay exact, in 1/scale minor units:
 * with shares rounded to whole minor units, returning one line could raise another's by one, and a
 * return could add points.
 */
export function keptNets(purchase: EarningPurchase, kept: Kept): LineFacts[] {
  const { lines } = purchase;
  const isAnyKept = lines.some(
    (line, position) => line.kind !== "SHIPPING" && kept.quantities[position]! > 0,
  );
  const nets = lines.map((line, position) => {
    const price = BigInt(line.cardMinor ?? line.netMinor);
    if (line.kind === "SHIPPING") return isAnyKept ? price : 0n;
    return keptOf(price, line, kept.quantities[position]!);
  });
  const isLowered = (line: EarningLine) => !isApart(line);
  const whole = sumOf(nets.filter((_, position) => isLowered(lines[position]!)));
  const adjusted = adjustedNet(lines, kept);
  const isAdjusted = adjusted > 0n && whole > 0n;
  const scale = isAdjusted ? whole : 1n;
  const left = adjusted < whole ? whole - adjusted : 0n;
  return lines.map((line, position) => {
    const net = nets[position]! * (isAdjusted && isLowered(line) ? left : scale);
    return {
      line,
      kept: line.kind === "SHIPPING" ? (isAnyKept ? line.quantity : 0) : kept.quantities[position]!,
      keptNet: line.cardMinor === undefined ? net : 0n,
      scale,
    };
  });
}

/** Whether price adjustments leave a line as it is: delivery, except in the first arithmetic. */
function isApart({ kind, priceMinor }: EarningLine): boolean {
  return kind === "SHIPPING" && priceMinor !== undefined;
}

/**
 * What price adjustments R take of the lines' nets. They are a part of prices before payments by
 * points: of these, N, points left N′, so R takes ⌈R × N′ / N⌉, and everything where it takes
 * everything. In the first arithmetic R itself.
 */
function adjustedNet(lines: readonly EarningLine[], kept: Kept): bigint {
  const adjusted = BigInt(kept.adjustedMinor);
  if (adjusted === 0n || lines.some(({ priceMinor }) => priceMinor === undefined)) return adjusted;
  const goods = lines.filter((line) => !isApart(line));
  const wholeNet = sumOf(goods.map(({ netMinor }) => BigInt(netMinor)));
  const wholePrice = sumOf(goods.map(({ priceMinor }) => BigInt(priceMinor!)));
  const keptPrice = sumOf(
    lines.map((line, position) =>
      keptOf(BigInt(line.priceMinor!), line, kept.quantities[position] ?? 0),
    ),
  );
  if (adjusted >= keptPrice || wholePrice === 0n) return wholeNet;
  return (adjusted * wholeNet + wholePrice - 1n) / wholePrice;
}

function keptOf(amount: bigint, { quantity }: EarningLine, kept: number): bigint {
  if (kept === quantity) return amount;
  return keptPart(amount, { kept: BigInt(kept), of: BigInt(quantity) });
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
