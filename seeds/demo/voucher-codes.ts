import { Chance } from "./chance.ts";

const CODES = 40;

/** The codes that the partner gave for its vouchers: more than are taken in a year. */
export const voucherCodes = {
  pool: "Nhà sách Hoa Giấy 50.000 ₫",
  codes: codes(),
};

function codes(): string[] {
  const chance = new Chance("moc/voucher-codes");
  return Array.from(
    { length: CODES },
    (_, position) => `HG-${1001 + position}-${chance.whole(1000, 9999)}`,
  );
}
