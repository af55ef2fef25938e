import { addDays, startOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import type { RewardPlan } from "../../api/engine/programs/seed-program.ts";
import { EXTRA, flask } from "./menu.ts";
import { pictures } from "./reward-pictures.ts";
import { BEANS } from "./rules.ts";
import { voucherCodes } from "./voucher-codes.ts";
import { ZONE } from "./year.ts";

/** A dozen rewards, cheapest first; the seasonal one is on offer around the given day. */
export function rewards(today: Day): readonly RewardPlan[] {
  const at = (days: number) => startOf(addDays(today, days), ZONE);
  return [
    {
      kind: "FREE_PRODUCT",
      couponValidity: "P30D",
      titles: { vi: "Nâng cỡ ly", en: "A bigger cup" },
      descriptions: {
        vi: "Lên một cỡ cho bất kỳ đồ uống nào, hoặc thêm một phần topping.",
        en: "The next size of any drink, or a topping of your choice.",
      },
      cost: 20,
      ...ofCategory(EXTRA, 1),
      combinable: true,
      imageUrl: pictures.cup,
    },
    {
      kind: "FREE_SHIPPING",
      couponValidity: "P60D",
      titles: { vi: "Miễn phí giao hàng", en: "Free delivery" },
      descriptions: {
        vi: "Một lần giao hàng miễn phí cho đơn đặt trên web hoặc ứng dụng.",
        en: "One order from the web or the app, delivered free of charge.",
      },
      terms: {
        vi: "Áp dụng cho phí giao đến 30.000 ₫.",
        en: "For delivery fees of up to 30,000 ₫.",
      },
      cost: 30,
      maxDiscountMinor: 30_000,
      combinable: true,
      imageUrl: pictures.scooter,
    },
    {
      kind: "FREE_PRODUCT",
      couponValidity: "P30D",
      titles: { vi: "Một ly cà phê sữa đá", en: "An iced milk coffee" },
      descriptions: {
        vi: "Cà phê phin Robusta Buôn Ma Thuột với sữa đặc, đúng vị Sài Gòn.",
        en:
          "Robusta from Buôn Ma Thuột, dripped through a phin over condensed milk: Saigon " +
          "in a glass.",
      },
      cost: 50,
      product: "CF-SUADA",
      combinable: false,
      imageUrl: pictures.cup,
    },
    {
      kind: "AMOUNT_DISCOUNT",
      couponValidity: "P60D",
      titles: { vi: "Giảm 30.000 ₫", en: "30,000 ₫ off" },
      descriptions: {
        vi: "Trừ thẳng 30.000 ₫ vào đơn hàng từ 60.000 ₫.",
        en: "30,000 ₫ off an order of 60,000 ₫ or more.",
      },
      cost: 55,
      valueMinor: 30_000,
      applies: { minimumSpendMinor: 60_000, lines: null, maxUnits: null },
      combinable: false,
      imageUrl: pictures.ticket,
    },
    {
      kind: "PARTNER_VOUCHER",
      titles: { vi: "Phiếu mua sách 50.000 ₫", en: "A 50,000 ₫ book voucher" },
      descriptions: {
        vi: "Dùng tại mọi cửa hàng của nhà sách Hoa Giấy, cho sách và văn phòng phẩm.",
        en: "For books and stationery in every shop of the bookstore Hoa Giấy.",
      },
      cost: 90,
      valueMinor: 50_000,
      codePool: voucherCodes.pool,
      partner: "hoagiay",
      imageUrl: pictures.book,
    },
    {
      kind: "PERCENT_DISCOUNT",
      couponValidity: "P60D",
      titles: { vi: "Giảm 20% cà phê hạt", en: "20% off coffee beans" },
      descriptions: {
        vi: "Cho một gói cà phê rang bất kỳ, hạt nguyên hoặc xay sẵn.",
        en: "One bag of roasted coffee of your choice, whole or ground.",
      },
      cost: 100,
      percent: "20",
      ...ofCategory(BEANS, 1),
      combinable: false,
      imageUrl: pictures.bag,
    },
    {
      kind: "GIFT_CARD",
      titles: { vi: "Thẻ quà tặng 100.000 ₫", en: "A 100,000 ₫ gift card" },
      descriptions: {
        vi: "Giữ cho mình hoặc tặng bạn bè; tiêu dần đến đồng cuối cùng.",
        en: "Keep it or give it to a friend; it can be spent in parts, down to the last đồng.",
      },
      cost: 180,
      valueMinor: 100_000,
      imageUrl: pictures.gift,
    },
    {
      kind: "FREE_PRODUCT",
      titles: { vi: "Cà phê Arabica Cầu Đất 250 g", en: "250 g of Cầu Đất Arabica" },
      descriptions: {
        vi: "Mẻ rang trong tuần từ nông trại ở độ cao 1.600 m, hương hoa và mật ong.",
        en: "Roasted this week, from a farm at 1,600 m, with notes of blossom and honey.",
      },
      cost: 260,
      product: "HR-ARABICA-250",
      combinable: false,
      minTier: "silver",
      imageUrl: pictures.bag,
    },
    {
      kind: "FREE_PRODUCT",
      titles: { vi: "Bình giữ nhiệt Mộc phiên bản giới hạn", en: "The limited Mộc flask" },
      descriptions: {
        vi: "Bình thép 500 ml khắc vân gỗ, chỉ có trong mùa này.",
        en: "500 ml of steel with an engraved wood grain, this season only.",
      },
      cost: 420,
      product: flask.sku,
      combinable: false,
      validFrom: at(-30),
      validUntil: at(61),
      imageUrl: pictures.flask,
    },
    {
      kind: "PARTNER_VOUCHER",
      titles: { vi: "Phiếu mua sách 300.000 ₫", en: "A 300,000 ₫ book voucher" },
      descriptions: {
        vi: "Một buổi chiều thong thả ở nhà sách Hoa Giấy, dành cho hạng Vàng trở lên.",
        en: "An unhurried afternoon at the bookstore Hoa Giấy, for Gold members and above.",
      },
      cost: 500,
      valueMinor: 300_000,
      minTier: "gold",
      partner: "hoagiay",
      imageUrl: pictures.book,
    },
    {
      kind: "EXPERIENCE",
      titles: { vi: "Lớp nếm cà phê cho hai người", en: "A cupping class for two" },
      descriptions: {
        vi: "Hai giờ cùng người rang của Mộc: sáu loại hạt, từ Robusta Đắk Lắk đến Arabica Sơn La.",
        en: "Two hours with our roaster and six coffees, from Đắk Lắk Robusta to Sơn La Arabica.",
      },
      terms: {
        vi: "Đặt chỗ trước ba ngày, tại quán Mộc Thảo Điền.",
        en: "Book three days ahead, at Mộc Thảo Điền.",
      },
      cost: 1_200,
      minTier: "gold",
      imageUrl: pictures.tasting,
    },
    {
      kind: "EXPERIENCE",
      titles: { vi: "Một ngày ở nông trại Cầu Đất", en: "A day at the Cầu Đất farm" },
      descriptions: {
        vi: "Hái, phơi và rang mẻ cà phê của riêng bạn gần Đà Lạt; xe đưa đón và bữa trưa đã có.",
        en: "Pick, dry and roast a batch of your own near Đà Lạt; transfer and lunch included.",
      },
      terms: { vi: "Từ tháng 10 đến tháng 1.", en: "From October to January." },
      cost: 2_400,
      minTier: "diamond",
      imageUrl: pictures.farm,
    },
  ];
}

/** What a coupon for so many units of a category applies to. */
function ofCategory(category: string, maxUnits: number): Pick<RewardPlan, "applies"> {
  const lines = { field: "category", operator: "=", value: category };
  return { applies: { minimumSpendMinor: null, lines, maxUnits } };
}
