import { useQuery } from "@tanstack/react-query";
import { Card, Segmented, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { LedgerTotals } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PERIODS, periodOf } from "../../components/period.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { Proof } from "./proof.tsx";
import { TiedOut } from "./tied-out.tsx";
import "./ledger.css";

const KINDS = ["available", "pending", "held", "outstanding", "debt"] as const;

/** The points of all members: what there is, what moved, and the proof that it is right. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { timeZone, testNow } = useProgram();
  const [parameters, setParameters] = useSearchParams();
  const days = PERIODS.find((it) => it === parameters.get("days")) ?? "30";
  const period = periodOf(Number(days), { timeZone, now: testNow });
  const { data, error, refetch } = useQuery({
    queryKey: ["ledger-totals", period],
    queryFn: () => api.query(LedgerTotals, period),
    placeholderData: (former) => former,
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t("ledger.title")} text={t("ledger.text")} />
      {data ? (
        <div className="ledger-page">
          <Card size="small">
            <dl className="figures">
              {KINDS.map((kind) => (
                <div key={kind}>
                  <dt>{t(`ledger.balances.${kind}`)}</dt>
                  <dd className="number">{number(data.program.balances[kind])}</dd>
                </div>
              ))}
            </dl>
          </Card>
          <Card size="small">
            <div className="ledger-head">
              <Typography.Title level={2} style={{ fontSize: 16 }}>
                {t("ledger.totals.title")}
              </Typography.Title>
              <Segmented
                aria-label={t("ledger.totals.period")}
                value={days}
                options={PERIODS.map((value) => ({ value, label: t(`ledger.periods.${value}`) }))}
                onChange={(value) => setParameters({ days: value })}
              />
            </div>
            <TiedOut totals={data.program.ledgerTotals} />
          </Card>
          <Proof />
        </div>
      ) : (
        <Loading rows={8} />
      )}
    </>
  );
}
