import type { ProgramPlan } from "../../api/engine/programs/seed-program.ts";

/**
 * How members of Mộc Coffee bring their friends, and what both sides get for it; the address is one
 * that nobody can own.
 */
export const referralWords: NonNullable<ProgramPlan["referrals"]> = {
  minimumBaseMinor: 100_000,
  returnDays: 7,
  cap: { max: 20, period: "YEAR" },
  referrer: { points: 50, coupon: null },
  referee: { points: 30, coupon: null },
  landingUrl: "https://moc.example/ban-moi/{code}",
  messages: {
    EMAIL: {
      subject: {
        vi: "{{ name }} mời bạn một ly ở {{ program }}",
        en: "{{ name }} would like to meet you at {{ program }}",
      },
      text: {
        vi:
          "Chào bạn,\n\nMình hay ngồi ở {{ program }} và nghĩ bạn sẽ thích nơi này. Đăng " +
          "ký thành viên bằng liên kết của mình, đơn đầu tiên bạn được tặng thêm hạt:\n{{ " +
          "url }}\n\nHẹn gặp bạn ở quán nhé!\n{{ name }}",
        en:
          "Hi,\n\nI spend many mornings at {{ program }} and think you would like it " +
          "there too. Join with my link and your first order brings extra beans:\n{{ url " +
          "}}\n\nSee you over a coffee!\n{{ name }}",
      },
    },
    ZALO: {
      text: {
        vi:
          "Đi cà phê không? ☕ Mình mới tích được kha khá hạt ở {{ program }}. Đăng ký qua " +
          "liên kết này, đơn đầu có thêm quà: {{ url }}",
        en:
          "Coffee? ☕ I have been collecting beans at {{ program }}. Join with this link, " +
          "your first order brings a gift: {{ url }}",
      },
    },
    FACEBOOK: {
      text: {
        vi:
          "Sáng nào cũng bắt đầu ở {{ program }}. Bạn nào mê cà phê thì đăng ký cùng mình " +
          "nhé: {{ url }}",
        en:
          "My mornings start at {{ program }}. If you love coffee too, come and join me: " +
          "{{ url }}",
      },
    },
    MESSENGER: {
      text: {
        vi:
          "Ê, thử {{ program }} chưa? Đăng ký bằng liên kết của mình, đơn đầu được tặng " +
          "hạt: {{ url }}",
        en:
          "Hey, been to {{ program }} yet? Join with my link and get beans with your " +
          "first order: {{ url }}",
      },
    },
    SMS: {
      text: {
        vi: "{{ name }} mời bạn tham gia {{ program }}, đơn đầu có quà: {{ url }}",
        en: "{{ name }} invites you to {{ program }}, with a gift on your first order: {{ url }}",
      },
    },
    COPY: {
      text: {
        vi: "Cùng mình tích hạt ở {{ program }} nhé! Mã mời {{ code }}: {{ url }}",
        en: "Collect beans with me at {{ program }}! My code is {{ code }}: {{ url }}",
      },
    },
  },
};
