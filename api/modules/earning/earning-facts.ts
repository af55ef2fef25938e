import type { ConditionFacts, MemberFacts } from "../../values/conditions/condition-field.ts";
import { keptPart } from "../../values/allocate.ts";
import { dayOf, timeOf, weekdayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";

/** A purchase as earning sees it; nets come from the purchase's base amounts. */
export interface EarningPurchase {
  readonly placedAt: Date;
  readonly channel: string | null;
  readonly locationId: string | null;
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
  /** GIFT_CARD: what it costs, by which it takes its share of price adjustments. */
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
    readonly purchase: Pick<EarningPurchase, "channel" | "locationId">;
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
 * What is kept of each line: floor(net × kept / bought); then price adjustments R lower the sum N
 * to max(0, N − R), spread over the lines by their nets; gift cards that were bought bear their
 * share, and count for nothing. The shares stay exact, in 1/scale minor units: with shares rounded
 * to whole minor units, returning one line could raise another's by one, and a return could add
 * points.
 */
export function keptNets(purchase: EarningPurchase, kept: Kept): LineFacts[] {
  const { lines } = purchase;
  const isAnyKept = lines.some(
    (line, position) => line.kind !== "SHIPPING" && kept.quantities[position]! > 0,
  );
  const nets = lines.map((line, position) => {
    const price = BigInt(line.cardMinor ?? line.netMinor);
    if (line.kind === "SHIPPING") return isAnyKept ? price : 0n;
    const units = kept.quantities[position]!;
    if (units === line.quantity) return price;
    return keptPart(price, { kept: BigInt(units), of: BigInt(line.quantity) });
  });
  const whole = nets.reduce((sum, net) => sum + net, 0n);
  const adjusted = BigInt(kept.adjustedMinor);
  const scale = adjusted > 0n && whole > 0n ? whole : 1n;
  const left = adjusted < whole ? whole - adjusted : 0n;
  return lines.map((line, position) => ({
    line,
    kept: line.kind === "SHIPPING" ? (isAnyKept ? line.quantity : 0) : kept.quantities[position]!,
    keptNet: keptOf(line, scale === 1n ? nets[position]! : nets[position]! * left),
    scale,
  }));
}

function keptOf({ cardMinor }: EarningLine, net: bigint): bigint {
  return cardMinor === undefined ? net : 0n;
}
