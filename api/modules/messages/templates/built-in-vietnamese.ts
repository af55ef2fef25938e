import type { MessageContent } from "./message-content.ts";
import type { MessageKind } from "../message-kind.ts";

export const builtInVietnamese: Readonly<Record<MessageKind, MessageContent>> = {
  WELCOME: {
    subject: "Chào mừng {{ member.name }} đến với {{ program.name }}",
    html: `<h1>Chào mừng {{ member.name }}!</h1>
<p>Bạn đã là thành viên của {{ program.name }}. Từ lần mua tới, bạn sẽ tích {{ program.pointsName }} và dùng chúng để đổi
những món mình thích.</p>
{%- if pointsCount > 0 %}
<p class="figure"><b>{{ points }}</b> {{ program.pointsName }}<br>là quà chào mừng dành cho bạn</p>
{%- endif %}
<p>Số thẻ của bạn là <b>{{ member.cardNumber }}</b>. Khi thanh toán, bạn chỉ cần đọc số thẻ, số điện thoại hoặc e-mail.</p>
<p>Rất vui được đồng hành cùng bạn.</p>`,
    text: `Chào mừng {{ member.name }}!

Bạn đã là thành viên của {{ program.name }}. Từ lần mua tới, bạn sẽ tích {{ program.pointsName }} và dùng chúng để đổi những món mình thích.
{% if pointsCount > 0 %}
Bạn có sẵn {{ points }} {{ program.pointsName }} làm quà chào mừng.
{% endif %}
Số thẻ của bạn là {{ member.cardNumber }}. Khi thanh toán, bạn chỉ cần đọc số thẻ, số điện thoại hoặc e-mail.

Rất vui được đồng hành cùng bạn.`,
  },
  POINTS_EXPIRING: {
    subject: "{{ points }} {{ program.pointsName }} sắp hết hạn: dùng đến hết ngày {{ lastDay }}",
    html: `<h1>{{ member.name }} ơi, đừng bỏ lỡ nhé</h1>
<p>Một phần {{ program.pointsName }} của bạn tại {{ program.name }} sắp hết hạn.</p>
<p class="figure"><b>{{ points }}</b> {{ program.pointsName }}<br>dùng được đến hết ngày {{ lastDay }}</p>
<p>
{%- if daysLeft == 0 %}Hôm nay là ngày cuối cùng.{% elsif daysLeft == 1 %}Ngày mai là ngày cuối cùng.{% else %}Bạn còn {{ daysLeft }} ngày.{% endif %}
Sau đó số {{ program.pointsName }} này sẽ không còn dùng được; phần còn lại của bạn vẫn giữ nguyên.</p>`,
    text: `Chào {{ member.name }},

{{ points }} {{ program.pointsName }} của bạn tại {{ program.name }} dùng được đến hết ngày {{ lastDay }}.

{% if daysLeft == 0 %}Hôm nay là ngày cuối cùng.{% elsif daysLeft == 1 %}Ngày mai là ngày cuối cùng.{% else %}Bạn còn {{ daysLeft }} ngày.{% endif %} Sau đó số {{ program.pointsName }} này sẽ không còn dùng được; phần còn lại của bạn vẫn giữ nguyên.`,
  },
  TIER_REACHED: {
    subject: "Bạn đã lên hạng {{ tier.name }}",
    html: `<h1>Chúc mừng {{ member.name }}!</h1>
<p class="figure" style="border-color:{{ tier.color }}"><b>{{ tier.name }}</b><br>là hạng mới của bạn tại {{ program.name }}</p>
{%- if tier.benefits.size > 0 %}
<p>Từ hôm nay, bạn được hưởng:</p>
<ul>
{%- for benefit in tier.benefits %}
<li>{{ benefit }}</li>
{%- endfor %}
</ul>
{%- endif %}
<p>Cảm ơn bạn đã luôn quay lại{% if previousTier %}, từ hạng {{ previousTier }} đến hạng {{ tier.name }}{% endif %}.</p>`,
    text: `Chúc mừng {{ member.name }}!

{{ tier.name }} là hạng mới của bạn tại {{ program.name }}.
{% if tier.benefits.size > 0 %}
Từ hôm nay, bạn được hưởng:
{% for benefit in tier.benefits %}- {{ benefit }}
{% endfor %}{% endif %}
Cảm ơn bạn đã luôn quay lại{% if previousTier %}, từ hạng {{ previousTier }} đến hạng {{ tier.name }}{% endif %}.`,
  },
  COUPON_ISSUED: {
    subject: "Mã ưu đãi của bạn: {{ coupon.title }}",
    html: `<h1>Ưu đãi dành cho {{ member.name }}</h1>
<p>{{ coupon.title }}: đây là mã ưu đãi của bạn.</p>
<p class="figure"><b class="code">{{ coupon.code }}</b>
{%- if coupon.lastDay %}<br>dùng được đến hết ngày {{ coupon.lastDay }}{% endif %}</p>
<p>Nhập mã khi thanh toán trên web, hoặc đưa mã cho thu ngân.</p>`,
    text: `Chào {{ member.name }},

{{ coupon.title }}: đây là mã ưu đãi của bạn.

    {{ coupon.code }}
{% if coupon.lastDay %}
Mã dùng được đến hết ngày {{ coupon.lastDay }}.
{% endif %}
Nhập mã khi thanh toán trên web, hoặc đưa mã cho thu ngân.`,
  },
  REFERRAL_REWARDED: {
    subject: "Cảm ơn bạn đã giới thiệu {{ friend | default: 'một người bạn' }}",
    html: `<h1>Cảm ơn {{ member.name }}!</h1>
<p>{{ friend | default: "Một người bạn của bạn" }} đã đến với {{ program.name }} nhờ lời giới thiệu của bạn.</p>
{%- if pointsCount > 0 %}
<p class="figure"><b>{{ points }}</b> {{ program.pointsName }}<br>là phần thưởng dành cho bạn</p>
{%- else %}
<p>Phần thưởng đã có trong tài khoản của bạn.</p>
{%- endif %}
<p>Còn ai bạn muốn rủ cùng không? Đường dẫn giới thiệu của bạn vẫn như cũ.</p>`,
    text: `Cảm ơn {{ member.name }}!

{{ friend | default: "Một người bạn của bạn" }} đã đến với {{ program.name }} nhờ lời giới thiệu của bạn.
{% if pointsCount > 0 %}
Phần thưởng dành cho bạn: {{ points }} {{ program.pointsName }}.
{% else %}
Phần thưởng đã có trong tài khoản của bạn.
{% endif %}
Còn ai bạn muốn rủ cùng không? Đường dẫn giới thiệu của bạn vẫn như cũ.`,
  },
};
