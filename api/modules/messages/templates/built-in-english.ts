import type { MessageContent } from "./message-content.ts";
import type { MessageKind } from "../message-kind.ts";

export const builtInEnglish: Readonly<Record<MessageKind, MessageContent>> = {
  WELCOME: {
    subject: "Welcome to {{ program.name }}, {{ member.name }}",
    html: `<h1>Welcome, {{ member.name }}!</h1>
<p>You are a member of {{ program.name }} now. From your next purchase on, you collect {{ program.pointsName }} and
spend them on things you like.</p>
{%- if pointsCount > 0 %}
<p class="figure"><b>{{ points }}</b> {{ program.pointsName }}<br>are yours to begin with</p>
{%- endif %}
<p>Your card number is <b>{{ member.cardNumber }}</b>. Say it at the till, or just give your phone number or e-mail
address.</p>
<p>Good to have you with us.</p>`,
    text: `Welcome, {{ member.name }}!

You are a member of {{ program.name }} now. From your next purchase on, you collect {{ program.pointsName }} and spend them on things you like.
{% if pointsCount > 0 %}
To begin with, you have {{ points }} {{ program.pointsName }}.
{% endif %}
Your card number is {{ member.cardNumber }}. Say it at the till, or just give your phone number or e-mail address.

Good to have you with us.`,
  },
  POINTS_EXPIRING: {
    subject: "{{ points }} {{ program.pointsName }} until {{ lastDay }}",
    html: `<h1>Don’t let them go, {{ member.name }}</h1>
<p>Some of your {{ program.pointsName }} at {{ program.name }} are about to expire.</p>
<p class="figure"><b>{{ points }}</b> {{ program.pointsName }}<br>can be spent until {{ lastDay }}</p>
<p>
{%- if daysLeft == 0 %}That is today.{% elsif daysLeft == 1 %}That is tomorrow.{% else %}That is in {{ daysLeft }} days.{% endif %}
After that they are gone. Your other {{ program.pointsName }} stay as they are.</p>`,
    text: `Hello {{ member.name }},

{{ points }} of your {{ program.pointsName }} at {{ program.name }} can be spent until {{ lastDay }}.

{% if daysLeft == 0 %}That is today.{% elsif daysLeft == 1 %}That is tomorrow.{% else %}That is in {{ daysLeft }} days.{% endif %} After that they are gone. Your other {{ program.pointsName }} stay as they are.`,
  },
  TIER_REACHED: {
    subject: "You have reached {{ tier.name }}",
    html: `<h1>Congratulations, {{ member.name }}!</h1>
<p class="figure" style="border-color:{{ tier.color }}"><b>{{ tier.name }}</b><br>is your tier at {{ program.name }} now</p>
{%- if tier.benefits.size > 0 %}
<p>From today on you enjoy:</p>
<ul>
{%- for benefit in tier.benefits %}
<li>{{ benefit }}</li>
{%- endfor %}
</ul>
{%- endif %}
<p>Thank you for coming back{% if previousTier %}, from {{ previousTier }} all the way up to {{ tier.name }}{% endif %}.</p>`,
    text: `Congratulations, {{ member.name }}!

{{ tier.name }} is your tier at {{ program.name }} now.
{% if tier.benefits.size > 0 %}
From today on you enjoy:
{% for benefit in tier.benefits %}- {{ benefit }}
{% endfor %}{% endif %}
Thank you for coming back{% if previousTier %}, from {{ previousTier }} all the way up to {{ tier.name }}{% endif %}.`,
  },
  COUPON_ISSUED: {
    subject: "Your coupon: {{ coupon.title }}",
    html: `<h1>This is yours, {{ member.name }}</h1>
<p>{{ coupon.title }}: here is your coupon.</p>
<p class="figure"><b class="code">{{ coupon.code }}</b>
{%- if coupon.lastDay %}<br>good until {{ coupon.lastDay }}{% endif %}</p>
<p>Enter the code at the checkout, or show it at the till.</p>`,
    text: `Hello {{ member.name }},

{{ coupon.title }}: here is your coupon.

    {{ coupon.code }}
{% if coupon.lastDay %}
It is good until {{ coupon.lastDay }}.
{% endif %}
Enter the code at the checkout, or show it at the till.`,
  },
  REFERRAL_REWARDED: {
    subject: "Thank you for bringing {{ friend | default: 'a friend' }}",
    html: `<h1>Thank you, {{ member.name }}!</h1>
<p>{{ friend | default: "A friend of yours" }} has come to {{ program.name }} because of you.</p>
{%- if pointsCount > 0 %}
<p class="figure"><b>{{ points }}</b> {{ program.pointsName }}<br>are your reward</p>
{%- else %}
<p>Your reward is in your account.</p>
{%- endif %}
<p>Who else would like it here? Your link stays the same.</p>`,
    text: `Thank you, {{ member.name }}!

{{ friend | default: "A friend of yours" }} has come to {{ program.name }} because of you.
{% if pointsCount > 0 %}
{{ points }} {{ program.pointsName }} are your reward.
{% else %}
Your reward is in your account.
{% endif %}
Who else would like it here? Your link stays the same.`,
  },
};
