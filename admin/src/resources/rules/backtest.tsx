import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Segmented, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BacktestEarningRule } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Loading } from "../../components/loading.tsx";
import { PERIODS, periodOf } from "../../components/period.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { BacktestJob } from "./backtest-job.tsx";
import { BacktestResult } from "./backtest-result.tsx";

interface BacktestProps {
  /** Null while it was never saved. */
  readonly ruleId: string | null;
  /** Whether there is a draft, and it says what is typed. */
  readonly isReady: boolean;
}

/** The draft on the purchases of the last days: who would have earned more, who less, its cost. */
export function Backtest({ ruleId, isReady }: BacktestProps) {
  const { t } = useTranslation();
  const { timeZone, testNow } = useProgram();
  const { startOfDay } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayRunJobs = viewer?.permissions.includes("jobs:write") === true;
  const [days, setDays] = useState<(typeof PERIODS)[number]>("30");
  const [isAsked, setIsAsked] = useState(false);
  const period = periodOf(Number(days), { timeZone, now: testNow ?? null });
  const span = { from: startOfDay(period.from), until: startOfDay(period.until) };
  const { data, error, isFetching } = useQuery({
    queryKey: ["backtest-earning-rule", ruleId, days],
    queryFn: ({ signal }) =>
      api.query(BacktestEarningRule, { input: { ruleId: ruleId!, ...span } }, { signal }),
    enabled: isAsked && isReady && ruleId !== null,
  });
  const result = data?.backtestEarningRule;
  return (
    <Card title={t("rules.backtest.title")}>
      <Typography.Paragraph type="secondary">{t("rules.backtest.text")}</Typography.Paragraph>
      <Segmented
        aria-label={t("rules.backtest.days")}
        value={days}
        options={PERIODS.map((value) => ({
          value,
          label: t("rules.backtest.lastDays", { count: Number(value) }),
        }))}
        onChange={setDays}
      />
      <div style={{ marginBlock: 12 }}>
        {isReady ? (
          !isAsked && <Button onClick={() => setIsAsked(true)}>{t("rules.backtest.run")}</Button>
        ) : (
          <Typography.Text>{t("rules.backtest.saveFirst")}</Typography.Text>
        )}
      </div>
      {error && <Alert type="warning" message={error.message} />}
      {isReady && isFetching && !result && <Loading rows={3} />}
      {isReady && result && <BacktestResult result={result} />}
      {ruleId !== null && mayRunJobs && (
        <BacktestJob
          ruleId={ruleId}
          more={
            isReady && result && !result.complete
              ? { ...span, count: result.purchasesAvailable }
              : null
          }
        />
      )}
    </Card>
  );
}
