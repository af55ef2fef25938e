import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { OverviewQuery } from "../../../../client/admin.ts";
import { useFormats } from "../../program.tsx";

type Day = OverviewQuery["program"]["pointsNow"]["days"][number];

interface Column {
  readonly from: string;
  readonly issued: number;
  readonly redeemed: number;
}

const COLUMNS_MAX = 46;
const HEIGHT = 160;

/** The points that were earned and redeemed, by day, or by week in long periods. */
export function DailyPoints({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation();
  const { date, number, startOfDay } = useFormats();
  const columns = grouped(days);
  const most = Math.max(1, ...columns.flatMap(({ issued, redeemed }) => [issued, redeemed]));
  const day = (of: string) => date(startOfDay(of));
  const total = (of: "issued" | "redeemed") => columns.reduce((sum, it) => sum + it[of], 0);
  if (total("issued") === 0 && total("redeemed") === 0) {
    return <Typography.Text type="secondary">{t("overview.daily.none")}</Typography.Text>;
  }
  const y = (points: number) => HEIGHT * (1 - points / most);
  return (
    <figure style={{ margin: 0 }}>
      <svg
        className="daily-points"
        role="img"
        aria-label={t("overview.daily.label", {
          from: day(columns[0]!.from),
          issued: number(total("issued")),
          redeemed: number(total("redeemed")),
        })}
        viewBox={`0 0 ${columns.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {columns.map(({ from, issued, redeemed }, at) => (
          <g key={from}>
            <title>
              {t("overview.daily.column", {
                day: day(from),
                issued: number(issued),
                redeemed: number(redeemed),
              })}
            </title>
            <rect className="hit" x={at * 10} y={0} width={10} height={HEIGHT} />
            <rect className="issued" x={at * 10 + 1} width={4} {...bar(y(issued))} />
            <rect className="redeemed" x={at * 10 + 5} width={4} {...bar(y(redeemed))} />
          </g>
        ))}
      </svg>
      <figcaption className="chart-legend">
        <span className="issued">{t("overview.figures.issued")}</span>
        <span className="redeemed">{t("overview.figures.redeemed")}</span>
        <Typography.Text type="secondary" style={{ marginInlineStart: "auto" }}>
          {day(columns[0]!.from)} – {day(days.at(-1)!.date)} ·{" "}
          {t("overview.daily.most", { shown: number(most) })}
        </Typography.Text>
      </figcaption>
    </figure>
  );
}

function bar(y: number) {
  return { y, height: HEIGHT - y };
}

function grouped(days: readonly Day[]): Column[] {
  const size = days.length > COLUMNS_MAX ? 7 * Math.ceil(days.length / (7 * COLUMNS_MAX)) : 1;
  const columns: Column[] = [];
  for (let at = 0; at < days.length; at += size) {
    const some = days.slice(at, at + size);
    columns.push({
      from: some[0]!.date,
      issued: some.reduce((sum, { movements }) => sum + Math.max(0, movements.issued), 0),
      redeemed: some.reduce((sum, { movements }) => sum + Math.max(0, movements.redeemed), 0),
    });
  }
  return columns;
}
