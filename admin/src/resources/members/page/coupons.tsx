import { Card, Empty, Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";

const COLORS = { ACTIVE: "success", USED: "default", EXPIRED: "default", VOID: "error" } as const;

/** The newest coupons, with their codes for the phone. */
export function Coupons({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  const { nodes } = member.coupons;
  if (nodes.length === 0) {
    return (
      <Card title={t("members.coupons.title")}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("members.coupons.none")} />
      </Card>
    );
  }
  return (
    <Card title={t("members.coupons.title")}>
      <Flex vertical gap={16}>
        {nodes.map(({ id, title, code, status, expiresAt, remainingValue }) => (
          <div key={id}>
            <Flex justify="space-between" gap={8} align="start">
              <Typography.Text strong>{title}</Typography.Text>
              <Tag bordered={false} color={COLORS[status]} style={{ margin: 0 }}>
                {t(`members.coupons.status.${status}`)}
              </Tag>
            </Flex>
            <Typography.Text copyable={{ text: code }} className="number">
              {code}
            </Typography.Text>
            <Typography.Text type="secondary" style={{ display: "block", fontSize: 13 }}>
              {remainingValue &&
                `${t("members.coupons.left", { money: money(remainingValue) })} · `}
              {expiresAt
                ? t("members.coupons.until", { date: date(expiresAt) })
                : t("members.coupons.noEnd")}
            </Typography.Text>
          </div>
        ))}
      </Flex>
    </Card>
  );
}
