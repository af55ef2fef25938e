import type { Facts } from "../../../values/liquid.ts";
import type { Words } from "../../../values/localized.ts";
import { spokenLanguage } from "../../../values/localized.ts";
import { shownDay, shownNumber } from "../sending/message-facts.ts";
import type { MessageKind } from "../message-kind.ts";

/** Somebody made up, to whom a message is shown or sent as a test. */
export const SAMPLE_MEMBER = {
  ...{ givenName: "Lan", displayName: "Lan", memberNumber: "1234567890", email: null },
};

/** What might stand in a message of a kind. */
export function sampleFacts(kind: MessageKind, locale: string): Facts {
  const said = (words: Words) => words[spokenLanguage(locale)];
  const points = (count: number) => ({ points: shownNumber(count, locale), pointsCount: count });
  switch (kind) {
    case "WELCOME":
      return points(50);
    case "POINTS_EXPIRING":
      return { ...points(1_200), lastDay: shownDay("2026-12-31", locale), daysLeft: 14 };
    case "TIER_REACHED":
      return {
        tier: {
          ...{ name: said({ en: "Gold", vi: "Vàng" }), color: "#b8860b" },
          benefits: [
            said({ en: "Twice as many points", vi: "Nhân đôi điểm" }),
            said({ en: "Free delivery", vi: "Miễn phí giao hàng" }),
          ],
        },
        previousTier: said({ en: "Silver", vi: "Bạc" }),
      };
    case "COUPON_ISSUED":
      return {
        coupon: {
          ...{ title: said({ en: "A cup of tea", vi: "Một ly trà" }), code: "K7QM-3XWP-9RTD" },
          lastDay: shownDay("2026-12-31", locale),
        },
      };
    case "REFERRAL_REWARDED":
      return { friend: "An N.", ...points(100) };
  }
}

const EVERYWHERE = {
  "program.name": { en: "What the program is called.", vi: "Tên chương trình." },
  "program.pointsName": {
    en: "What the program calls its points.",
    vi: "Tên gọi điểm của chương trình.",
  },
  "member.name": {
    en: "The given name; without one, the name the member is listed by.",
    vi: "Tên gọi của thành viên; nếu chưa có thì là tên trong danh sách.",
  },
  "member.cardNumber": { en: "The number on the card.", vi: "Số thẻ thành viên." },
};

const COUNTED = {
  points: { en: "How many points, as the language writes it.", vi: "Số điểm, đã định dạng." },
  pointsCount: { en: "How many points, to reckon with.", vi: "Số điểm, dùng để tính toán." },
};

/** What each fact is, by the kinds of message that have it. */
export const FACT_WORDS: Readonly<Record<MessageKind, Readonly<Record<string, Words>>>> = {
  WELCOME: { ...EVERYWHERE, ...COUNTED },
  POINTS_EXPIRING: {
    ...EVERYWHERE,
    ...COUNTED,
    lastDay: {
      en: "The last day on which they can be spent.",
      vi: "Ngày cuối cùng còn dùng được điểm.",
    },
    daysLeft: {
      en: "How many days are left until then; 0 on that day.",
      vi: "Số ngày còn lại; 0 nếu là hôm nay.",
    },
  },
  TIER_REACHED: {
    ...EVERYWHERE,
    "tier.name": { en: "The tier reached.", vi: "Hạng vừa đạt." },
    "tier.color": { en: "Its color, as `#rrggbb`.", vi: "Màu của hạng, dạng `#rrggbb`." },
    "tier.benefits": {
      en: "A list of what its members enjoy.",
      vi: "Danh sách quyền lợi của hạng.",
    },
    previousTier: {
      en: "The tier before; empty when there was none.",
      vi: "Hạng trước đó; trống nếu chưa có.",
    },
  },
  COUPON_ISSUED: {
    ...EVERYWHERE,
    "coupon.title": { en: "What it is for.", vi: "Nội dung ưu đãi." },
    "coupon.code": { en: "Its code.", vi: "Mã ưu đãi." },
    "coupon.lastDay": {
      en: "The last day on which it can be used; empty when there is none.",
      vi: "Ngày cuối cùng còn dùng được; trống nếu không có hạn.",
    },
  },
  REFERRAL_REWARDED: {
    ...EVERYWHERE,
    friend: {
      en: "The friend, as “An N.”; empty when the name is not known.",
      vi: "Người bạn, dạng “An N.”; trống nếu chưa biết tên.",
    },
    points: {
      en: "How many points it was, as the language writes it.",
      vi: "Số điểm được thưởng, đã định dạng.",
    },
    pointsCount: {
      en: "How many points it was; 0 when it was something else.",
      vi: "Số điểm được thưởng; 0 nếu là quà khác.",
    },
  },
};
