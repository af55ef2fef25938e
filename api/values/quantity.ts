/** Quantities are counted in thousandths of a unit: 1500 is one and a half. */
const thousandths = 1000;

/** The largest quantity of a line, in thousandths: a billion units. */
export const quantityMax = 10 ** 12;

/**
 * Units, a number or decimal string, to thousandths: 2 → 2000, "0.125" → 125. Null: not one, or
 * over three places.
 */
export function readQuantity(units: string | number): number | null {
  const parts = /^(\d{1,10})(?:\.(\d{1,3}))?$/.exec(String(units));
  if (!parts) return null;
  const quantity = Number(parts[1]! + (parts[2] ?? "").padEnd(3, "0"));
  return quantity <= quantityMax ? quantity : null;
}

/** Thousandths to a decimal string of units without idle zeros: 1500 → "1.5", 2000 → "2". */
export function quantityText(quantity: number): string {
  const whole = Math.floor(quantity / thousandths);
  const rest = (quantity % thousandths).toString().padStart(3, "0").replace(/0+$/, "");
  return rest ? `${whole}.${rest}` : `${whole}`;
}
