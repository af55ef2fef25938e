import { Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OverviewQuery } from "../../../../client/admin.ts";
import type { Period } from "../../components/period.ts";
import { lastDayOf } from "../../components/period.ts";
import { useFormats } from "../../program.tsx";

type Program = OverviewQuery["program"];

interface FiguresProps {
  readonly program: Program;
  readonly period: Period;
  readonly days: string;
}

interface Figure {
  readonly key: "members" | "active" | "repeat" | "spent" | "issued" | "redeemed" | "rate" | "owed";
  readonly shown: string;
  /** What it was in the period before, and what it is; left out where nothing is compared. */
  readonly compared?: readonly [before: number, now: number];
  /** What else is to be said of it. */
  readonly note?: ReactNode;
  /** The list behind it. */
  readonly to: string;
}

/** The program in a few numbers; each leads to the list behind it. */
export function Figures(props: FiguresProps) {
  const { t } = useTranslation();
  return (
    <ul className="overview-figures wide">
      {useFigures(props).map(({ key, shown, compared, note, to }) => (
        <li key={key}>
          <Link to={to}>
            <Typography.Text type="secondary">{t(`overview.figures.${key}`)}</Typography.Text>
            <span className="overview-figure number">{shown}</span>
          </Link>
          {note}
          {compared && <Change before={compared[0]} now={compared[1]} />}
        </li>
      ))}
    </ul>
  );
}

function useFigures({ program, period, days }: FiguresProps): Figure[] {
  const { t } = useTranslation();
  const { number, money, percent } = useFormats();
  const { now, before, owedNow, owedBefore } = program;
  const [points, pointsBefore] = [program.pointsNow.movements, program.pointsBefore.movements];
  const buyers = `/members?bought-from=${period.from}&bought-to=${lastDayOf(period)}`;
  const ledger = `/ledger?days=${days}`;
  const kept = points.issued - points.reversed;
  return [
    {
      key: "members",
      shown: number(now.members),
      compared: [before.members, now.members],
      to: "/members",
    },
    { key: "active", shown: number(now.active), compared: [before.active, now.active], to: buyers },
    { key: "repeat", shown: number(now.repeat), compared: [before.repeat, now.repeat], to: buyers },
    {
      key: "spent",
      shown: money(now.spent),
      compared: [Number(before.spent.amount), Number(now.spent.amount)],
      to: `${buyers}&sort=-total-spent`,
    },
    {
      key: "issued",
      shown: number(points.issued),
      compared: [pointsBefore.issued, points.issued],
      to: ledger,
    },
    {
      key: "redeemed",
      shown: number(points.redeemed),
      compared: [pointsBefore.redeemed, points.redeemed],
      to: ledger,
    },
    {
      key: "rate",
      shown:
        now.purchases >= ENOUGH && kept > 0
          ? percent(points.redeemed / kept)
          : t("overview.tooEarly"),
      to: ledger,
    },
    {
      key: "owed",
      shown: number(owedNow.points),
      compared: [owedBefore.points, owedNow.points],
      to: "/ledger",
      note: <OwedInMoney owed={owedNow} />,
    },
  ];
}

/** What the points owed come to; where nobody has said what one is worth, the way to say it. */
function OwedInMoney({ owed: { amount, breakage } }: { owed: Program["owedNow"] }) {
  const { t } = useTranslation();
  const { money, percent } = useFormats();
  if (!amount) {
    return (
      <Link to="/settings?part=worth" className="overview-note way-on">
        {t("overview.owed.setWorth")}
      </Link>
    );
  }
  return (
    <Typography.Text className="overview-note number">
      {breakage === null
        ? t("overview.owed.all", { amount: money(amount) })
        : t("overview.owed.kept", { amount: money(amount), share: percent(Number(breakage)) })}
    </Typography.Text>
  );
}

// Of fewer, a share says more about chance than about the program.
const ENOUGH = 30;
// What has grown more than this had only begun.
const FAR = 10;

/** By which share a figure changed; where there was too little before, that is said instead. */
function Change({ before, now }: { before: number; now: number }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  if (before < ENOUGH || now > FAR * before) {
    return (
      <Typography.Text type="secondary" className="overview-change">
        {t("overview.tooEarly")}
      </Typography.Text>
    );
  }
  const share = (now - before) / before;
  const sign = share > 0 ? "+" : share < 0 ? "−" : "±";
  return (
    <Typography.Text
      type={share > 0 ? "success" : share < 0 ? "danger" : "secondary"}
      className="overview-change number"
    >
      {sign + percent(Math.abs(share))}
    </Typography.Text>
  );
}
