import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Alert, Card, Flex, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { CodePoolPage } from "../../../../client/admin.ts";
import type { CodePoolPageQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats } from "../../program.tsx";
import { AddCodesCard } from "./add-codes.tsx";
import { StockLevel, StockTag } from "./pool-stock.tsx";

type Reward = CodePoolPageQuery["program"]["rewards"]["nodes"][number];

/** A pool: its stock, what gives its codes, and adding more. */
export function PoolPage() {
  const { id = "" } = useParams();
  const { t, i18n } = useTranslation();
  const { date, number } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("codes:write") === true;
  const { data, error, refetch } = useQuery({
    queryKey: ["code-pool", id, i18n.language],
    queryFn: () => api.query(CodePoolPage, { id }),
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { codePool, program } = data;
  if (!codePool) return <NotFound />;
  const { name, left, taken, createdAt } = codePool;
  const giving = program.rewards.nodes.filter(
    ({ codePoolId, draft }) => codePoolId === id || draft?.codePoolId === id,
  );
  return (
    <>
      <PageHeader
        title={name}
        aside={<StockTag left={left} taken={taken} />}
        text={t("pools.opened", { at: date(createdAt) })}
        actions={<Link to="/pools">{t("pools.back")}</Link>}
      />
      <Flex vertical gap={16} style={{ maxWidth: 760 }}>
        {left === 0 && taken > 0 && (
          <Alert type="warning" showIcon message={t("pools.stock.emptyText")} />
        )}
        <Card title={t("pools.stock.title")}>
          <Flex wrap gap="12px 40px" style={{ marginBottom: 12 }}>
            {(["left", "taken"] as const).map((key) => (
              <div key={key}>
                <Typography.Text type="secondary">{t(`pools.columns.${key}`)}</Typography.Text>
                <div className="number" style={{ fontSize: 20, fontWeight: 600 }}>
                  {number(codePool[key])}
                </div>
              </div>
            ))}
          </Flex>
          <StockLevel left={left} taken={taken} />
        </Card>
        {mayEdit && <AddCodesCard poolId={id} />}
        <Card title={t("pools.rewards.title")}>
          <Giving rewards={giving} />
        </Card>
      </Flex>
    </>
  );
}

/** The rewards whose coupons get their codes from it. */
function Giving({ rewards }: { rewards: readonly Reward[] }) {
  const { t } = useTranslation();
  if (rewards.length === 0) {
    return (
      <>
        <Typography.Paragraph type="secondary">{t("pools.rewards.none")}</Typography.Paragraph>
        <Link to="/rewards">{t("pools.rewards.choose")}</Link>
      </>
    );
  }
  return (
    <ul className="plain-list">
      {rewards.map(({ id, title, status }) => (
        <li key={id}>
          <Flex gap={8} wrap align="center">
            <div>
              <Link to={`/rewards/${id}`}>{title}</Link>
            </div>
            <StatusTag status={status} />
          </Flex>
        </li>
      ))}
    </ul>
  );
}
