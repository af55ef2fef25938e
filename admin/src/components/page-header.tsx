import { Flex, Typography } from "antd";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { useProgram } from "../program.tsx";

interface PageHeaderProps {
  readonly title: string;
  /** Beside the title, such as a status. */
  readonly aside?: ReactNode;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page, and the title of its tab. */
export function PageHeader({ title, aside, text, actions }: PageHeaderProps) {
  const program = useProgram();
  useEffect(() => {
    document.title = `${title} · ${program.name}`;
  }, [title, program.name]);
  return (
    <Flex wrap gap="12px 24px" align="center" style={{ marginBottom: 20 }}>
      <div style={{ flex: "1 1 280px", minWidth: 0 }}>
        <Flex gap={12} align="center" wrap>
          <Typography.Title level={1} style={{ fontSize: 24, lineHeight: 1.3 }}>
            {title}
          </Typography.Title>
          {aside}
        </Flex>
        {text && <Typography.Text type="secondary">{text}</Typography.Text>}
      </div>
      {actions && (
        <Flex gap={8} wrap>
          {actions}
        </Flex>
      )}
    </Flex>
  );
}
