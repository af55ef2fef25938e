import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BacktestJobs, CancelJob, StartEarningRuleBacktest } from "../../../../client/admin.ts";
import { RequestError } from "../../../../client/request-error.ts";
import { api } from "../../api.ts";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { UserError } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { BacktestResult } from "./backtest-result.tsx";

interface BacktestJobProps {
  readonly ruleId: string;
  /** The time that was tried, of which the newest purchases alone were. */
  readonly more: { readonly from: string; readonly until: string; readonly count: number } | null;
}

const LOOKS_AGAIN_MS = 1_500;

/** A draft on more purchases than a page waits for: as a job, which goes on without the page. */
export function BacktestJob({ ruleId, more }: BacktestJobProps) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const [problem, setProblem] = useState<string | null>(null);
  const start = useWrite(StartEarningRuleBacktest);
  const cancel = useWrite(CancelJob, { isRepeatable: false });
  const { data } = useQuery({
    queryKey: ["jobs", "backtest", ruleId],
    queryFn: () => api.query(BacktestJobs),
    refetchInterval: ({ state }) =>
      state.data?.jobs.nodes.some(({ endedAt }) => endedAt === null) ? LOOKS_AGAIN_MS : false,
  });
  const job = data?.jobs.nodes.find(
    ({ parameters }) => (parameters as { ruleId?: string }).ruleId === ruleId,
  );
  const isOpen = job?.status === "WAITING" || job?.status === "RUNNING";

  async function run(write: () => Promise<readonly UserError[]>) {
    try {
      const refused = await write();
      setProblem(refused.map(({ message }) => message).join(" ") || null);
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
    }
  }

  return (
    <>
      {problem && <Alert type="error" role="alert" message={problem} />}
      {more && !isOpen && (
        <Button
          onClick={() => void run(() => start({ ruleId, from: more.from, until: more.until }))}
        >
          {t("rules.backtest.job.start", { count: more.count, shown: number(more.count) })}
        </Button>
      )}
      {job && (
        <section aria-label={t("rules.backtest.job.title")} style={{ marginTop: 12 }}>
          <Typography.Text strong>{t("rules.backtest.job.title")}</Typography.Text>
          <SecondaryLine>
            {[t(`jobs.status.${job.status}`), job.startedBy.name, dateTime(job.createdAt)].join(
              " · ",
            )}
          </SecondaryLine>
          {isOpen && (
            <>
              <Progress
                percent={job.total === 0 ? 0 : Math.floor((job.done * 100) / job.total)}
                aria-label={t("jobs.columns.progress")}
              />
              <SecondaryLine>
                {t("jobs.progress", { done: number(job.done), total: number(job.total) })}
              </SecondaryLine>
              <Button
                size="small"
                style={{ marginTop: 8 }}
                onClick={() => void run(() => cancel({ id: job.id }))}
              >
                {t("jobs.cancel.menu")}
              </Button>
            </>
          )}
          {job.problem && <Alert type="warning" message={t(`jobs.problem.${job.problem}`)} />}
          {job.backtest && <BacktestResult result={job.backtest} />}
        </section>
      )}
    </>
  );
}
