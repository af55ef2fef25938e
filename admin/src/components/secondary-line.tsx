import { Typography } from "antd";
import type { ReactNode } from "react";

/** What stands below a name or a figure, smaller and fainter. */
export function SecondaryLine({ children }: { readonly children: ReactNode }) {
  return (
    <Typography.Text type="secondary" style={{ display: "block", fontSize: 13 }}>
      {children}
    </Typography.Text>
  );
}
