import { BEANS } from "./rules.ts";

/** Something on the menu; the price in đồng. */
export interface Product {
  readonly sku: string;
  readonly title: string;
  readonly category: string;
  readonly price: number;
}

const listed = (category: string, rows: readonly [sku: string, title: string, price: number][]) =>
  rows.map(([sku, title, price]): Product => ({ sku, title, category, price }));

export const coffees = listed("coffee", [
  ["CF-SUADA", "Cà phê sữa đá", 35_000],
  ["CF-DENDA", "Cà phê đen đá", 32_000],
  ["CF-BACXIU", "Bạc xỉu", 39_000],
  ["CF-MUOI", "Cà phê muối", 42_000],
  ["CF-COLDBREW", "Cold brew cam", 55_000],
  ["CF-LATTE", "Latte", 59_000],
  ["CF-TRUNG", "Cà phê trứng", 55_000],
]);

export const teas = listed("tea", [
  ["TR-DAO", "Trà đào cam sả", 55_000],
  ["TR-VAI", "Trà vải hoa hồng", 55_000],
  ["TR-SEN", "Trà sen vàng", 49_000],
  ["TR-OLONG", "Trà ô long sữa", 52_000],
  ["DX-MATCHA", "Matcha đá xay", 65_000],
  ["DX-CHANHDAY", "Chanh dây đá xay", 59_000],
]);

export const bakery = listed("bakery", [
  ["BM-THIT", "Bánh mì thịt", 32_000],
  ["BM-OPLA", "Bánh mì ốp la", 39_000],
  ["BN-CROISSANT", "Croissant bơ", 35_000],
  ["BN-TRUNGMUOI", "Bông lan trứng muối", 42_000],
  ["BN-TIRAMISU", "Tiramisu cà phê", 49_000],
]);

export const beans = listed(BEANS, [
  ["HR-ROBUSTA-250", "Hạt Robusta Buôn Ma Thuột 250 g", 125_000],
  ["HR-ARABICA-250", "Hạt Arabica Cầu Đất 250 g", 165_000],
  ["HR-BLEND-500", "Hạt pha phin Mộc 500 g", 210_000],
  ["HR-SONLA-250", "Hạt Arabica Sơn La 250 g", 185_000],
]);

export const goods = listed("goods", [
  ["DC-PHIN", "Phin nhôm", 120_000],
  ["DC-LY", "Ly giữ nhiệt", 290_000],
  ["DC-LOC", "Giấy lọc (100 tờ)", 95_000],
]);

export const EXTRA = "extra";

/** What makes a drink bigger. */
export const biggerCup: Product = {
  sku: "TC-LON",
  title: "Nâng cỡ ly",
  category: EXTRA,
  price: 10_000,
};

/** Of this season, in small numbers. */
export const flask: Product = {
  sku: "DC-BINH-MOC",
  title: "Bình giữ nhiệt Mộc phiên bản giới hạn",
  category: "goods",
  price: 420_000,
};

/** A card with money on it. */
export const giftCard: Product = {
  sku: "TQ-200",
  title: "Thẻ quà tặng 200.000 ₫",
  category: "gift-card",
  price: 200_000,
};
