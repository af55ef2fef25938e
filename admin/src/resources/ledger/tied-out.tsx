import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { LedgerTotalsQuery } from "../../../../client/admin.ts";
import { useFormats } from "../../program.tsx";

type Totals = LedgerTotalsQuery["program"]["ledgerTotals"];

// As the API adds them up: what was reversed, redeemed or has expired is taken away.
const MOVEMENTS = [
  ["issued", 1],
  ["reversed", -1],
  ["redeemed", -1],
  ["expired", -1],
  ["adjusted", 1],
  ["transferred", 1],
  ["other", 1],
] as const;

/** What there was, what moved, and what is left; and whether that adds up. */
export function TiedOut({ totals: { opening, movements, closing } }: { totals: Totals }) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const start = opening.outstanding - opening.debt;
  const end = closing.outstanding - closing.debt;
  const sum = MOVEMENTS.reduce((left, [name, sign]) => left + sign * movements[name], start);
  return (
    <>
      <table className="sums">
        <caption className="visually-hidden">{t("ledger.totals.title")}</caption>
        <tbody>
          <tr>
            <th scope="row">{t("ledger.totals.opening")}</th>
            <td className="number">{number(start)}</td>
          </tr>
          {MOVEMENTS.map(([name, sign]) => (
            <tr key={name}>
              <th scope="row">{t(`ledger.movements.${name}`)}</th>
              <td className="number">{signed(sign * movements[name] || 0)}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t("ledger.totals.closing")}</th>
            <td className="number">{number(end)}</td>
          </tr>
        </tbody>
      </table>
      {sum === end ? (
        <Typography.Text type="secondary">
          <CheckCircleFilled style={{ color: "var(--focus)" }} /> {t("ledger.totals.tiesOut")}
        </Typography.Text>
      ) : (
        <Typography.Text type="danger" role="alert">
          <WarningFilled /> {t("ledger.totals.differs", { by: signed(end - sum) })}
        </Typography.Text>
      )}
    </>
  );
}
