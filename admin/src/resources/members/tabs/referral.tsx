import { Descriptions, Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MemberReferral } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";

const COLORS = {
  INVITED: "default",
  JOINED: "processing",
  QUALIFIED: "processing",
  REWARDED: "success",
  EXPIRED: "default",
  REJECTED: "error",
  IN_REVIEW: "warning",
  REVERSED: "error",
} as const;

/** The code to share, who came by it, and who brought the member. */
export function Referral({ member: { id } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  return (
    <Loaded name={["referral", id]} ask={() => api.query(MemberReferral, { id })}>
      {({ member }) => {
        const referral = member?.referral;
        if (!referral) return <Nothing text={t("memberPage.referral.none")} />;
        const { code, url, invitedCount, rewardedCount, referrer, referrals } = referral;
        const items = [
          { key: "code", children: <Typography.Text copyable>{code}</Typography.Text> },
          {
            key: "link",
            children: (
              <Typography.Text copyable style={{ overflowWrap: "anywhere" }}>
                {url}
              </Typography.Text>
            ),
          },
          { key: "invited", children: number(invitedCount) },
          { key: "rewarded", children: number(rewardedCount) },
          ...(referrer
            ? [
                {
                  key: "referrer" as const,
                  children: <Link to={`/members/${referrer.id}`}>{referrer.displayName}</Link>,
                },
              ]
            : []),
        ] as const;
        return (
          <>
            <Descriptions
              column={1}
              size="small"
              colon={false}
              style={{ paddingBlock: 8 }}
              items={items.map((item) => ({
                ...item,
                label: t(`memberPage.referral.${item.key}`),
              }))}
            />
            <Typography.Title level={2} style={{ fontSize: 15 }}>
              {t("memberPage.referral.friends")}
            </Typography.Title>
            {referrals.length === 0 && <Nothing text={t("memberPage.referral.noFriends")} />}
            <ul className="part-list">
              {referrals.map(({ id, refereeName, status, createdAt }) => (
                <li key={id}>
                  <Flex justify="space-between" gap={16}>
                    <div>
                      {refereeName ?? t("memberPage.referral.nameless")}
                      <SecondaryLine>{date(createdAt)}</SecondaryLine>
                    </div>
                    <Tag bordered={false} color={COLORS[status]} style={{ margin: "auto 0" }}>
                      {t(`memberPage.referral.status.${status}`)}
                    </Tag>
                  </Flex>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
