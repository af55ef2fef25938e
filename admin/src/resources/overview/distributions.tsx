import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OverviewQuery } from "../../../../client/admin.ts";
import { useFormats } from "../../program.tsx";

type Program = OverviewQuery["program"];
type Tiers = NonNullable<Program["tierSet"]>["tiers"];

interface Portion {
  readonly key: string;
  readonly label: React.ReactNode;
  readonly value: number;
  readonly share?: string;
}

/** How many members are in each tier, the highest first. */
export function TierDistribution({ tiers }: { tiers: Tiers }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const all = tiers.reduce((sum, { memberCount }) => sum + memberCount, 0);
  if (all === 0) {
    return <Typography.Text type="secondary">{t("overview.tiers.none")}</Typography.Text>;
  }
  return (
    <Bars
      label={t("overview.tiers.title")}
      bars={tiers
        .toSorted((a, b) => b.level - a.level)
        .map(({ id, name, memberCount }) => ({
          key: id,
          label: <Link to={`/members?tier=${id}`}>{name}</Link>,
          value: memberCount,
          share: percent(memberCount / all),
        }))}
    />
  );
}

/** The points that expire, by month. */
export function Expiring({ months }: { months: Program["expiringPoints"] }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  if (months.length === 0) {
    return <Typography.Text type="secondary">{t("overview.expiring.none")}</Typography.Text>;
  }
  return (
    <Bars
      label={t("overview.expiring.title")}
      bars={months.map(({ month, points }) => ({
        key: month,
        label: format.format(new Date(`${month}T00:00:00Z`)),
        value: points,
      }))}
    />
  );
}

function Bars({ label, bars }: { label: string; bars: readonly Portion[] }) {
  const { number } = useFormats();
  const most = Math.max(...bars.map(({ value }) => value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: name, value, share }) => (
        <li key={key}>
          <span>{name}</span>
          <span className="number">
            {number(value)}
            {share && <Typography.Text type="secondary"> {share}</Typography.Text>}
          </span>
          <div className="funnel-track" aria-hidden>
            <div style={{ width: `${(100 * value) / most}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
