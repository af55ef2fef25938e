import { DownOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { Suspense, useState } from "react";
import type { ReactNode } from "react";
import { Loading } from "../loading.tsx";

interface FilterButtonProps {
  readonly label: string;
  /** What it is set to, in words; null while it is not. */
  readonly summary: string | null;
  /** Where it is set; it gets a way to close itself. */
  content(close: () => void): ReactNode;
}

/** A filter of a list: it says what it is set to, and opens where that is changed. */
export function FilterButton({ label, summary, content }: FilterButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={
        <Suspense fallback={<Loading rows={2} />}>{content(() => setIsOpen(false))}</Suspense>
      }
    >
      <Button
        variant={summary ? "filled" : "outlined"}
        color={summary ? "primary" : "default"}
        aria-expanded={isOpen}
        style={{ maxWidth: "100%" }}
      >
        <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>
          {summary ? `${label}: ${summary}` : label}
        </span>
        <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Popover>
  );
}
