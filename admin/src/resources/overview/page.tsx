import { useQuery } from "@tanstack/react-query";
import { Card, Segmented, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Overview } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PERIODS, periodBefore, periodOf } from "../../components/period.ts";
import { useProgram } from "../../program.tsx";
import { DailyPoints } from "./daily-points.tsx";
import { Expiring, TierDistribution } from "./distributions.tsx";
import { Figures } from "./figures.tsx";
import { FirstSteps } from "./first-steps.tsx";
import "./overview.css";

/** How the program is doing, each period beside the one before it. */
export function OverviewPage() {
  const { t, i18n } = useTranslation();
  const { timeZone, testNow } = useProgram();
  const [parameters, setParameters] = useSearchParams();
  const days = PERIODS.find((it) => it === parameters.get("days")) ?? "30";
  const period = periodOf(Number(days), { timeZone, now: testNow });
  const before = periodBefore(period).from;
  const { data, error, refetch } = useQuery({
    queryKey: ["overview", period, i18n.language],
    queryFn: () => api.query(Overview, { ...period, before }),
    placeholderData: (former) => former,
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        text={t("overview.text")}
        actions={
          <Segmented
            aria-label={t("ledger.totals.period")}
            value={days}
            options={PERIODS.map((value) => ({ value, label: t(`ledger.periods.${value}`) }))}
            onChange={(value) => setParameters({ days: value })}
          />
        }
      />
      {data ? (
        <div className="overview">
          <FirstSteps />
          <Figures program={data.program} period={period} days={days} />
          <Section title={t("overview.daily.title")} isWide>
            <DailyPoints days={data.program.pointsNow.days} />
          </Section>
          <Section title={t("overview.tiers.title")}>
            <TierDistribution tiers={data.program.tierSet?.tiers ?? []} />
          </Section>
          <Section title={t("overview.expiring.title")}>
            <Expiring months={data.program.expiringPoints} />
          </Section>
        </div>
      ) : (
        <Loading rows={10} />
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: React.ReactNode;
}

function Section({ title, isWide = false, children }: SectionProps) {
  return (
    <Card size="small" {...(isWide && { className: "wide" })}>
      <Typography.Title level={2} style={{ fontSize: 16, marginBottom: 16 }}>
        {title}
      </Typography.Title>
      {children}
    </Card>
  );
}
