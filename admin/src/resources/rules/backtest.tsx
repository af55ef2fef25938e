import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Segmented, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { BacktestEarningRule } from "../../../../client/admin.ts";
import type { BacktestEarningRuleQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Loading } from "../../components/loading.tsx";
import { PERIODS, periodOf } from "../../components/period.ts";
import { useFormats, useProgram } from "../../program.tsx";

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
  const [days, setDays] = useState<(typeof PERIODS)[number]>("30");
  const [isAsked, setIsAsked] = useState(false);
  const { data, error, isFetching } = useQuery({
    queryKey: ["backtest-earning-rule", ruleId, days],
    queryFn: ({ signal }) => {
      const { from, until } = periodOf(Number(days), { timeZone, now: testNow ?? null });
      const input = { ruleId: ruleId!, from: startOfDay(from), until: startOfDay(until) };
      return api.query(BacktestEarningRule, { input }, { signal });
    },
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
      {isReady && result && <Result result={result} />}
    </Card>
  );
}

function Result({ result }: { result: BacktestEarningRuleQuery["backtestEarningRule"] }) {
  const { t } = useTranslation();
  const { number, signed, money } = useFormats();
  const { gainers, losers, pointsBefore, pointsAfter, cost, sample, complete } = result;
  const figures = {
    gainers: number(gainers),
    losers: number(losers),
    points: signed(pointsAfter - pointsBefore),
    cost: cost ? money(cost) : "–",
  };
  return (
    <div aria-live="polite">
      <dl className="backtest-figures">
        {(["gainers", "losers", "points", "cost"] as const).map((name) => (
          <div key={name}>
            <dt>{t(`rules.backtest.${name}`)}</dt>
            <dd className="number">{figures[name]}</dd>
          </div>
        ))}
      </dl>
      <Typography.Paragraph type="secondary" style={{ fontSize: 13 }}>
        {t("rules.backtest.purchases", {
          count: result.purchases,
          shown: number(result.purchases),
          before: number(pointsBefore),
          after: number(pointsAfter),
        })}{" "}
        {!complete && t("rules.backtest.newest", { available: number(result.purchasesAvailable) })}
      </Typography.Paragraph>
      {sample.length > 0 && (
        <>
          <Typography.Text strong>{t("rules.backtest.sample")}</Typography.Text>
          <ul className="plain-list">
            {sample.slice(0, 8).map(({ member, purchaseExternalId, before, after }) => (
              <li key={purchaseExternalId}>
                <Link to={`/members/${member.id}`}>{member.displayName}</Link>{" "}
                <span className="number">
                  {number(before)} → {number(after)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
