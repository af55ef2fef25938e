import { InfoCircleFilled, WarningFilled } from "@ant-design/icons";
import { Flex, Typography } from "antd";
import type { ReactNode } from "react";

interface PageNoticeProps {
  readonly kind: "info" | "warning";
  readonly title: string;
  readonly text: string;
  /** What can be done. */
  readonly children: ReactNode;
}

/** What a page says when it has nothing else to show. */
export function PageNotice({ kind, title, text, children }: PageNoticeProps) {
  const Icon = kind === "info" ? InfoCircleFilled : WarningFilled;
  const color = kind === "info" ? "var(--focus)" : "var(--second)";
  return (
    <Flex vertical align="center" gap={16} style={{ padding: "64px 16px", textAlign: "center" }}>
      <Icon aria-hidden style={{ fontSize: 56, color }} />
      <div>
        <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
          {title}
        </Typography.Title>
        <Typography.Paragraph type="secondary" style={{ margin: "8px 0 0" }}>
          {text}
        </Typography.Paragraph>
      </div>
      {children}
    </Flex>
  );
}
