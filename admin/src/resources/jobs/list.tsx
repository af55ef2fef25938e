import { useGetIdentity } from "@refinedev/core";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Empty, Flex, Progress, Tag, Typography } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { CancelJob, ReverseJob } from "../../../../client/admin.ts";
import type { JobsQuery, JobStatus } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { ChoiceFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";

type JobRow = JobsQuery["jobs"]["nodes"][number];

const COLORS: Record<JobStatus, string> = {
  WAITING: "default",
  RUNNING: "warning",
  DONE: "success",
  FAILED: "error",
  CANCELLED: "default",
};
const STATUSES = Object.keys(COLORS) as JobStatus[];
const LOOKS_AGAIN_MS = 1_500;

const isOpen = ({ status }: JobRow) => status === "WAITING" || status === "RUNNING";

/** The long work that staff started: how far it has come, and what came of it. */
export function JobList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayWrite = viewer?.permissions.includes("jobs:write") === true;
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const listing = useListing<JobRow>({
    resource: "jobs",
    where: (filters) => ({ statuses: filters.status?.split(",") }),
  });
  useProgress(listing.rows.some(isOpen));
  const columns = useColumns();
  const actions = (row: JobRow) => (
    <Flex gap={8} wrap>
      {isOpen(row) && mayWrite && (
        <Button size="small" onClick={() => setOpen({ action: "cancel", row })}>
          {t("jobs.cancel.menu")}
        </Button>
      )}
      {row.reversible && mayWrite && (
        <Button size="small" onClick={() => setOpen({ action: "reverse", row })}>
          {t("jobs.reverse.menu")}
        </Button>
      )}
      {row.reportUrl && (
        <Button size="small" href={row.reportUrl} download>
          {t("jobs.report")}
        </Button>
      )}
    </Flex>
  );
  return (
    <>
      <PageHeader title={t("jobs.title")} text={t("jobs.text")} />
      <ListingView<JobRow>
        listing={listing}
        label={t("jobs.title")}
        head={{
          key: "kind",
          title: t("jobs.columns.kind"),
          render: ({ kind, startedBy, createdAt }) => (
            <JobName title={t(`jobs.kind.${kind}`)} by={startedBy.name} at={createdAt} />
          ),
        }}
        columns={columns}
        actions={actions}
        filters={
          <ChoiceFilter
            name="status"
            label={t("jobs.columns.status")}
            listing={listing}
            choices={STATUSES.map((value) => ({ value, label: t(`jobs.status.${value}`) }))}
          />
        }
        empty={
          <Empty description={t("jobs.empty.title")}>
            <Typography.Text type="secondary">{t("jobs.empty.text")}</Typography.Text>
          </Empty>
        }
      />
      {open && <JobDialog {...open} close={() => setOpen(null)} />}
    </>
  );
}

/** Reads jobs again while some are under way. */
function useProgress(isUnderWay: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const isOfJobs = {
      predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey.includes("jobs"),
    };
    const timer = setInterval(() => void queries.invalidateQueries(isOfJobs), LOOKS_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, queries]);
}

function JobName({ title, by, at }: { title: string; by: string; at: string }) {
  const { dateTime } = useFormats();
  return (
    <div>
      <span style={{ fontWeight: 600 }}>{title}</span>
      <SecondaryLine>{`${by} · ${dateTime(at)}`}</SecondaryLine>
    </div>
  );
}

function useColumns(): Column<JobRow>[] {
  const { t } = useTranslation();
  const { signed, number, dateTime } = useFormats();
  return [
    {
      key: "progress",
      title: t("jobs.columns.progress"),
      render: (row) => (
        <div style={{ minWidth: 180 }}>
          <Progress
            percent={row.total === 0 ? 100 : Math.floor((row.done * 100) / row.total)}
            size="small"
            showInfo={false}
            aria-label={t("jobs.columns.progress")}
          />
          <SecondaryLine>
            {t("jobs.progress", { done: number(row.done), total: number(row.total) })}
            {row.refused > 0 &&
              ` · ${t("jobs.refused", { count: row.refused, shown: number(row.refused) })}`}
          </SecondaryLine>
        </div>
      ),
    },
    {
      key: "points",
      title: t("jobs.columns.points"),
      render: ({ points }) => (
        <span className="number">{points === null ? "–" : signed(points)}</span>
      ),
    },
    {
      key: "status",
      title: t("jobs.columns.status"),
      render: ({ status, problem, endedAt }) => (
        <div>
          <Tag bordered={false} color={COLORS[status]}>
            {t(`jobs.status.${status}`)}
          </Tag>
          <SecondaryLine>
            {problem ? t(`jobs.problem.${problem}`) : endedAt && dateTime(endedAt)}
          </SecondaryLine>
        </div>
      ),
    },
  ];
}

interface OpenDialog {
  readonly action: "cancel" | "reverse";
  readonly row: JobRow;
}

/** Stops a job, or takes back what it moved. */
function JobDialog({ action, row, close }: OpenDialog & { close(): void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const cancel = useWrite(CancelJob, { isRepeatable: false });
  const reverse = useWrite(ReverseJob);
  const count = row.succeeded;
  return (
    <ActionDialog
      title={t(`jobs.${action}.title`)}
      text={
        row.kind === "BACKTEST_RULE"
          ? t("jobs.cancel.textOfBacktest")
          : t(`jobs.${action}.text`, { count, shown: number(count) })
      }
      submit={t(`jobs.${action}.submit`)}
      done={t(`jobs.${action}.done`)}
      isDanger={action === "reverse"}
      run={() => (action === "cancel" ? cancel : reverse)({ id: row.id })}
      close={close}
    />
  );
}
