import { Card, Descriptions, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type english from "../../../locales/english.ts";
import { languageName } from "../../../formats.ts";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";

type Item = keyof Omit<typeof english.members.profile, "title">;

/** Who the member is, and which accounts belong to it. */
export function Profile({ member }: { member: MemberOnPage }) {
  const { t, i18n } = useTranslation();
  const { date, day, money, ago } = useFormats();
  const { lastPurchaseAt, merge, mergedAccounts, household } = member;
  const copied = (text: string | null | undefined) =>
    text ? <Typography.Text copyable>{text}</Typography.Text> : "–";
  const others = household?.members.filter((it) => it.member.id !== member.id) ?? [];
  const linked = (accounts: readonly { id: string; displayName: string }[]) =>
    accounts.map(({ id, displayName }, at) => (
      <span key={id}>
        {at > 0 && ", "}
        <Link to={`/members/${id}`}>{displayName}</Link>
      </span>
    ));
  const { line1, city, province, countryCode } = member.address ?? NOWHERE;
  const personal = {
    birthDate: member.birthDate && day(member.birthDate),
    gender: member.gender,
    address: [line1, city, province, countryCode].filter(Boolean).join(", "),
    occupation: member.occupation,
    interests: member.interests.join(", "),
    locale: member.locale && languageName(member.locale, i18n.language),
  };
  const items: { key: Item; children: ReactNode }[] = [
    { key: "phone", children: copied(member.phone) },
    { key: "email", children: copied(member.email) },
    { key: "card", children: copied(member.memberNumber) },
    { key: "externalId", children: copied(member.externalId) },
    { key: "spent", children: money(member.totalSpent) },
    {
      key: "lastPurchase",
      children: lastPurchaseAt ? `${date(lastPurchaseAt)} (${ago(lastPurchaseAt)})` : "–",
    },
    ...(others.length > 0
      ? [{ key: "household" as const, children: linked(others.map((it) => it.member)) }]
      : []),
    ...(merge ? [{ key: "mergedInto" as const, children: linked([merge.into]) }] : []),
    ...(mergedAccounts.length > 0
      ? [{ key: "mergedFrom" as const, children: linked(mergedAccounts.map((it) => it.member)) }]
      : []),
  ];
  return (
    <Card title={t("members.profile.title")}>
      <Descriptions
        column={1}
        size="small"
        colon={false}
        items={[
          ...items.map((item) => ({ ...item, label: t(`members.profile.${item.key}`) })),
          ...(Object.keys(personal) as (keyof typeof personal)[])
            .filter((key) => personal[key])
            .map((key) => ({
              key,
              children: personal[key],
              label: t(`memberPage.profile.${key}`),
            })),
        ]}
      />
    </Card>
  );
}

const NOWHERE: Partial<NonNullable<MemberOnPage["address"]>> = {};
