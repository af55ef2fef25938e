import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Card, Tag, Typography, theme } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { SystemHealth } from "../../../../client/admin.ts";
import type { SystemHealthQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";

type Health = SystemHealthQuery["systemHealth"];
type Check = Health["checks"][number];

const LOOKS_AGAIN_MS = 15_000;

/** Where to see more of what does not keep up. */
const PAGES = {
  WEBHOOKS: "/webhooks",
  MESSAGES: "/messages",
  JOBS: "/jobs?status=FAILED",
  LEDGER: "/ledger",
  SERVER: "/requests?code=INTERNAL_SERVER_ERROR",
} as const;

/** Whether everything keeps up, and what to do where it does not; looked at again by itself. */
export function HealthPage() {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: ["system-health", i18n.language],
    queryFn: () => api.query(SystemHealth),
    refetchInterval: LOOKS_AGAIN_MS,
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { checkedAt, version, databaseVersion: database, checks } = data.systemHealth;
  return (
    <>
      <PageHeader
        title={t("health.title")}
        aside={<Summary checks={checks} />}
        text={t("health.text", { time: dateTime(checkedAt), version, database })}
      />
      <Card styles={{ body: { paddingBlock: 0 } }}>
        <ul className="plain-list health-checks">
          {checks.map((check) => (
            <CheckItem key={check.subject} check={check} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function Summary({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const count = checks.filter(({ ok }) => !ok).length;
  return (
    <Tag bordered={false} color={count === 0 ? "success" : "warning"} role="status">
      {count === 0 ? t("health.allWell") : t("health.notWell", { count, shown: number(count) })}
    </Tag>
  );
}

function CheckItem({ check: { subject, ok, message, since } }: { check: Check }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { dateTime } = useFormats();
  const Icon = ok ? CheckCircleFilled : WarningFilled;
  // Of the ledger it is when it was last done; of all else since when it waits.
  const isLast = subject === "LEDGER";
  const page = subject in PAGES ? (subject as keyof typeof PAGES) : null;
  return (
    <li className="health-check">
      <Icon
        role="img"
        aria-label={ok ? t("health.ok") : t("health.behind")}
        style={{ color: ok ? token.colorSuccess : token.colorWarning, fontSize: 18 }}
      />
      <div className="health-words">
        <Typography.Text strong>{t(`health.subjects.${subject}`)}</Typography.Text>
        <div>{message}</div>
        {since && (!ok || isLast) && (
          <SecondaryLine>
            {t(isLast ? "health.last" : "health.since", { time: dateTime(since) })}
          </SecondaryLine>
        )}
      </div>
      {page && <Link to={PAGES[page]}>{t(`health.open.${page}`)}</Link>}
    </li>
  );
}
