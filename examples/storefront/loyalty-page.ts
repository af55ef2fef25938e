import type { MemberPageQuery } from "../../client/storefront.ts";
import { style } from "./style.ts";
import { words } from "./words.ts";
import type { Locale } from "./words.ts";

type Me = NonNullable<MemberPageQuery["me"]>;
type Program = MemberPageQuery["program"];

/** How a program's values are written for a reader. */
type Written = ReturnType<typeof writing>;

/** A loyalty page, whole, from the answer to one query. */
export function loyaltyPage({ program, me }: MemberPageQuery, locale: Locale): string {
  const written = writing(program, locale);
  const body = me ? memberPage(me, written) : `<p>${words[locale].closed}</p>`;
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(program.name)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${style}</style>
<main>${body}</main>
</html>`;
}

function memberPage(me: Me, written: Written): string {
  const about = [card(me, written), coupons(me, written), friends(me, written)];
  const things = [rewards(me, written), activity(me, written), waysToEarn(me, written)];
  return `<div>${about.join("")}</div><div>${things.join("")}</div>`;
}

function card(me: Me, { say, number, lastDay, money, program }: Written): string {
  const { wallet, tier, tierProgress } = me;
  const [soon] = wallet.expiring;
  const expiring = soon ? ` · ${say.expiring(number(soon.points), lastDay(soon.at))}` : "";
  return `
<header style="${lookOf(program)} --tier: ${text(tier?.color ?? "#555555")}">
  <p class="program"><b>${logoOf(program)}${text(program.name)}</b>
  <span>${text(tier?.name ?? "")}</span></p>
  <h1>${text(me.displayName)}</h1>
  <p class="balance"><strong>${number(wallet.available)}</strong>
  ${text(program.pointsName)}</p>
  <p class="aside">${say.pending(number(wallet.pending))}${expiring}</p>
  ${progress(tierProgress, { say, money })}
  <p class="number">${text(me.memberNumber.replace(/(\d{4})(?=\d)/g, "$1 "))}</p>
</header>`;
}

/** The program's own color, and the one that is read on it. */
function lookOf({ look }: Program): string {
  if (!look.color) return "";
  return `--program: ${text(look.color)}; --text: ${text(look.textColor!)};`;
}

function logoOf({ look }: Program): string {
  return look.logoUrl ? `<img src="${text(look.logoUrl)}" alt="" height="28"> ` : "";
}

function progress(
  tierProgress: Me["tierProgress"],
  { say, money }: Pick<Written, "say" | "money">,
): string {
  if (!tierProgress?.nextTier || !tierProgress.required) return "";
  const { current, required, remaining, nextTier } = tierProgress;
  const share = Math.min(100, (Number(current) / Number(required)) * 100);
  const missing = tierProgress.metric === "SPEND" ? money(remaining!) : remaining!;
  const label = say.toNextTier(missing, text(nextTier.name));
  return `
  <div class="bar" role="progressbar" aria-label="${label}" aria-valuenow="${Math.round(share)}">
    <i style="width: ${share}%"></i>
  </div>
  <p class="aside">${label}</p>`;
}

function coupons(me: Me, { say, lastDay, money }: Written): string {
  if (me.coupons.nodes.length === 0) return "";
  const items = me.coupons.nodes.map(({ title, code, expiresAt, remainingValue }) => {
    const facts = [
      remainingValue ? say.left(money(remainingValue.amount)) : "",
      expiresAt ? say.usableUntil(lastDay(expiresAt)) : "",
    ];
    return `
  <li>
    <div><h3>${text(title)}</h3><p>${facts.filter(Boolean).join(" · ")}</p></div>
    <div><code>${text(code)}</code></div>
  </li>`;
  });
  return section(say.coupons, `<ul class="rows">${items.join("")}</ul>`);
}

function rewards(me: Me, { say, number, program }: Written): string {
  const items = me.rewards.nodes.map(
    (reward) => `
  <li class="${reward.affordable ? "can" : "cannot"}">
    ${reward.imageUrl ? `<img src="${text(reward.imageUrl)}" alt="">` : ""}
    <h3>${text(reward.title)}</h3>
    <p>${text(reward.partner?.name ?? reward.unavailable?.message ?? reward.description ?? "")}</p>
    <b>${number(reward.cost)} ${text(program.pointsName)}</b>
  </li>`,
  );
  return section(say.rewards, `<ul class="rewards">${items.join("")}</ul>`);
}

function activity(me: Me, { say, signed, day }: Written): string {
  const items = me.activity.nodes.map((entry) => {
    const why = entry.explanation.map((line) => `${text(line.title)} ${signed(line.points)}`);
    const when = entry.status === "PENDING" ? say.notYet : day(entry.occurredAt);
    return `
  <li>
    <div><h3>${text(entry.title)}</h3><p>${why.join(" · ")}</p></div>
    <div><b>${signed(entry.points)}</b><p>${when}</p></div>
  </li>`;
  });
  return section(say.activity, `<ul class="rows">${items.join("")}</ul>`);
}

function friends({ referral }: Me, { say }: Written): string {
  if (!referral) return "";
  const channels = referral.messages.map(
    ({ channel, url }) => `<a href="${text(url)}">${say.channels[channel]}</a>`,
  );
  const names = referral.referrals.nodes.map(
    ({ refereeName, status }) =>
      `<li>${text(refereeName ?? say.friend)} <i>${say.states[status]}</i></li>`,
  );
  return section(
    say.friends,
    `<p>${say.invited(referral.invitedCount)} <code>${text(referral.code)}</code></p>
    <p class="channels">${channels.join("")}</p><ul class="friends">${names.join("")}</ul>`,
  );
}

function waysToEarn({ waysToEarn: ways }: Me, { say }: Written): string {
  const items = ways.map(
    ({ title, description }) =>
      `<li><div><h3>${text(title)}</h3><p>${text(description)}</p></div></li>`,
  );
  return section(say.waysToEarn, `<ul class="rows">${items.join("")}</ul>`);
}

function section(title: string, content: string): string {
  return `\n<section><h2>${title}</h2>${content}</section>`;
}

/** Words, numbers, money and days as a program's members read them. */
function writing(program: Program, locale: Locale) {
  const { currencyCode: currency, timeZone } = program;
  const language = locale === "vi" ? "vi-VN" : "en-GB";
  const amounts = new Intl.NumberFormat(language, { style: "currency", currency });
  const numbers = new Intl.NumberFormat(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: "short", timeZone });
  const day = (instant: string) => days.format(new Date(instant));
  return {
    program,
    say: words[locale],
    /** A decimal string of the program's currency; `format` takes it exactly. */
    money: (amount: string) => amounts.format(amount as Intl.StringNumericLiteral),
    number: (value: number) => numbers.format(value),
    signed: (value: number) => (value > 0 ? "+" : "") + numbers.format(value),
    day,
    /** Points expire at the first moment of a day: the day before is the last one to use them. */
    lastDay: (instant: string) => day(new Date(Date.parse(instant) - 1).toISOString()),
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Whatever comes from outside, made harmless. */
function text(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
