import { CheckCircleFilled, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Card, Flex, Progress, Typography, theme } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FirstSteps as FirstStepsDocument } from "../../../../client/admin.ts";
import type { FirstStepKind } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useFormats, useProgram } from "../../program.tsx";

/** Where each step is done; the last of the shop's are done by its backend. */
const PAGES: Record<FirstStepKind, string> = {
  EARNING_RULE: "/rules",
  TIERS: "/tiers",
  REWARD: "/rewards",
  SHOP: "/keys",
  MEMBER: "/members",
  PURCHASE: "/keys",
  COLLEAGUE: "/staff",
};

/** What a new program still needs, until everything is done or it is hidden. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { number } = useFormats();
  const { id } = useProgram();
  const stored = `quen.first-steps-hidden.${id}`;
  const [isHidden, setIsHidden] = useState(() => localStorage.getItem(stored) !== null);
  const { data } = useQuery({
    queryKey: ["first-steps"],
    queryFn: () => api.query(FirstStepsDocument),
    enabled: !isHidden,
  });
  const steps = data?.program.firstSteps ?? [];
  const done = steps.filter((it) => it.done).length;
  if (isHidden || done === steps.length) return null;
  return (
    <Card size="small" className="wide">
      <Flex justify="space-between" align="start" gap={12}>
        <div>
          <Typography.Title level={2} style={{ fontSize: 16, marginBottom: 4 }}>
            {t("overview.first.title")}
          </Typography.Title>
          <Typography.Text type="secondary">
            {t("overview.first.done", { done: number(done), count: steps.length })}
          </Typography.Text>
        </div>
        <Button
          type="text"
          onClick={() => {
            localStorage.setItem(stored, "1");
            setIsHidden(true);
          }}
        >
          {t("overview.first.hide")}
        </Button>
      </Flex>
      <Progress
        percent={(100 * done) / steps.length}
        showInfo={false}
        strokeColor={token.colorPrimary}
        aria-label={t("overview.first.title")}
      />
      <ol className="first-steps">
        {steps.map((it) => (
          <li key={it.step}>
            <Link to={PAGES[it.step]}>
              {it.done ? (
                <CheckCircleFilled
                  style={{ color: token.colorSuccess }}
                  aria-label={t("overview.first.isDone")}
                />
              ) : (
                <span className="open-step" aria-hidden />
              )}
              <span>
                <Typography.Text strong {...(it.done && { type: "secondary" })}>
                  {t(`overview.first.steps.${it.step}.title`)}
                </Typography.Text>
                {!it.done && (
                  <Typography.Text type="secondary">
                    {t(`overview.first.steps.${it.step}.text`)}
                  </Typography.Text>
                )}
              </span>
              {!it.done && <RightOutlined aria-hidden />}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
