import type { LoyaltyPageQuery } from "../../client/storefront.ts";
import { style } from "./style.ts";
import { words } from "./words.ts";
import type { Locale } from "./words.ts";

type Me = NonNullable<LoyaltyPageQuery["me"]>;
type Program = LoyaltyPageQuery["program"];

/** A loyalty page, whole, from the answer to one query. */
export function loyaltyPage({ program, me }: LoyaltyPageQuery, locale: Locale): string {
  const body = me ? memberPage(program, me, locale) : `<p>${words[locale].closed}</p>`;
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(program.name)}</title>
<style>${style}</style>
<main>${body}</main>
</html>`;
}

function memberPage(program: Program, me: Me, locale: Locale): string {
  return [
    card(program, me, locale),
    coupons(me, locale),
    rewards(program, me, locale),
    activity(me, locale),
    friends(me, locale),
    waysToEarn(program, locale),
  ].join("");
}

function card(program: Program, me: Me, locale: Locale): string {
  const say = words[locale];
  const { wallet, tier, tierProgress } = me;
  const [soon] = wallet.expiring;
  return `
<header style="--tier: ${text(tier?.color ?? "#555555")}">
  <p class="program">${text(program.name)} <span>${text(tier?.name ?? "")}</span></p>
  <h1>${text(me.displayName)}</h1>
  <p class="balance"><strong>${number(wallet.available, locale)}</strong>
  ${text(program.pointsName)}</p>
  <p class="aside">${say.pending(number(wallet.pending, locale))}${
    soon ? ` · ${say.expiring(number(soon.points, locale), lastDay(soon.at, locale))}` : ""
  }</p>
  ${progress(tierProgress, locale)}
  <p class="number">${text(me.memberNumber.replace(/(\d{4})(?=\d)/g, "$1 "))}</p>
</header>`;
}

function progress(tierProgress: Me["tierProgress"], locale: Locale): string {
  if (!tierProgress?.nextTier || !tierProgress.required) return "";
  const { current, required, remaining, nextTier } = tierProgress;
  const share = Math.min(100, (Number(current) / Number(required)) * 100);
  const missing = tierProgress.metric === "SPEND" ? money(remaining!, locale) : remaining!;
  return `
  <div class="bar" role="progressbar" aria-valuenow="${Math.round(share)}"><i style="width:
  ${share}%"></i></div>
  <p class="aside">${words[locale].toNextTier(missing, text(nextTier.name))}</p>`;
}

function coupons(me: Me, locale: Locale): string {
  if (me.coupons.nodes.length === 0) return "";
  const say = words[locale];
  const items = me.coupons.nodes.map(
    ({ title, code, expiresAt }) => `
  <li>
    <div><h3>${text(title)}</h3>
      <p>${expiresAt ? say.usableUntil(lastDay(expiresAt, locale)) : ""}</p></div>
    <div><code>${text(code ?? "")}</code></div>
  </li>`,
  );
  return section(say.coupons, `<ul class="rows">${items.join("")}</ul>`);
}

function rewards(program: Program, me: Me, locale: Locale): string {
  const items = me.rewards.nodes.map(
    (reward) => `
  <li class="${reward.affordable ? "can" : "cannot"}">
    ${reward.imageUrl ? `<img src="${text(reward.imageUrl)}" alt="">` : ""}
    <h3>${text(reward.title)}</h3>
    <p>${text(reward.partner?.name ?? reward.unavailable?.message ?? reward.description ?? "")}</p>
    <b>${number(reward.cost, locale)} ${text(program.pointsName)}</b>
  </li>`,
  );
  return section(words[locale].rewards, `<ul class="rewards">${items.join("")}</ul>`);
}

function activity(me: Me, locale: Locale): string {
  const items = me.activity.nodes.map((entry) => {
    const why = entry.explanation.map(
      (line) => `${text(line.title)} ${signed(line.points, locale)}`,
    );
    return `
  <li>
    <div><h3>${text(entry.title)}</h3><p>${why.join(" · ")}</p></div>
    <div><b>${signed(entry.points, locale)}</b><p>${
      entry.status === "PENDING" ? words[locale].notYet : day(entry.occurredAt, locale)
    }</p></div>
  </li>`;
  });
  return section(words[locale].activity, `<ul class="rows">${items.join("")}</ul>`);
}

function friends({ referral }: Me, locale: Locale): string {
  if (!referral) return "";
  const say = words[locale];
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

function waysToEarn({ waysToEarn: ways }: Program, locale: Locale): string {
  const items = ways.map(
    ({ title, description }) =>
      `<li><div><h3>${text(title)}</h3><p>${text(description)}</p></div></li>`,
  );
  return section(words[locale].waysToEarn, `<ul class="rows">${items.join("")}</ul>`);
}

function section(title: string, content: string): string {
  return `\n<section><h2>${title}</h2>${content}</section>`;
}

const number = (value: number, locale: Locale) => value.toLocaleString(locale);
const signed = (value: number, locale: Locale) => (value > 0 ? "+" : "") + number(value, locale);
const money = (amount: string, locale: Locale) => `${number(Number(amount), locale)} ₫`;

function day(instant: string, locale: Locale): string {
  const format = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
  return new Date(instant).toLocaleDateString(locale === "vi" ? "vi-VN" : "en-GB", {
    ...format,
    timeZone: "Asia/Ho_Chi_Minh",
  });
}

/** Points expire at the first moment of a day: the day before is the last one to use them. */
function lastDay(instant: string, locale: Locale): string {
  return day(new Date(Date.parse(instant) - 1).toISOString(), locale);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Whatever comes from outside, made harmless. */
function text(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
