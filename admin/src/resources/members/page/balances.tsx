import { Button, Card, Flex, Popover, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats, useProgram } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";

/** What the member can spend, waits for, has reserved and owes; and what expires next. */
export function Balances({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const { pointsName } = useProgram();
  const { available, pending, held, debt } = member.wallet;
  const [next] = member.expiringPoints;
  const others = (["pending", "held", "debt"] as const).filter((name) => member.wallet[name] > 0);
  const amounts = { pending, held, debt };
  return (
    <Card>
      <Flex wrap gap="16px 48px" align="end">
        <div>
          <Typography.Text type="secondary">{t("members.page.available")}</Typography.Text>
          <div className="number" style={{ fontSize: 32, fontWeight: 600, lineHeight: 1.2 }}>
            {number(available)}
            <Typography.Text type="secondary" style={{ fontSize: 14, marginInlineStart: 8 }}>
              {pointsName}
            </Typography.Text>
          </div>
        </div>
        {others.map((name) => (
          <div key={name}>
            <Typography.Text type="secondary">{t(`members.page.${name}`)}</Typography.Text>
            <div className="number" style={{ fontSize: 20, fontWeight: 600 }}>
              {number(amounts[name])}
            </div>
          </div>
        ))}
      </Flex>
      <Typography.Paragraph type="secondary" style={{ margin: "12px 0 0" }}>
        {next
          ? t("members.page.expires", {
              count: next.points,
              shown: number(next.points),
              date: date(next.at),
            })
          : t("members.page.expiresNothing")}
        {member.expiringPoints.length > 1 && <Lots lots={member.expiringPoints} />}
      </Typography.Paragraph>
    </Card>
  );
}

/** The lots that expire, by day. */
function Lots({ lots }: { lots: MemberOnPage["expiringPoints"] }) {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  return (
    <Popover
      trigger="click"
      title={t("memberPage.lots.title")}
      content={
        <ul className="plain-list" style={{ maxHeight: 320, overflow: "auto" }}>
          {lots.map(({ points, at }) => (
            <li key={at}>
              <Flex justify="space-between" gap={32}>
                <span>{date(at)}</span>
                <span className="number">{number(points)}</span>
              </Flex>
            </li>
          ))}
        </ul>
      }
    >
      <Button type="link" size="small">
        {t("memberPage.lots.show")}
      </Button>
    </Popover>
  );
}
