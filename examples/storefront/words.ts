export type Locale = "en" | "vi";

/** The storefront's own words; everything else comes from the program in the right language. */
export const words = {
  en: {
    closed: "This account is closed.",
    pending: (points: string) => `${points} on their way`,
    expiring: (points: string, day: string) => `use ${points} by ${day}`,
    toNextTier: (missing: string, tier: string) => `${missing} to ${tier}`,
    coupons: "Your coupons",
    usableUntil: (day: string) => `until ${day}`,
    rewards: "Rewards",
    activity: "Activity",
    notYet: "on its way",
    friends: "Bring a friend",
    friend: "A friend",
    invited: (count: number) => `${count} friends invited. Your code:`,
    waysToEarn: "Ways to earn",
    channels: {
      ...{ EMAIL: "E-mail", ZALO: "Zalo", FACEBOOK: "Facebook", MESSENGER: "Messenger" },
      ...{ SMS: "SMS", COPY: "Link" },
    },
    states: {
      ...{ INVITED: "invited", JOINED: "joined", QUALIFIED: "qualified", REWARDED: "rewarded" },
      ...{ EXPIRED: "expired", REJECTED: "refused", IN_REVIEW: "in review", REVERSED: "reversed" },
    },
  },
  vi: {
    closed: "Tài khoản này đã đóng.",
    pending: (points: string) => `${points} đang chờ`,
    expiring: (points: string, day: string) => `dùng ${points} đến hết ${day}`,
    toNextTier: (missing: string, tier: string) => `Còn ${missing} để lên ${tier}`,
    coupons: "Ưu đãi của bạn",
    usableUntil: (day: string) => `dùng đến hết ${day}`,
    rewards: "Đổi quà",
    activity: "Hoạt động",
    notYet: "đang chờ",
    friends: "Rủ bạn bè",
    friend: "Một người bạn",
    invited: (count: number) => `Đã mời ${count} bạn. Mã của bạn:`,
    waysToEarn: "Cách tích điểm",
    channels: {
      ...{ EMAIL: "E-mail", ZALO: "Zalo", FACEBOOK: "Facebook", MESSENGER: "Messenger" },
      ...{ SMS: "SMS", COPY: "Liên kết" },
    },
    states: {
      ...{
        INVITED: "đã mời",
        JOINED: "đã tham gia",
        QUALIFIED: "đủ điều kiện",
        REWARDED: "đã thưởng",
      },
      ...{
        EXPIRED: "hết hạn",
        REJECTED: "bị từ chối",
        IN_REVIEW: "đang xét",
        REVERSED: "đã thu hồi",
      },
    },
  },
};
