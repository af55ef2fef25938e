import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BacktestEarningRuleQuery } from "../../../../client/admin.ts";
import { useFormats } from "../../program.tsx";

type Result = BacktestEarningRuleQuery["backtestEarningRule"];

/** Who would have gained or lost by a draft, and what it would have cost. */
export function BacktestResult({ result }: { result: Result }) {
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
