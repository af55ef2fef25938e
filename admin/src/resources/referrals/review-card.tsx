import { Button, Card, Flex, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../../program.tsx";
import type { WaitingReferral } from "./decision-dialog.tsx";

interface ReviewCardProps {
  readonly referral: WaitingReferral;
  readonly onDecide?: (approves: boolean) => void;
}

/** A referral that waits: who brought whom, since when, and what speaks against it. */
export function ReviewCard({ referral, onDecide }: ReviewCardProps) {
  const { t } = useTranslation();
  const { ago, dateTime } = useFormats();
  const { referrer, referee, reasons, joinedAt, createdAt } = referral;
  const since = joinedAt ?? createdAt;
  return (
    <li tabIndex={-1} style={{ marginBottom: 12 }}>
      <Card size="small">
        <Flex gap="12px 24px" justify="space-between" align="center" wrap>
          <Flex vertical gap={6} style={{ minWidth: 0, flex: "1 1 320px" }}>
            <span className="sentence">
              <Link to={`/members/${referrer.id}`}>{referrer.displayName}</Link>{" "}
              {t("referrals.review.brought")}{" "}
              {referee ? (
                <Link to={`/members/${referee.id}`}>{referee.displayName}</Link>
              ) : (
                t("referrals.somebody")
              )}
              <Typography.Text type="secondary" title={dateTime(since)}>
                {" "}
                · {ago(since)}
              </Typography.Text>
            </span>
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {reasons.map((reason) => (
                <li key={reason}>{t(`referrals.why.${reason}`)}</li>
              ))}
            </ul>
            {(referee?.email ?? referee?.phone) && (
              <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                {[referee?.email, referee?.phone].filter(Boolean).join(" · ")}
              </Typography.Text>
            )}
          </Flex>
          {onDecide && (
            <Flex gap={8}>
              <Button type="primary" onClick={() => onDecide(true)}>
                {t("referrals.approve.menu")}
              </Button>
              <Button danger onClick={() => onDecide(false)}>
                {t("referrals.reject.menu")}
              </Button>
            </Flex>
          )}
        </Flex>
      </Card>
    </li>
  );
}
