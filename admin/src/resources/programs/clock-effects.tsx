import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LedgerTotals, MessageCount, TierCounts } from "../../../../client/admin.ts";
import type { TierCountsQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../components/loaded.tsx";
import type { Period } from "../../components/period.ts";
import { useFormats } from "../../program.tsx";
import { TiedOut } from "../ledger/tied-out.tsx";

/** A time that a test clock has passed, and how the tiers were before. */
export interface Passed {
  readonly days: Period;
  readonly from: string;
  readonly until: string;
  readonly tiers: TierCountsQuery;
}

/** What happened while the clock was advanced: to points and tiers, and how many messages. */
export function ClockEffects({ passed }: { passed: Passed }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { days, from, until, tiers } = passed;
  const range = { from, until };
  return (
    <section style={{ marginTop: 24 }} aria-live="polite">
      <Heading text={t("settings.clock.passed")} />
      <Loaded name={["passed", passed]} ask={() => api.query(LedgerTotals, days)}>
        {({ program: { ledgerTotals } }) => <TiedOut totals={ledgerTotals} />}
      </Loaded>
      <Heading text={t("settings.clock.tiers")} />
      <Loaded name={["passed-tiers", passed]} ask={() => api.query(TierCounts)}>
        {(now) => <TierMoves before={tiers} now={now} />}
      </Loaded>
      <Heading text={t("settings.clock.messages")} />
      <Loaded name={["passed-messages", passed]} ask={() => api.query(MessageCount, range)}>
        {({ messages: { totalCount } }) => (
          <Link to="/messages">
            {t("settings.clock.messageCount", { count: totalCount, shown: number(totalCount) })}
          </Link>
        )}
      </Loaded>
    </section>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <Typography.Title level={2} style={{ fontSize: 16, marginTop: 24 }}>
      {text}
    </Typography.Title>
  );
}

/** How many members each tier had and has, the highest first. */
function TierMoves({ before, now }: { before: TierCountsQuery; now: TierCountsQuery }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const former = new Map(before.program.tierSet?.tiers.map((it) => [it.id, it.memberCount]));
  const tiers = (now.program.tierSet?.tiers ?? []).toSorted((a, b) => b.level - a.level);
  const moved = tiers.filter(({ id, memberCount }) => former.get(id) !== memberCount);
  if (moved.length === 0) {
    return <Typography.Text type="secondary">{t("settings.clock.tiersSame")}</Typography.Text>;
  }
  return (
    <table className="sums">
      <caption className="visually-hidden">{t("settings.clock.tiers")}</caption>
      <tbody>
        {moved.map(({ id, name, memberCount }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number">
              {number(former.get(id) ?? 0)} → {number(memberCount)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
