import { keptPart } from "../../values/allocate.ts";
import type { EarningLine, EarningPurchase, Kept, LineFacts } from "./earning-facts.ts";

/**
 * What is kept of each line: floor(net × kept / bought); then price adjustments R lower the sum N to max(0, N − R),
 * spread over the lines by their nets; gift cards that were bought bear their share, and count for nothing. The shares stay exact, in 1/scale minor units: with shares rounded to whole
 * minor units, returning one line could raise another's by one, and a return could add points.
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
