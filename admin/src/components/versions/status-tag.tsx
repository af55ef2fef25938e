import { Tag } from "antd";
import { useTranslation } from "react-i18next";

const COLORS = {
  PUBLISHED: "success",
  PAUSED: "warning",
  SCHEDULED: "processing",
  DRAFT: "default",
  ARCHIVED: "default",
} as const;

/** How far a rule or a reward has come. */
export function StatusTag({ status }: { status: keyof typeof COLORS }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status]}>
      {t(`versions.status.${status}`)}
    </Tag>
  );
}
