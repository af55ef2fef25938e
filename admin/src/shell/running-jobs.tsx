import { useQuery } from "@tanstack/react-query";
import { Grid } from "antd";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RunningJobs as RunningJobsDocument } from "../../../client/admin.ts";
import { api } from "../api.ts";

const LOOKS_AGAIN_MS = 4_000;

/**
 * How far the user's own jobs have come while some wait or run: a quiet way to their list. It asks
 * again only then, and not while the page is hidden; a write that starts one asks at once.
 */
export function RunningJobs() {
  const { t, i18n } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  const { data } = useQuery({
    queryKey: ["running-jobs"],
    queryFn: () => api.query(RunningJobsDocument),
    refetchInterval: ({ state }) => (state.data?.jobs.totalCount ? LOOKS_AGAIN_MS : false),
    refetchOnWindowFocus: true,
  });
  const { totalCount: count = 0, nodes = [] } = data?.jobs ?? {};
  if (count === 0) return null;
  const total = nodes.reduce((sum, job) => sum + job.total, 0);
  const done = nodes.reduce((sum, job) => sum + job.done, 0);
  const share = total === 0 ? 0 : Math.floor((done * 100) / total) / 100;
  const format = (style: "decimal" | "percent") => new Intl.NumberFormat(i18n.language, { style });
  const shown = format("decimal").format(count);
  const percent = format("percent").format(share);
  return (
    <Link to="/jobs" className="running-jobs">
      <span aria-hidden className="progress-ring" style={{ "--share": share } as CSSProperties} />
      <span className={isWide ? "number" : "visually-hidden"}>
        {t("shell.runningJobs", { count, shown, percent })}
      </span>
    </Link>
  );
}
