import { Empty } from "antd";

/** What an empty part teaches. */
export function Nothing({ text }: { text: string }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={<span style={{ display: "block", maxWidth: 440, margin: "auto" }}>{text}</span>}
    />
  );
}
