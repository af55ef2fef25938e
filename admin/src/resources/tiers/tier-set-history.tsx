import { App, Button, Card, Flex, Popconfirm, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { RevertTierSet } from "../../../../client/admin.ts";
import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { Changes } from "./changes.tsx";

interface TierSetHistoryProps {
  readonly tierSet: NonNullable<TierSetEditorQuery["program"]["tierSet"]>;
  readonly mayEdit: boolean;
}

/** What was published, by whom and when, with the way back to each of it. */
export function TierSetHistory({ tierSet, mayEdit }: TierSetHistoryProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { nodes } = tierSet.history;
  const { notification } = App.useApp();
  const revert = useWrite(RevertTierSet, { isRepeatable: false });
  async function goBack(toVersion: number) {
    const refused = await revert({ id: tierSet.id, toVersion });
    const [problem] = refused;
    if (problem) void notification.error({ message: problem.message });
    else void notification.success({ message: t("tiers.history.reverted") });
  }
  return (
    <Card title={t("tiers.history.title")}>
      <ol style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {nodes.map(({ version, publishedAt, publishedBy, cancelled, changes }) => (
          <li key={version} style={{ marginBottom: 20 }}>
            <Flex justify="space-between" gap={12} wrap align="start">
              <div>
                <Typography.Text strong style={{ marginInlineEnd: 8 }}>
                  {t("tiers.history.version", { version })}
                </Typography.Text>
                {cancelled && <Tag>{t("tiers.history.cancelled")}</Tag>}
                {version === tierSet.version && (
                  <Tag color="success">{t("tiers.history.live")}</Tag>
                )}
                <br />
                <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                  {t("tiers.history.by", { name: publishedBy.name, at: dateTime(publishedAt) })}
                </Typography.Text>
              </div>
              {mayEdit && version !== tierSet.version && (
                <Popconfirm
                  title={t("tiers.history.sure", { version })}
                  okText={t("tiers.history.goBack")}
                  onConfirm={() => goBack(version)}
                >
                  <Button size="small">{t("tiers.history.goBack")}</Button>
                </Popconfirm>
              )}
            </Flex>
            <div style={{ marginTop: 6 }}>
              <Changes changes={changes} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
