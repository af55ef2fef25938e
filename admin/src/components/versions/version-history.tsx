import { Button, Card, Flex, Popconfirm, Tag, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { ChangesInWords } from "./change.tsx";
import type { ConfigurationChange } from "./change.tsx";

export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: { readonly name: string };
  readonly cancelled: boolean;
  readonly changes: readonly ConfigurationChange[];
}

interface VersionHistoryProps {
  readonly versions: readonly PublishedVersion[];
  /** The version that is live; null when none is. */
  readonly live: number | null;
  readonly mayEdit: boolean;
  say(change: ConfigurationChange, all: readonly ConfigurationChange[]): ReactNode;
  goBack(version: number): void;
}

/** What was published, by whom and when, with the way back to each of it. */
export function VersionHistory({ versions, live, mayEdit, say, goBack }: VersionHistoryProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <Card title={t("versions.history.title")}>
      {versions.length === 0 && (
        <Typography.Text type="secondary">{t("versions.history.empty")}</Typography.Text>
      )}
      <ol className="part-list">
        {versions.map(({ version, publishedAt, publishedBy, cancelled, changes }) => (
          <li key={version}>
            <Flex justify="space-between" gap={12} wrap align="start">
              <div>
                <Typography.Text strong style={{ marginInlineEnd: 8 }}>
                  {t("versions.history.version", { version })}
                </Typography.Text>
                {cancelled && <Tag>{t("versions.history.cancelled")}</Tag>}
                {version === live && <Tag color="success">{t("versions.history.live")}</Tag>}
                <br />
                <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                  {t("versions.history.by", {
                    name: publishedBy.name,
                    at: dateTime(publishedAt),
                  })}
                </Typography.Text>
              </div>
              {mayEdit && version !== live && (
                <Popconfirm
                  title={t("versions.history.sure", { version })}
                  okText={t("versions.history.goBack")}
                  onConfirm={() => goBack(version)}
                >
                  <Button size="small">{t("versions.history.goBack")}</Button>
                </Popconfirm>
              )}
            </Flex>
            <div style={{ marginTop: 6 }}>
              <ChangesInWords changes={changes} say={say} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
