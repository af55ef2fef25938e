import { Card, Flex, Progress, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats, useProgram } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";
import { TierName } from "../tier-name.tsx";

type Progressing = NonNullable<MemberOnPage["tierProgress"]>;

/** The tier, what keeps it, the way to the next one, and what was granted by hand. */
export function TierCard({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { tier, tierProgress, tierGrants } = member;
  return (
    <Card title={t("members.tier.title")} extra={<TierName tier={tier} />}>
      <Flex vertical gap={16}>
        {tierProgress ? (
          <>
            <Keeping progress={tierProgress} tierName={tier?.name} />
            <Climbing progress={tierProgress} />
          </>
        ) : (
          <Typography.Text type="secondary">{t("members.tier.none")}</Typography.Text>
        )}
        {tierGrants.map((grant) => (
          <div key={grant.id}>
            <Flex gap={8} align="center" wrap>
              <TierName tier={grant.tier} />
              <Tag bordered={false} color={grant.inForce ? "success" : "default"}>
                {t(grant.inForce ? "members.tier.granted" : "members.tier.grantEnded")}
              </Tag>
            </Flex>
            <Typography.Text type="secondary" style={{ fontSize: 13 }}>
              {t("members.tier.grantText", {
                name: grant.grantedBy.name,
                date: date(grant.grantedAt),
                reason: grant.reason,
              })}
              {grant.until && ` ${t("members.tier.grantUntil", { date: date(grant.until) })}`}
            </Typography.Text>
          </div>
        ))}
      </Flex>
    </Card>
  );
}

function Keeping({ progress, tierName }: { progress: Progressing; tierName?: string | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const figure = useFigure(progress.metric);
  const { retention } = progress;
  if (!tierName) return null;
  if (!retention) {
    return <Typography.Text>{t("members.tier.stays", { tier: tierName })}</Typography.Text>;
  }
  const values = { tier: tierName, date: date(retention.until), rest: figure(retention.remaining) };
  const isSafe = Number(retention.remaining) === 0;
  return (
    <Bar
      current={retention.current}
      required={retention.required}
      text={t(isSafe ? "members.tier.safe" : "members.tier.atRisk", values)}
    />
  );
}

function Climbing({ progress }: { progress: Progressing }) {
  const { t } = useTranslation();
  const figure = useFigure(progress.metric);
  const { nextTier, required, remaining, current } = progress;
  if (!nextTier || !required || !remaining) {
    return <Typography.Text type="secondary">{t("members.tier.top")}</Typography.Text>;
  }
  const values = { tier: nextTier.name, rest: figure(remaining) };
  return <Bar current={current} required={required} text={t("members.tier.next", values)} />;
}

function Bar({ current, required, text }: { current: string; required: string; text: string }) {
  const share = Number(required) > 0 ? Number(current) / Number(required) : 1;
  return (
    <div>
      <Typography.Text>{text}</Typography.Text>
      <Progress
        percent={Math.min(100, Math.floor(share * 100))}
        aria-label={text}
        size="small"
        status="normal"
        strokeColor="var(--focus)"
      />
    </div>
  );
}

/** A figure of the tiers' metric in words: money, or a count of what it counts. */
function useFigure(metric: Progressing["metric"]): (value: string) => string {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const { currencyCode } = useProgram();
  return (value) =>
    metric === "SPEND"
      ? money({ amount: value, currencyCode })
      : t(`members.tier.metrics.${metric}`, { count: Number(value), shown: number(Number(value)) });
}
