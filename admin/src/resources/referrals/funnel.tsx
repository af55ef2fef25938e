import { useQuery } from "@tanstack/react-query";
import { Card, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { ReferralFunnel } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useFormats } from "../../program.tsx";

const STEPS = ["begun", "joined", "qualified", "rewarded"] as const;

/** How many referrals have reached each step, and which share of all that is. */
export function Funnel() {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { data } = useQuery({
    queryKey: ["referral-funnel"],
    queryFn: () => api.query(ReferralFunnel),
  });
  const steps = data?.program.referralFunnel;
  if (!steps || steps.begun === 0) return null;
  return (
    <Card size="small" style={{ marginBottom: 20 }}>
      <ol className="funnel" aria-label={t("referrals.funnel.label")}>
        {STEPS.map((step) => (
          <li key={step}>
            <Typography.Text type="secondary">{t(`referrals.funnel.${step}`)}</Typography.Text>
            <div className="funnel-figure number">
              {number(steps[step])}{" "}
              {step !== "begun" && (
                <Typography.Text type="secondary" style={{ fontSize: 13, fontWeight: 400 }}>
                  {percent(steps[step] / steps.begun)}
                </Typography.Text>
              )}
            </div>
            <div className="funnel-track" aria-hidden>
              <div style={{ width: `${(100 * steps[step]) / steps.begun}%` }} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
