import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Empty, Typography } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ReferralsInReview } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useFormats } from "../../program.tsx";
import { DecisionDialog } from "./decision-dialog.tsx";
import type { Decision } from "./decision-dialog.tsx";
import { ReviewCard } from "./review-card.tsx";

const AT_ONCE = 50;

/** Referrals that somebody has to look at before they are rewarded, the oldest first. */
export function ReferralReview() {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayDecide = viewer?.permissions.includes("members:write") === true;
  const [decision, setDecision] = useState<Decision | null>(null);
  const queue = useRef<HTMLUListElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["referrals-in-review", i18n.language],
    queryFn: () => api.query(ReferralsInReview, { first: AT_ONCE }),
  });
  const { totalCount, nodes = [] } = data?.referralsInReview ?? {};
  useQueueKeys(queue, {
    isOn: decision === null,
    decide: (at, approves) => {
      const referral = nodes[at];
      if (referral && mayDecide) setDecision({ referral, approves });
    },
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t("referrals.review.title")}
        text={
          totalCount
            ? t("referrals.review.waiting", { count: totalCount, shown: number(totalCount) })
            : t("referrals.review.text")
        }
        actions={<Link to="/referrals">{t("referrals.review.all")}</Link>}
      />
      {!data && <Loading rows={6} />}
      {data && nodes.length === 0 && (
        <Empty description={t("referrals.review.empty.title")}>
          <Typography.Text type="secondary">{t("referrals.review.empty.text")}</Typography.Text>
        </Empty>
      )}
      {nodes.length > 0 && mayDecide && (
        <Typography.Paragraph type="secondary" className="only-with-keys">
          {t("referrals.review.keys")}
        </Typography.Paragraph>
      )}
      <ul ref={queue} style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {nodes.map((referral) => (
          <ReviewCard
            key={referral.id}
            referral={referral}
            {...(mayDecide && {
              onDecide: (approves: boolean) => setDecision({ referral, approves }),
            })}
          />
        ))}
      </ul>
      {decision && <DecisionDialog {...decision} close={() => setDecision(null)} />}
    </>
  );
}

interface QueueKeys {
  /** Off while a dialog is open. */
  readonly isOn: boolean;
  decide(at: number, approves: boolean): void;
}

/** J and K walk through the queue; A approves, and D declines, what the focus is on. */
function useQueueKeys(queue: React.RefObject<HTMLUListElement | null>, keys: QueueKeys) {
  useEffect(() => {
    if (!keys.isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      const isTyping = (target as Element).closest("input, textarea, [role=dialog]") !== null;
      if (isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      const items = [...(queue.current?.children ?? [])] as HTMLElement[];
      const at = items.findIndex((item) => item.contains(document.activeElement));
      if (key === "j") items[Math.min(at + 1, items.length - 1)]?.focus();
      if (key === "k") items[Math.max(at - 1, 0)]?.focus();
      if (key === "a" || key === "d") {
        // What is typed must not land in the dialog.
        event.preventDefault();
        keys.decide(at, key === "a");
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
