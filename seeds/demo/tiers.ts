import type { Tier } from "../../api/modules/tiers/tier-set.ts";
import type { ProgramPlan } from "../../api/engine/programs/seed-program.ts";

type PlannedTier = Omit<Tier, "id">;
type Benefits = PlannedTier["benefits"];

const BIRTHDAY_CAKE: Benefits[number] = {
  kind: "GIFT",
  titles: { vi: "Bánh sinh nhật tặng kèm ly bất kỳ", en: "A birthday cake with any drink" },
  value: null,
};

/** Four tiers by what a member spends in a calendar year, in đồng. */
export const tierSet: NonNullable<ProgramPlan["tierSet"]> = {
  policy: {
    metric: "SPEND",
    window: { kind: "CALENDAR_YEAR" },
    // Keeping a tier takes less than reaching it.
    retentionShare: "0.8",
    downgrade: "ONE_LEVEL",
    graceDays: 30,
  },
  tiers: {
    member: tier(
      { level: 1, threshold: 0, multiplier: "1", color: "#8d6e63" },
      "Thành viên|Member",
      [
        {
          kind: "SERVICE",
          titles: {
            vi: "Đặt trước trên ứng dụng, không phải xếp hàng",
            en: "Order ahead, skip the queue",
          },
          value: null,
        },
      ],
    ),
    silver: tier(
      { level: 2, threshold: 1_500_000, multiplier: "1.1", color: "#90a4ae" },
      "Bạc|Silver",
      [earnsMore("1.1", "Tích hạt nhanh hơn 10%|Earn 10% more beans"), BIRTHDAY_CAKE],
    ),
    gold: tier(
      { level: 3, threshold: 5_000_000, multiplier: "1.25", color: "#d4a017" },
      "Vàng|Gold",
      [
        earnsMore("1.25", "Tích hạt nhanh hơn 25%|Earn 25% more beans"),
        BIRTHDAY_CAKE,
        {
          kind: "FREE_SHIPPING",
          titles: { vi: "Miễn phí giao hàng cho đơn web", en: "Free delivery of web orders" },
          value: null,
        },
        {
          kind: "REWARD_ACCESS",
          titles: { vi: "Mở các phần quà riêng cho hạng Vàng", en: "Rewards for Gold members" },
          value: null,
        },
      ],
    ),
    diamond: tier(
      { level: 4, threshold: 15_000_000, multiplier: "1.5", color: "#4fc3f7" },
      "Kim cương|Diamond",
      [
        earnsMore("1.5", "Tích hạt nhanh hơn 50%|Earn 50% more beans"),
        {
          kind: "DISCOUNT",
          titles: { vi: "Giảm 10% mọi loại hạt rang", en: "10% off all roasted coffee" },
          value: "10",
        },
        BIRTHDAY_CAKE,
        {
          kind: "FREE_SHIPPING",
          titles: { vi: "Miễn phí giao mọi đơn hàng", en: "Free delivery of every order" },
          value: null,
        },
        {
          kind: "REWARD_ACCESS",
          titles: { vi: "Mở toàn bộ kho quà", en: "Every reward there is" },
          value: null,
        },
        {
          kind: "SERVICE",
          titles: {
            vi: "Nếm thử mẻ rang mới trước khi lên kệ",
            en: "Taste new roasts before anyone else",
          },
          value: null,
        },
      ],
    ),
  },
};

/** `names` is Vietnamese and English. */
function tier(
  figures: Pick<PlannedTier, "level" | "threshold" | "multiplier" | "color">,
  names: `${string}|${string}`,
  benefits: Benefits,
): PlannedTier {
  const [vi, en] = names.split("|") as [string, string];
  return { ...figures, names: { vi, en }, invitationOnly: false, benefits };
}

function earnsMore(value: string, titles: `${string}|${string}`): Benefits[number] {
  const [vi, en] = titles.split("|") as [string, string];
  return { kind: "MULTIPLIER", titles: { vi, en }, value };
}
